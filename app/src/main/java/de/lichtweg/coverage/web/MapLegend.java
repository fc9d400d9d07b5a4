package de.lichtweg.coverage.web;

import de.lichtweg.coverage.AddressQuery;
import de.lichtweg.coverage.domain.GridCell;
import de.lichtweg.coverage.domain.MapDimension.MapClass;
import de.lichtweg.coverage.web.MapPage.Asked;
import de.lichtweg.coverage.web.MapView.Cell;
import de.lichtweg.coverage.web.MapView.Legend;
import de.lichtweg.coverage.web.MapView.Line;
import de.lichtweg.coverage.web.MapView.Row;
import de.lichtweg.coverage.web.MapView.Size;
import de.lichtweg.coverage.web.MapView.Table;
import de.lichtweg.kernel.RegionKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;

/** Legend and tables of a map: the counts are those of the filter, or of what of it lies in the window. */
final class MapLegend {

    /** Cells that the table names; the others are in the list. */
    private static final int MOST_CELLS = 15;

    /** The tiles of deeper zooms hold addresses. */
    private static final int FIRST_WITHOUT_CELLS = 14;

    private static final double SIZE_BOX = 16;
    private static final String WINDOW = "bbox";

    private final Asked a;
    private final MapNames names;

    MapLegend(Asked asked, MapNames names) {
        this.a = asked;
        this.names = names;
    }

    /** Of everything that the filter finds. */
    Legend whole() {
        String heading = !a.query().filters().isEmpty()
                ? a.words().get("coverage.karte.counted.filter")
                : a.words().get("coverage.karte.counted.region", a.region().name());
        return legend(a.query(), heading);
    }

    /** Of what of it lies in a window {@code west,south,east,north}. */
    Legend within(String window) {
        List<String> boxes = a.query().filters().getOrDefault(WINDOW, List.of());
        AddressQuery query = boxes.isEmpty() ? a.query().with(WINDOW, window) : a.query();
        return legend(query, a.words().get("coverage.karte.counted.window"));
    }

    private Legend legend(AddressQuery query, String heading) {
        MapCounts counts = MapCounts.of(a.view(), query, a.dimension(), a.classes());
        int zoom = zoom();
        boolean cells = a.open() && zoom < FIRST_WITHOUT_CELLS;
        int side = GridCell.sideAt(zoom);
        List<Table> tables = new ArrayList<>();
        parts(query, tables);
        if (cells) {
            tables.add(cells(query, side));
        }
        return new Legend(
                heading,
                lines(query, counts),
                a.words().number(counts.all()),
                list(query),
                note(cells, counts),
                cells ? a.words().side(side) : "",
                cells ? sizes(side) : List.of(),
                tables);
    }

    private int zoom() {
        MapState.Place place = Objects.requireNonNullElseGet(a.state().place(), () -> MapState.Place.around(a.world()));
        return (int) place.zoom();
    }

    private String note(boolean cells, MapCounts counts) {
        if (!a.open()) {
            return a.words().get("coverage.karte.note.sums")
                    + (counts.classes().contains(-1L) ? " " + a.words().get("coverage.suppressed.why") : "");
        }
        return a.words().get(cells ? "coverage.karte.note.cells" : "coverage.karte.note.addresses")
                + (a.dimension() == de.lichtweg.coverage.domain.MapDimension.STAGE && cells
                        ? " " + a.words().get("coverage.karte.note.open")
                        : "");
    }

    private List<Line> lines(AddressQuery query, MapCounts counts) {
        int[] tenths = Shares.tenths(
                counts.classes().stream().mapToLong(c -> Math.max(0, c)).toArray());
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < a.classes().size(); i++) {
            MapClass mapClass = a.classes().get(i);
            boolean on = shown(mapClass);
            long count = counts.classes().get(i);
            String name = names.of(mapClass);
            lines.add(new Line(
                    name,
                    MapLook.of(a.dimension(), mapClass, i),
                    a.words().number(count),
                    count > 0 ? a.words().tenths(tenths[i]) + "\u00a0%" : "",
                    on && a.open() ? list(ofClass(query, mapClass)) : "",
                    a.open() ? a.map(toggled(mapClass), a.state()) : "",
                    a.words().get(on ? "coverage.karte.hide" : "coverage.karte.show", name),
                    on));
        }
        return lines;
    }

    private boolean shown(MapClass mapClass) {
        List<String> wanted = a.query().filters().getOrDefault(a.dimension().filter(), List.of());
        return !a.dimension().wanted(mapClass, wanted).isEmpty();
    }

    /** The question with one class more or less; all classes are no filter, and one at least stays. */
    private AddressQuery toggled(MapClass mapClass) {
        List<MapClass> wanted =
                a.classes().stream().filter(c -> c.equals(mapClass) != shown(c)).toList();
        boolean all = wanted.isEmpty() || wanted.size() == a.classes().size();
        return all
                ? a.query().without(a.dimension().filter())
                : a.query()
                        .with(
                                a.dimension().filter(),
                                wanted.stream()
                                        .flatMap(c -> c.values().stream())
                                        .toArray(String[]::new));
    }

    /** A class under a filter that may name only some of its values. */
    private AddressQuery ofClass(AddressQuery query, MapClass mapClass) {
        List<String> wanted = query.filters().getOrDefault(a.dimension().filter(), List.of());
        String[] values = a.dimension().wanted(mapClass, wanted).toArray(String[]::new);
        return query.with(a.dimension().filter(), values);
    }

    private String list(AddressQuery query) {
        return a.open() ? a.links().addresses(query) : a.links().situation(query.region());
    }

    private void parts(AddressQuery query, List<Table> tables) {
        List<Row> rows = new ArrayList<>();
        MapCounts.byChild(a.view(), query, a.dimension(), a.classes()).forEach((key, counts) -> {
            if (counts.all() != 0) {
                rows.add(row(
                        names.of(key),
                        a.map(a.query().in(key), a.state().at(null).choosing("")),
                        query.in(key),
                        counts));
            }
        });
        rows.sort(java.util.Comparator.comparing(Row::name, java.text.Collator.getInstance(Locale.GERMAN)));
        if (!rows.isEmpty()) {
            RegionKey.Level level = a.region().key().level();
            tables.add(new Table(
                    a.words().get("coverage.karte.table.parts." + level),
                    a.words().get("coverage.karte.table.part." + level),
                    columns(),
                    rows,
                    ""));
        }
    }

    private Table cells(AddressQuery query, int side) {
        var all = a.view().totalsByCell(query, side);
        List<Row> rows = all.stream()
                .limit(MOST_CELLS)
                .map(cell -> {
                    AddressQuery own = query.without(WINDOW).with("cell", cell.cell());
                    return row(
                            MapChoice.place(cell) + " · " + cell.cell(),
                            a.map(a.query(), a.state().choosing(MapChoice.CELL + cell.cell())),
                            own,
                            MapCounts.of(a.view(), own, cell.totals(), a.dimension(), a.classes()));
                })
                .toList();
        String shown = all.size() > MOST_CELLS
                ? a.words()
                        .get(
                                "coverage.karte.table.most",
                                a.words().number(MOST_CELLS),
                                a.words().number(all.size()))
                : "";
        return new Table(
                a.words().get("coverage.karte.table.cells", a.words().side(side)),
                a.words().get("coverage.karte.table.cell"),
                columns(),
                rows,
                shown);
    }

    private List<String> columns() {
        return a.classes().stream().map(names::of).toList();
    }

    private Row row(String name, String href, AddressQuery query, MapCounts counts) {
        List<Cell> cells = new ArrayList<>();
        cells.add(cell(name, counts.all(), list(query), a.words().get("coverage.karte.table.all")));
        IntStream.range(0, a.classes().size())
                .forEach(i -> cells.add(cell(
                        name,
                        counts.classes().get(i),
                        list(ofClass(query, a.classes().get(i))),
                        names.of(a.classes().get(i)))));
        return new Row(name, href, cells);
    }

    private Cell cell(String name, long count, String href, String column) {
        return new Cell(
                count == 0 ? Words.DASH : a.words().number(count),
                a.open() && count > 0 ? href : "",
                name + ", " + column + ": " + a.words().number(count));
    }

    /** What the area of a square says, from few addresses to a full cell. */
    private List<Size> sizes(int side) {
        int full = GridCell.full(side);
        return IntStream.of(full / 30, full / 6, full / 2, full)
                .map(n -> Math.max(1, n))
                .distinct()
                .mapToObj(n -> {
                    double square = GridCell.fill(n, side) * SIZE_BOX;
                    return new Size(
                            a.words().number(n) + (n == full ? " +" : ""),
                            pixel((SIZE_BOX - square) / 2),
                            pixel(SIZE_BOX - square),
                            pixel(square));
                })
                .toList();
    }

    private static String pixel(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
