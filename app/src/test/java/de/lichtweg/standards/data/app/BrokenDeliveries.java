package de.lichtweg.standards.data.app;

import static de.lichtweg.standards.data.app.ValidDeliveries.geometry;

import de.lichtweg.standards.data.app.Sheets.Row;
import de.lichtweg.standards.data.app.Sheets.Sheet;
import de.lichtweg.standards.data.domain.Check;
import de.lichtweg.standards.data.domain.ColumnType;
import de.lichtweg.standards.data.domain.DataColumn;
import de.lichtweg.standards.data.domain.DataStandard;
import de.lichtweg.standards.data.domain.Layer;
import de.lichtweg.standards.data.domain.Rule;
import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.util.AffineTransformation;

/** Ways to break a rule, made from the valid delivery and the rule itself. */
final class BrokenDeliveries {

    private final DataStandard standard;
    private final Sheets valid;
    private final List<Sheets> broken = new ArrayList<>();

    private BrokenDeliveries(DataStandard standard, Sheets valid) {
        this.standard = standard;
        this.valid = valid;
    }

    /** Deliveries of which each breaks the rule; the best ones break no other. */
    static List<Sheets> of(DataStandard standard, Sheets valid, Rule rule) {
        BrokenDeliveries all = new BrokenDeliveries(standard, valid);
        switch (rule.check()) {
            case Check.OfLayer check -> all.structure(rule, check);
            case Check.Valid c -> all.place(rule, p -> p.getDimension() == 0 ? point(Double.NaN) : line(p, 0));
            case Check.Inside c ->
                all.place(
                        rule,
                        p -> AffineTransformation.translationInstance(300_000, 0)
                                .transform(p));
            case Check.NoOverlap c -> all.change(rule, s -> s.rows.add(next(s, s.rows.getFirst())));
            case Check.EndsOn c -> all.place(rule, p -> line(p, 0.9));
            case Check.LiesOn c -> all.place(rule, BrokenDeliveries::detour);
            case Check.StatedLength c -> all.each(rule, (s, r) -> r.cells.put(c.column(), "5000"));
            default -> all.values(rule);
        }
        return all.broken;
    }

    private void change(Rule rule, Consumer<Sheet> change) {
        Sheets copy = valid.copy();
        change.accept(copy.get(rule.layer()));
        broken.add(copy);
    }

    /** One delivery for each row, from the last; then one with a changed copy of each row beside it. */
    private void each(Rule rule, BiConsumer<Sheet, Row> change) {
        int rows = valid.get(rule.layer()).rows.size();
        for (int i = rows - 1; i >= 0; i--) {
            int row = i;
            change(rule, s -> change.accept(s, s.rows.get(row)));
        }
        for (int i = rows - 1; i >= 0; i--) {
            int row = i;
            change(rule, s -> {
                Row copy = next(s, s.rows.get(row));
                s.rows.add(copy);
                change.accept(s, copy);
            });
        }
    }

    private static Row next(Sheet sheet, Row row) {
        Row copy = row.copy();
        if (copy.cells.containsKey("id")) {
            copy.cells.put("id", String.valueOf(sheet.rows.size() + 1));
        }
        return copy;
    }

    private void place(Rule rule, java.util.function.UnaryOperator<Geometry> change) {
        each(rule, (s, r) -> {
            Geometry place = r.place;
            r.place = place == null ? null : change.apply(place);
        });
    }

    private static Geometry point(double x) {
        return geometry("POINT (0 0)").getFactory().createPoint(new Coordinate(x, x));
    }

    /** The first part of a line. */
    private static Geometry line(Geometry place, double share) {
        Coordinate[] points = place.getCoordinates();
        Coordinate from = points[points.length - 2];
        Coordinate to = points[points.length - 1];
        points[points.length - 1] = new Coordinate(from.x + share * (to.x - from.x), from.y + share * (to.y - from.y));
        return place.getFactory().createLineString(share == 0 ? new Coordinate[] {from, from} : points);
    }

    private static Geometry detour(Geometry place) {
        Coordinate a = place.getCoordinates()[0];
        Coordinate b = place.getCoordinates()[place.getCoordinates().length - 1];
        double length = a.distance(b);
        Coordinate middle =
                new Coordinate((a.x + b.x) / 2 - (b.y - a.y) / length * 5, (a.y + b.y) / 2 + (b.x - a.x) / length * 5);
        return place.getFactory().createLineString(new Coordinate[] {a, middle, b});
    }

    private void structure(Rule rule, Check.OfLayer check) {
        String column = check.column();
        switch (check.kind()) {
            case LAYER -> {
                Sheets copy = valid.copy();
                copy.sheets.remove(rule.layer());
                broken.add(copy);
            }
            case OTHER_LAYER -> {
                Sheets copy = valid.copy();
                Sheet other = new Sheet();
                other.header.add("Notiz");
                copy.sheets.put("Tabelle 7", other);
                broken.add(copy);
            }
            case COLUMN -> change(rule, s -> s.header.remove(column));
            case OTHER_COLUMN -> change(rule, s -> s.header.add("Notiz"));
            case SYSTEM -> change(rule, s -> s.system = null);
            case SHAPE ->
                place(rule, p -> p.getDimension() == 0 ? geometry("LINESTRING (0 0, 1 1)") : geometry("POINT (0 0)"));
            default -> cell(rule, check.kind(), column(rule, column));
        }
    }

    private void cell(Rule rule, Check.Kind kind, DataColumn column) {
        BigDecimal max = column.max();
        BigDecimal min = column.min();
        switch (kind) {
            case FILLED -> put(rule, column.name(), "");
            case TYPE -> put(rule, column.name(), column.type() == ColumnType.DATE ? "31.02.2026" : "viele");
            case RANGE -> {
                if (max != null) {
                    put(rule, column.name(), max.add(BigDecimal.ONE).toPlainString());
                }
                if (min != null) {
                    put(rule, column.name(), min.subtract(BigDecimal.ONE).toPlainString());
                }
            }
            case LENGTH -> put(rule, column.name(), "x".repeat(column.length() + 1));
            case PATTERN -> put(rule, column.name(), "?");
            case CODE -> put(rule, column.name(), "ZZZ");
            default -> throw new AssertionError(kind);
        }
    }

    private DataColumn column(Rule rule, String name) {
        return standard.layer(rule.layer()).flatMap(l -> l.column(name)).orElseThrow();
    }

    private void put(Rule rule, String column, String value) {
        each(rule, (s, r) -> r.cells.put(column, value));
    }

    private void values(Rule rule) {
        switch (rule.check()) {
            case Check.Unique c -> unique(rule, c);
            case Check.Consecutive c -> put(rule, c.column(), "90");
            case Check.Reference c -> reference(rule, c);
            case Check.Ascending c -> ascending(rule, c);
            case Check.FilledWhen c ->
                each(rule, (s, r) -> {
                    r.cells.put(c.when(), c.values().getFirst());
                    r.cells.put(c.column(), "");
                });
            case Check.Same c -> {
                put(rule, c.column(), "Anderswo");
                put(rule, c.column(), "01.02.2026");
            }
            case Check.InOrder c -> put(rule, c.column(), "31.12.2090");
            case Check.AllCodes c -> change(rule, s -> s.rows.remove(1));
            case Check.SumOf c -> put(rule, c.column(), "7");
            case Check.NotAfterDelivery c ->
                put(
                        rule,
                        c.column(),
                        DateTimeFormatter.ofPattern("dd.MM.uuuu").format(ShippedStandards.DAY.plusDays(1)));
            case Check.Municipality c -> put(rule, c.column(), "09999999");
            case Check.PointInside c -> put(rule, c.east(), "600000");
            default -> throw new AssertionError(rule.id());
        }
    }

    private void unique(Rule rule, Check.Unique check) {
        int rows = valid.get(rule.layer()).rows.size();
        for (int a = 0; a < rows; a++) {
            for (int b = rows - 1; b > a; b--) {
                int one = a;
                int other = b;
                change(
                        rule,
                        s -> check.columns()
                                .forEach(c -> s.rows.get(other)
                                        .cells
                                        .put(c, s.rows.get(one).get(c))));
            }
        }
        each(rule, (s, r) -> {
            Layer layer = standard.layer(rule.layer()).orElseThrow();
            layer.columns().stream()
                    .filter(c ->
                            c.type() == ColumnType.INTEGER && !check.columns().contains(c.name()))
                    .forEach(c -> r.cells.put(c.name(), "0"));
        });
    }

    /** One row that points nowhere, or all rows that pointed at the same. */
    private void reference(Rule rule, Check.Reference check) {
        String nowhere = column(rule, check.column()).type() == ColumnType.INTEGER ? "77" : "P-77";
        put(rule, check.column(), nowhere);
        change(rule, s -> {
            String last = s.last().get(check.column());
            s.rows.stream()
                    .filter(r -> r.get(check.column()).equals(last))
                    .forEach(r -> r.cells.put(check.column(), nowhere));
        });
    }

    private void ascending(Rule rule, Check.Ascending check) {
        String low = check.columns().getFirst();
        String high = check.columns().getLast();
        each(rule, (s, r) -> {
            if (column(rule, low).type() == ColumnType.DATE) {
                r.cells.put(high, "01.01.2020");
            } else if (!r.get(high).isEmpty()) {
                r.cells.put(low, new BigDecimal(r.get(high)).add(BigDecimal.ONE).toPlainString());
            }
        });
    }
}
