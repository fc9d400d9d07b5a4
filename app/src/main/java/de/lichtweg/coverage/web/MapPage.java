package de.lichtweg.coverage.web;

import de.lichtweg.coverage.AddressAction;
import de.lichtweg.coverage.AddressQuery;
import de.lichtweg.coverage.Ledger;
import de.lichtweg.coverage.LedgerView;
import de.lichtweg.coverage.domain.MapDimension;
import de.lichtweg.coverage.domain.MapDimension.MapClass;
import de.lichtweg.coverage.web.GlanceView.Choice;
import de.lichtweg.geodata.crs.Crs;
import de.lichtweg.geodata.crs.InstallationCrs;
import de.lichtweg.geodata.layer.MapLayer;
import de.lichtweg.geodata.layer.World;
import de.lichtweg.kernel.AsOf;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.parties.Operators;
import de.lichtweg.platform.error.Closed;
import de.lichtweg.platform.security.DataClass;
import de.lichtweg.platform.security.Level;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.region.Regions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Builds the map page: its question is that of the address list, and everything on it is a link that says the whole state. */
@Component
class MapPage {

    static final String PATH = "/karte";

    /** What sums know of. */
    private static final Set<MapDimension> OF_SUMS =
            Set.of(MapDimension.STAGE, MapDimension.BANDWIDTH, MapDimension.TECHNOLOGY);

    private final Ledger ledger;
    private final Regions regions;
    private final Operators operators;
    private final InstallationCrs crs;
    private final MapLayers layers;
    private final AddressCardPage cards;
    private final ObjectProvider<AddressAction> actions;
    private final MessageSource messages;

    MapPage(
            Ledger ledger,
            Regions regions,
            Operators operators,
            InstallationCrs crs,
            MapLayers layers,
            AddressCardPage cards,
            ObjectProvider<AddressAction> actions,
            MessageSource messages) {
        this.ledger = ledger;
        this.regions = regions;
        this.operators = operators;
        this.crs = crs;
        this.layers = layers;
        this.cards = cards;
        this.actions = actions;
        this.messages = messages;
    }

    /**
     * One request.
     *
     * @param open whether its addresses may be opened
     * @param world the region in units of the world, a null-envelope without a boundary
     */
    record Asked(
            Scope scope,
            LedgerView view,
            Regions.Region region,
            AddressQuery query,
            MapState state,
            List<MapClass> classes,
            boolean open,
            Envelope world,
            Links links,
            Words words) {

        /** This map with another question or state. */
        String map(AddressQuery other, MapState otherState) {
            return links.addresses(PATH, other, otherState.parameters());
        }

        MapDimension dimension() {
            return state.dimension();
        }
    }

    MapView build(Scope scope, AddressQuery asked, AsOf asOf, MapState state) {
        Asked a = asked(scope, asked, asOf, state);
        AddressFilters filters = new AddressFilters(
                a.view, a.query, a.words, q -> a.map(q, a.state), key -> name(key, a.view), this::operatorName);
        List<AddressListView.Menu> menus = a.open ? filters.menus() : List.of();
        List<AddressListView.Chip> chips = filters.chips(menus);
        MapNames names = names(a);
        String dimension = a.words.get("coverage.karte.colour." + a.dimension().urlName());
        List<MapLayer> visible = layers.visible(a);
        return new MapView(
                a.words.get("coverage.karte.heading", a.region.name(), dimension),
                inWords(menus, chips),
                a.open,
                colours(a),
                new MapLegend(a, names).whole(),
                chips,
                menus,
                a.query.filters().isEmpty() ? "" : a.map(AddressQuery.all(a.query.region()), a.state),
                layers.choices(a, visible),
                a.open ? a.links.addresses(a.query) : a.links.situation(a.query.region()),
                a.map(a.query, a.state.at(null)),
                choice(a, names).panel(),
                a.words.get(
                        "coverage.source.own",
                        a.words.date(a.view.reportingDate()),
                        a.view.ruleSet().name()),
                layers.credits(a, visible),
                layers.settings(a, visible));
    }

    /** Legend and tables of a window {@code west,south,east,north}. */
    MapView.Legend window(Scope scope, AddressQuery asked, AsOf asOf, MapState state, String window) {
        Asked a = asked(scope, asked, asOf, state);
        return a.open && !window.isEmpty()
                ? new MapLegend(a, names(a)).within(window)
                : new MapLegend(a, names(a)).whole();
    }

    /** What is chosen; empty where nothing is, or nothing that may be seen. */
    Optional<MapPanel> panel(Scope scope, AddressQuery asked, AsOf asOf, MapState state) {
        Asked a = asked(scope, asked, asOf, state);
        return choice(a, names(a)).panel();
    }

    private MapChoice choice(Asked a, MapNames names) {
        return new MapChoice(
                a,
                regions,
                crs,
                cards,
                names,
                query -> actions.orderedStream()
                        .flatMap(action -> action.link(a.scope, query).stream())
                        .map(link -> new MapPanel.Link(link.text(), link.path()))
                        .toList());
    }

    private Asked asked(Scope scope, AddressQuery asked, AsOf asOf, MapState wanted) {
        LedgerView view = ledger.view(scope, asOf);
        Regions.Region region = regions.get(asked.region(), view.validOn());
        AddressQuery query = asked.in(region.key());
        if (!scope.may(Level.AGGREGATE, DataClass.INTERNAL, region.key())) {
            throw new Closed("scope.sums", region.name());
        }
        boolean open = view.mayOpenAddresses(region.key());
        // sums do not say which network is best, nor when something comes
        MapState state = open || OF_SUMS.contains(wanted.dimension()) ? wanted : wanted.coloured(MapDimension.STAGE);
        return new Asked(
                scope,
                view,
                region,
                query,
                state,
                state.dimension().classes(view.networks(), view.validOn()),
                open,
                world(region.key(), view),
                new Links(asOf),
                Words.current(messages));
    }

    /** A locality without a boundary of its own lies in its municipality. */
    private Envelope world(RegionKey key, LedgerView view) {
        Geometry boundary = regions.boundary(key, view.validOn());
        if (boundary == null) {
            return key.level().compareTo(RegionKey.Level.DISTRICT) <= 0
                    ? new Envelope()
                    : world(key.parent().orElseThrow(), view);
        }
        return World.of(boundary.getEnvelope(), crs.to(Crs.WEB_MERCATOR)).getEnvelopeInternal();
    }

    private static List<Choice> colours(Asked a) {
        return Arrays.stream(MapDimension.values())
                .filter(d -> a.open || OF_SUMS.contains(d))
                .map(d -> new Choice(
                        a.words.get("coverage.karte.colour." + d.urlName()),
                        a.map(a.query, a.state.coloured(d)),
                        d == a.dimension()))
                .toList();
    }

    private static String inWords(List<AddressListView.Menu> menus, List<AddressListView.Chip> chips) {
        List<String> parts = new ArrayList<>();
        menus.stream().filter(AddressListView.Menu::on).forEach(m -> parts.add(m.name() + ": " + m.value()));
        chips.forEach(c -> parts.add(c.name() + ": " + c.value()));
        return String.join(" · ", parts);
    }

    /** Names of classes and regions, of one request. */
    private MapNames names(Asked a) {
        Map<MapDimension, String> prefix = Map.of(
                MapDimension.STAGE, "coverage.stage.",
                MapDimension.BANDWIDTH, "coverage.band.",
                MapDimension.TECHNOLOGY, "coverage.karte.technology.",
                MapDimension.ARRIVAL, "coverage.karte.arrival.");
        Map<String, String> networks = a.dimension() == MapDimension.OPERATOR
                ? operators.list().stream().collect(Collectors.toMap(Operators.Operator::key, Operators.Operator::name))
                : Map.of();
        return new MapNames(
                c -> a.dimension() == MapDimension.OPERATOR
                        ? networks.getOrDefault(c.key(), a.words.getOr("coverage.karte.network." + c.key(), c.key()))
                        : a.words.get(
                                prefix.get(a.dimension()) + c.key(),
                                ArrivalWords.of(c.values().getFirst(), a.words)),
                key -> name(key, a.view));
    }

    private String name(RegionKey key, LedgerView view) {
        return regions.find(key, view.validOn()).map(Regions.Region::name).orElse(key.value());
    }

    private String operatorName(String key) {
        return operators.find(key).map(Operators.Operator::name).orElse(key);
    }
}
