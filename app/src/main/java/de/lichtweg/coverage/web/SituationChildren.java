package de.lichtweg.coverage.web;

import de.lichtweg.coverage.AddressQuery;
import de.lichtweg.coverage.LedgerView;
import de.lichtweg.coverage.LedgerView.Totals;
import de.lichtweg.coverage.Stage;
import de.lichtweg.coverage.web.GlanceView.Choice;
import de.lichtweg.coverage.web.GlanceView.Heading;
import de.lichtweg.coverage.web.SituationView.SubRegion;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.region.Regions;
import de.lichtweg.region.Regions.Region;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.locationtech.jts.geom.Geometry;
import org.springframework.stereotype.Component;

/** The parts of a region in a Lagebild: table and map. */
@Component
class SituationChildren {

    private static final List<String> SORTS = List.of("name", "addresses", "gigabit", "fibre", "open", "eligible");

    /** A part with its sums. */
    private record Part(Region region, Totals all, int fibre) {

        double gigabit() {
            return Shares.of(all.bands().getOrDefault(1000, 0), all.addresses());
        }

        double fibreShare() {
            return Shares.of(fibre, all.addresses());
        }

        int open() {
            return all.stages().getOrDefault(Stage.OPEN, 0);
        }

        double openShare() {
            return Shares.of(open(), all.addresses());
        }
    }

    private final Regions regions;

    SituationChildren(Regions regions) {
        this.regions = regions;
    }

    List<Heading> headings(Region region, SituationPage.Options options, Links links, Words words) {
        return SORTS.stream()
                .map(sort -> {
                    boolean current = sort.equals(options.sort());
                    boolean up = sort.equals("name");
                    return new Heading(
                            sort,
                            words.get("coverage.situation.column." + sort),
                            links.page("/lagebild/" + region.key(), state(options, "sort", sort)) + "#teile",
                            current ? (up ? " ↑" : " ↓") : "",
                            current ? (up ? "ascending" : "descending") : "none");
                })
                .toList();
    }

    List<SubRegion> rows(LedgerView view, Region region, SituationPage.Options options, Links links, Words words) {
        return parts(view, region).stream()
                .sorted(order(options.sort()))
                .map(part -> new SubRegion(
                        part.region().name(),
                        links.situation(part.region().key()),
                        words.number(part.all().addresses()),
                        words.decimal(part.gigabit() * 100),
                        words.decimal(part.fibreShare() * 100),
                        words.number(part.open()),
                        words.number(part.all().eligible())))
                .toList();
    }

    Optional<ChoroplethMap> map(
            LedgerView view, Region region, SituationPage.Options options, Links links, Words words) {
        List<ChoroplethMap.Place> places = new ArrayList<>();
        for (Part part : parts(view, region)) {
            Geometry boundary = regions.boundary(part.region().key(), view.validOn());
            double share = options.mapOpen() ? part.openShare() : part.gigabit();
            if (boundary != null && !boundary.isEmpty()) {
                places.add(new ChoroplethMap.Place(
                        part.region().name(),
                        boundary,
                        share * 100,
                        links.situation(part.region().key()),
                        part.region().name() + ": " + words.percent(share)));
            }
        }
        return ChoroplethMap.of(
                words.get("coverage.map.title." + (options.mapOpen() ? "open" : "gigabit")), places, words);
    }

    List<Choice> modes(Region region, SituationPage.Options options, Links links, Words words) {
        String path = "/lagebild/" + region.key();
        return List.of(
                new Choice(
                        words.get("coverage.map.mode.gigabit"),
                        links.page(path, state(options, "karte", "gigabit")) + "#karte",
                        !options.mapOpen()),
                new Choice(
                        words.get("coverage.map.mode.open"),
                        links.page(path, state(options, "karte", "offen")) + "#karte",
                        options.mapOpen()));
    }

    private List<Part> parts(LedgerView view, Region region) {
        AddressQuery all = AddressQuery.all(region.key());
        Map<RegionKey, Totals> totals = view.totalsByChild(all);
        Map<RegionKey, Totals> fibre = view.totalsByChild(all.with("tech_down", "FTTBH:1000"));
        List<Part> parts = new ArrayList<>();
        for (Region child : regions.children(region.key(), view.validOn())) {
            Totals own = totals.get(child.key());
            Totals fast = fibre.get(child.key());
            if (own != null) {
                parts.add(new Part(child, own, fast == null ? 0 : fast.addresses()));
            }
        }
        return parts;
    }

    private static Map<String, String> state(SituationPage.Options options, String key, String value) {
        Map<String, String> state = new TreeMap<>();
        state.put("sort", options.sort());
        state.put("karte", options.mapOpen() ? "offen" : "gigabit");
        state.put(key, value);
        state.remove("sort", "name");
        state.remove("karte", "gigabit");
        return state;
    }

    private static Comparator<Part> order(String sort) {
        Comparator<Part> byName =
                Comparator.comparing(part -> part.region().name().toLowerCase(Locale.GERMAN));
        Comparator<Part> first = switch (sort) {
            case "addresses" ->
                Comparator.comparingInt((Part part) -> -part.all().addresses());
            case "gigabit" -> Comparator.comparingDouble((Part part) -> -part.gigabit());
            case "fibre" -> Comparator.comparingDouble((Part part) -> -part.fibreShare());
            case "open" -> Comparator.comparingInt((Part part) -> -part.open());
            case "eligible" ->
                Comparator.comparingInt((Part part) -> -part.all().eligible());
            default -> byName;
        };
        return first.thenComparing(byName);
    }
}
