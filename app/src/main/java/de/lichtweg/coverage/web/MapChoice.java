package de.lichtweg.coverage.web;

import de.lichtweg.coverage.AddressQuery;
import de.lichtweg.coverage.LedgerView.CellTotals;
import de.lichtweg.coverage.LedgerView.Totals;
import de.lichtweg.coverage.MapArea;
import de.lichtweg.coverage.Stage;
import de.lichtweg.coverage.domain.GridCell;
import de.lichtweg.coverage.domain.MapDimension;
import de.lichtweg.coverage.domain.MapDimension.MapClass;
import de.lichtweg.coverage.web.MapPage.Asked;
import de.lichtweg.coverage.web.MapPanel.Link;
import de.lichtweg.geodata.crs.Crs;
import de.lichtweg.geodata.crs.InstallationCrs;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.region.Regions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What somebody chose on the map: {@code adresse-123}, {@code zelle-1000mE397N5680}, {@code region-14627180}; where nothing
 * is chosen, the polygon of the filter.
 */
final class MapChoice {

    static final String ADDRESS = "adresse-";
    static final String CELL = "zelle-";
    static final String REGION = "region-";

    private static final double ADDRESS_ZOOM = 17;
    private static final double DEEPER = 2;
    private static final double CELLS_ZOOM = 12;

    private final Asked a;
    private final Regions regions;
    private final InstallationCrs crs;
    private final AddressCardPage cards;
    private final MapNames names;
    private final Function<AddressQuery, List<Link>> actions;

    MapChoice(
            Asked asked,
            Regions regions,
            InstallationCrs crs,
            AddressCardPage cards,
            MapNames names,
            Function<AddressQuery, List<Link>> actions) {
        this.a = asked;
        this.regions = regions;
        this.crs = crs;
        this.cards = cards;
        this.names = names;
        this.actions = actions;
    }

    Optional<MapPanel> panel() {
        String choice = a.state().choice();
        try {
            if (choice.startsWith(ADDRESS)) {
                return address(Long.parseLong(choice.substring(ADDRESS.length())));
            } else if (choice.startsWith(CELL) && a.open()) {
                return Optional.of(cell(GridCell.parse(choice.substring(CELL.length()))));
            } else if (choice.startsWith(REGION) && RegionKey.isValid(choice.substring(REGION.length()))) {
                return region(new RegionKey(choice.substring(REGION.length())));
            }
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        return a.open() ? area() : Optional.empty();
    }

    private Optional<MapPanel> address(long id) {
        return cards.find(a.scope(), a.view().asOf(), id, "").map(card -> {
            double[] at = degrees(card.east(), card.north());
            return new MapPanel(
                    a.state().choice(),
                    card.place(),
                    card.title(),
                    card.lead(),
                    card.sentence(),
                    card.sites().stream()
                            .map(site -> site.name() + " (" + site.kind() + ")")
                            .toList(),
                    Optional.empty(),
                    List.of(
                            new Link(a.words().get("coverage.karte.open.card"), card.href()),
                            zoom(new MapState.Place(ADDRESS_ZOOM, at[1], at[0]))),
                    close(),
                    List.of(at),
                    "");
        });
    }

    private MapPanel cell(GridCell cell) {
        double west = cell.west();
        double south = cell.south();
        double east = west + cell.sideM();
        double north = south + cell.sideM();
        AddressQuery query = a.query().with("cell", cell.code());
        String place = a.view().totalsByCell(query, cell.sideM()).stream()
                .findFirst()
                .map(MapChoice::place)
                .orElse(a.region().name());
        double[] middle = degrees((west + east) / 2, (south + north) / 2);
        MapState.Place here = a.state().place();
        double zoom = here == null ? CELLS_ZOOM : Math.min(ADDRESS_ZOOM, here.zoom() + DEEPER);
        List<Link> links = openings(query);
        links.add(zoom(new MapState.Place(zoom, middle[1], middle[0])));
        return summed(
                place + " · " + a.words().get("coverage.karte.cell", a.words().side(cell.sideM())),
                query,
                links,
                List.of(degrees(west, south), degrees(east, south), degrees(east, north), degrees(west, north)),
                "");
    }

    /** Where most addresses of a cell lie. */
    static String place(CellTotals cell) {
        String locality = cell.localityName();
        return locality.isEmpty() || locality.equals(cell.municipalityName())
                ? cell.municipalityName()
                : cell.municipalityName() + " › " + locality;
    }

    private Optional<MapPanel> region(RegionKey asked) {
        return regions.find(asked, a.view().validOn())
                .filter(r -> a.region().key().contains(r.key()))
                .map(r -> {
                    AddressQuery query = a.query().in(r.key());
                    List<Link> links = openings(query);
                    links.add(new Link(
                            a.words().get("coverage.karte.open.region"),
                            a.map(query, a.state().at(null).choosing(""))));
                    links.add(new Link(
                            a.words().get("coverage.karte.open.situation"),
                            a.links().situation(r.key())));
                    return summed(r.name(), query, links, List.of(), r.key().value());
                });
    }

    /** The polygon of the filter, which is chosen as long as nothing else is. */
    private Optional<MapPanel> area() {
        List<String> areas = a.query().filters().getOrDefault("area", List.of());
        if (areas.size() != 1) {
            return Optional.empty();
        }
        List<Link> links = openings(a.query());
        if (!links.isEmpty()) {
            links.addAll(actions.apply(a.query()));
        }
        links.add(new Link(
                a.words().get("coverage.karte.area.remove"), a.map(a.query().without("area"), a.state())));
        return Optional.of(summed(
                a.words().get("coverage.karte.area"),
                a.query(),
                links,
                MapArea.parse(areas.getFirst()).corners(),
                ""));
    }

    private MapPanel summed(String place, AddressQuery query, List<Link> links, List<double[]> outline, String region) {
        Totals totals = a.view().totals(query);
        MapCounts counts = MapCounts.of(a.view(), query, totals, a.dimension(), a.classes());
        int open = totals.stages().getOrDefault(Stage.OPEN, 0);
        int eligible = totals.eligible();
        List<Bar.Part> parts = new ArrayList<>();
        for (int i = 0; i < a.classes().size(); i++) {
            var mapClass = a.classes().get(i);
            AddressQuery own =
                    query.with(a.dimension().filter(), mapClass.values().toArray(String[]::new));
            parts.add(new Bar.Part(
                    names.of(mapClass),
                    counts.classes().get(i),
                    a.open() ? a.links().addresses(own) : a.links().situation(query.region()),
                    fill(mapClass, i)));
        }
        String unit = a.words().get("coverage.addresses");
        return new MapPanel(
                a.state().choice(),
                place,
                title(counts.all(), open),
                "",
                eligible < 0 || counts.all() <= 0
                        ? ""
                        : a.words().get("coverage.karte.eligible", a.words().number(eligible)),
                List.of(),
                counts.all() > 0 && counts.classes().stream().anyMatch(c -> c > 0)
                        ? Optional.of(Bar.of(place, parts, a.words(), unit))
                        : Optional.empty(),
                links,
                close(),
                outline,
                region);
    }

    /** Bars of stages look as everywhere, with their patterns. */
    private String fill(MapClass mapClass, int place) {
        return a.dimension() == MapDimension.STAGE
                ? StageLook.fill(Stage.valueOf(mapClass.key()))
                : "m-" + MapLook.of(a.dimension(), mapClass, place).colour();
    }

    private String title(long all, int open) {
        if (all == 0 || all == 1 && open != 1) {
            return a.words().get("coverage.karte.title." + (all == 0 ? "none" : "one"));
        }
        return open > 0
                ? a.words()
                        .get(
                                "coverage.karte.title.open",
                                a.words().number(all),
                                a.words().number(open))
                : a.words().get("coverage.karte.title.some", a.words().number(all));
    }

    private List<Link> openings(AddressQuery query) {
        List<Link> links = new ArrayList<>();
        int count = a.open() ? a.view().count(query) : 0;
        if (count > 0) {
            links.add(new Link(
                    a.words().get("coverage.karte.open.addresses", a.words().number(count)),
                    a.links().addresses(query)));
        }
        return links;
    }

    private Link zoom(MapState.Place place) {
        return new Link(
                a.words().get("coverage.karte.zoom"), a.map(a.query(), a.state().at(place)));
    }

    private String close() {
        return a.map(a.query(), a.state().choosing(""));
    }

    private double[] degrees(double east, double north) {
        double[] at = {east, north};
        crs.to(Crs.WGS84).transform(at);
        return at;
    }
}
