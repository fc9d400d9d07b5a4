package de.lichtweg.planning.io;

import de.lichtweg.geodata.crs.Crs;
import de.lichtweg.geodata.crs.Projection;
import de.lichtweg.planner.hierarchy.HierarchyPlan;
import de.lichtweg.planner.hierarchy.Routes;
import de.lichtweg.planning.area.AreaPlan;
import de.lichtweg.planning.ground.GroundNetwork;
import de.lichtweg.planning.ground.House;
import de.lichtweg.platform.table.Column;
import de.lichtweg.platform.table.Geometries;
import de.lichtweg.platform.table.Provenance;
import de.lichtweg.platform.table.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * The layers of a plan: trenches, ducts, cables, house connections, points of presence, distributors, homes. Columns with codes
 * carry the names of the federal GIS conditions 5.1 (trassenb, lr_art, lae_lr, lae_kabel, anzahl_f_a).
 */
final class PlanTables {

    private static final GeometryFactory GEOMETRIES = new GeometryFactory();
    private static final int SEALED = 11;
    private static final int UNSEALED = 12;
    private static final int SINGLE_DUCT_7_4 = 5;
    private static final int DUCT_DN40 = 23;
    private static final double METRE = 1000;
    private static final double EURO = 100;

    private final AreaPlan plan;
    private final Crs crs;
    private final Provenance provenance;
    private final Words words;
    private final Routes routes;

    /** A duct, and the cable in it: to a house or to a distributor. */
    private record Line(boolean feeder, int index, long lengthMm, long fibres, String from, String to, int[] way) {}

    /** A house, planned or not. */
    private record Home(House house, @Nullable Integer index, String reason) {}

    PlanTables(AreaPlan plan, Crs crs, Provenance provenance, Words words) {
        this.plan = plan;
        this.crs = crs;
        this.provenance = provenance;
        this.words = words;
        this.routes = new Routes(plan.problem(), plan.plan());
    }

    /** All layers. */
    List<Table<?>> layers() {
        List<Line> lines = lines();
        return List.of(trenches(), ducts(lines), cables(lines), connections(), pops(), distributors(), homes());
    }

    /** The layers that a map draws: without ducts and cables, which lie in the trenches. */
    List<Table<?>> drawn() {
        return List.of(trenches(), connections(), pops(), distributors(), homes());
    }

    private <T> Table<T> table(
            String name, String type, Iterable<T> rows, Function<T, @Nullable Geometry> of, List<Column<T>> columns) {
        Projection degrees = Projection.between(crs, Crs.WGS84);
        return new Table<>(name, columns, rows, provenance, new Geometries<>(crs.epsg(), type, of, degrees::transform));
    }

    private Table<Integer> trenches() {
        int[] drops = routes.dropsOnEdges();
        int[] feeders = routes.feedersOnEdges();
        List<GroundNetwork.Edge> edges = plan.ground().edges();
        return table(
                "trenches",
                "LINESTRING",
                IntStream.of(plan.plan().trenches()).boxed().toList(),
                e -> line(edges.get(e).xy()),
                List.of(
                        Column.integer("id", e -> e + 1),
                        Column.text(
                                "art", e -> words.of("plan.edge", edges.get(e).kind())),
                        Column.text("strasse", e -> edges.get(e).street()),
                        Column.text(
                                "oberflaeche",
                                e -> words.of(
                                        "plan.surface", edges.get(e).work().surface())),
                        Column.text(
                                "verfahren",
                                e -> words.of("plan.method", edges.get(e).work().method())),
                        Column.integer("trassenb", e -> edges.get(e).work().isSealed() ? SEALED : UNSEALED),
                        Column.decimal("laenge_m", e -> edges.get(e).lengthMm() / METRE),
                        Column.decimal("kosten_eur", e -> plan.ground().graph().cost(e) / EURO),
                        Column.integer("rohre_haus", e -> drops[e]),
                        Column.integer("rohre_nvt", e -> feeders[e]),
                        Column.text("quelle_id", e -> edges.get(e).source())));
    }

    private List<Line> lines() {
        HierarchyPlan hierarchy = plan.plan();
        List<Line> lines = new ArrayList<>();
        for (int d = 0; d < hierarchy.distributors().size(); d++) {
            HierarchyPlan.Distributor to = hierarchy.distributors().get(d);
            lines.add(new Line(
                    true,
                    d,
                    to.feederMm(),
                    plan.rules().feederFibres(to.type()),
                    "PoP " + (to.pop() + 1),
                    "NVt " + (d + 1),
                    routes.feeder(d)));
        }
        for (int h = 0; h < plan.chosen().size(); h++) {
            if (plan.isServed(h)) {
                House house = plan.chosen().get(h).house();
                lines.add(new Line(
                        false,
                        h,
                        hierarchy.dropMm()[h],
                        plan.rules().dropFibres(house.units()),
                        "NVt " + (hierarchy.distributorOf()[h] + 1),
                        house.label(),
                        routes.drop(h)));
            }
        }
        return lines;
    }

    private Table<Line> ducts(List<Line> lines) {
        return table(
                "ducts",
                "LINESTRING",
                lines,
                this::geometry,
                List.of(
                        Column.text("art", l -> words.of(l.feeder ? "plan.line.feeder" : "plan.line.drop")),
                        Column.text("von", Line::from),
                        Column.text("nach", Line::to),
                        Column.integer("lr_art", l -> l.feeder ? DUCT_DN40 : SINGLE_DUCT_7_4),
                        Column.integer("lr_anzahl", l -> 1),
                        Column.decimal("lae_lr", l -> l.lengthMm / METRE)));
    }

    private Table<Line> cables(List<Line> lines) {
        return table(
                "cables",
                "LINESTRING",
                lines,
                this::geometry,
                List.of(
                        Column.text("art", l -> words.of(l.feeder ? "plan.line.feeder" : "plan.line.drop")),
                        Column.text("von", Line::from),
                        Column.text("nach", Line::to),
                        Column.integer("anzahl_f_a", Line::fibres),
                        Column.decimal("lae_kabel", l -> l.lengthMm / METRE)));
    }

    private Table<Integer> connections() {
        return table(
                "house_connections",
                "LINESTRING",
                IntStream.range(0, plan.chosen().size())
                        .filter(plan::isServed)
                        .boxed()
                        .toList(),
                h -> line(plan.chosen().get(h).xy()),
                List.of(
                        Column.text(
                                "anschluss", h -> plan.chosen().get(h).house().label()),
                        Column.text("strasse_an", h -> plan.chosen().get(h).street()),
                        Column.decimal("laenge_m", h -> plan.chosen().get(h).lengthMm() / METRE)));
    }

    private Table<Integer> pops() {
        List<HierarchyPlan.Pop> pops = plan.plan().pops();
        return table(
                "pop",
                "POINT",
                IntStream.range(0, pops.size()).boxed().toList(),
                p -> point(plan.ground().place(pops.get(p).vertex())),
                List.of(
                        Column.text("bezeichner", p -> "PoP " + (p + 1)),
                        Column.integer("anzahl", p -> pops.get(p).count()),
                        Column.integer("einheiten", p -> pops.get(p).units())));
    }

    private Table<Integer> distributors() {
        List<HierarchyPlan.Distributor> all = plan.plan().distributors();
        return table(
                "nvt",
                "POINT",
                IntStream.range(0, all.size()).boxed().toList(),
                d -> point(plan.ground().place(all.get(d).vertex())),
                List.of(
                        Column.text("bezeichner", d -> "NVt " + (d + 1)),
                        Column.text("pop", d -> "PoP " + (all.get(d).pop() + 1)),
                        Column.integer(
                                "plaetze",
                                d -> plan.rules()
                                        .distributorCapacities()
                                        .get(all.get(d).type())),
                        Column.integer("einheiten", d -> all.get(d).units()),
                        Column.integer("adressen", d -> all.get(d).homes().length),
                        Column.decimal("zuleitung_m", d -> all.get(d).feederMm() / METRE)));
    }

    private Table<Home> homes() {
        return table(
                "homes",
                "POINT",
                everyHome(),
                h -> point(new double[] {h.house.x(), h.house.y()}),
                List.of(
                        Column.text("id", h -> h.house.id()),
                        Column.text("strasse", h -> h.house.street()),
                        Column.text("hausnummer", h -> h.house.number()),
                        Column.text("plz", h -> h.house.postcode()),
                        Column.text("ort", h -> h.house.town()),
                        Column.integer("einheiten", h -> h.house.units()),
                        Column.yesNo("angeschlossen", h -> h.index != null),
                        Column.text("grund", Home::reason),
                        Column.text(
                                "nvt",
                                h -> h.index == null
                                        ? null
                                        : "NVt " + (plan.plan().distributorOf()[h.index] + 1)),
                        Column.decimal(
                                "leitung_m",
                                h -> h.index == null ? null : plan.plan().dropMm()[h.index] / METRE)));
    }

    /** Every house that came in, whether the plan connects it or not, and why not. */
    private List<Home> everyHome() {
        List<Home> homes = new ArrayList<>();
        java.util.Map<Integer, HierarchyPlan.Reason> reasons = new java.util.HashMap<>();
        plan.plan().unserved().forEach(u -> reasons.put(u.home(), u.reason()));
        java.util.Set<House> chosen = new java.util.HashSet<>();
        for (int h = 0; h < plan.chosen().size(); h++) {
            House house = plan.chosen().get(h).house();
            chosen.add(house);
            HierarchyPlan.Reason reason = reasons.get(h);
            homes.add(new Home(
                    house, plan.isServed(h) ? h : null, reason == null ? "" : words.of("plan.unserved", reason)));
        }
        plan.ground().connections().stream()
                .filter(c -> !chosen.contains(c.house()))
                .forEach(c -> homes.add(new Home(c.house(), null, words.of("plan.unserved.BUDGET"))));
        plan.ground().left().forEach(l -> homes.add(new Home(l.house(), null, words.of("plan.left", l.why()))));
        return homes;
    }

    /** The way of a duct in the trenches, and for a house the house connection behind it. */
    private Geometry geometry(Line line) {
        int start = line.feeder
                ? plan.plan()
                        .pops()
                        .get(plan.plan().distributors().get(line.index).pop())
                        .vertex()
                : plan.plan()
                        .distributors()
                        .get(plan.plan().distributorOf()[line.index])
                        .vertex();
        List<Coordinate> way = new ArrayList<>();
        double[] place = plan.ground().place(start);
        way.add(new Coordinate(place[0], place[1]));
        int at = start;
        for (int e : line.way) {
            boolean forward = plan.ground().graph().tail(e) == at;
            append(way, plan.ground().edges().get(e).xy(), forward);
            at = forward ? plan.ground().graph().head(e) : plan.ground().graph().tail(e);
        }
        if (!line.feeder) {
            append(way, plan.chosen().get(line.index).xy(), true);
        }
        if (way.size() < 2) {
            way.add(way.getFirst().copy());
        }
        return GEOMETRIES.createLineString(way.toArray(Coordinate[]::new));
    }

    private static void append(List<Coordinate> way, double[] xy, boolean forward) {
        for (int i = 2; i < xy.length; i += 2) {
            int k = forward ? i : xy.length - 2 - i;
            way.add(new Coordinate(xy[k], xy[k + 1]));
        }
    }

    private static Geometry line(double[] xy) {
        Coordinate[] line = new Coordinate[xy.length / 2];
        for (int i = 0; i < line.length; i++) {
            line[i] = new Coordinate(xy[2 * i], xy[2 * i + 1]);
        }
        return GEOMETRIES.createLineString(line);
    }

    private static Geometry point(double[] place) {
        return GEOMETRIES.createPoint(new Coordinate(place[0], place[1]));
    }
}
