package de.lichtweg.standards.data.domain;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/** A row of a layer with the values of its columns; geometries are transformed when somebody asks. */
final class Line {

    private final Source source;
    private final Delivered.Row row;
    private final Map<String, Object> values = new HashMap<>();
    private @Nullable Geometry metres;
    private boolean spoilt;

    /**
     * Where a row comes from.
     *
     * @param columns column → place in the header
     * @param placed whether the file says where its geometries lie
     */
    record Source(
            DataStandard standard,
            Layer layer,
            Delivered table,
            Map<String, Integer> columns,
            boolean placed,
            Surroundings surroundings) {

        /** Header of a column as written; the name of the column where it is not there. */
        String header(String column) {
            Integer at = columns.get(column);
            return at == null ? column : table.header().get(at);
        }

        boolean has(String column) {
            return columns.containsKey(column);
        }
    }

    Line(Source source, Delivered.Row row) {
        this.source = source;
        this.row = row;
        for (DataColumn column : source.layer.columns()) {
            Object value = meaning(column);
            if (value != null && column.allows(value)) {
                values.put(column.name(), value);
            }
        }
    }

    Source source() {
        return source;
    }

    long number() {
        return row.number();
    }

    /** What is written, empty where nothing is. */
    String text(String column) {
        Integer at = source.columns.get(column);
        return at == null ? "" : row.cell(at);
    }

    /**
     * What it means, {@code null} where nothing is written, it means nothing, or lies out of bounds: what breaks the rule of its
     * column is said once, and no other rule builds on it.
     */
    @Nullable
    Object value(String column) {
        return values.get(column);
    }

    /** What it means, even out of bounds. */
    @Nullable
    Object meaning(DataColumn column) {
        String text = text(column.name());
        return text.isEmpty()
                ? null
                : Values.of(text, column, source.standard.codesOf(column).orElse(null));
    }

    String key(String column) {
        return Values.key(values.get(column));
    }

    /** The geometry as delivered. */
    @Nullable
    Geometry geometry() {
        return row.geometry();
    }

    /** Whether a rule found its geometry so wrong that other rules about places would only repeat it. */
    boolean isSpoilt() {
        return spoilt;
    }

    void spoil() {
        spoilt = true;
    }

    /** The geometry if it can be examined: it is there, of the right shape, and somebody knows where it lies. */
    @Nullable
    Geometry metres() {
        Geometry delivered = sound();
        Integer system = source.table.system();
        if (metres == null && delivered != null && system != null) {
            metres = source.surroundings.toMetres().apply(delivered, system);
        }
        return metres;
    }

    /** The same as longitude and latitude. */
    @Nullable
    Geometry degrees() {
        Geometry delivered = sound();
        Integer system = source.table.system();
        return delivered == null || system == null
                ? null
                : source.surroundings.toDegrees().apply(delivered, system);
    }

    private @Nullable Geometry sound() {
        Geometry delivered = row.geometry();
        return delivered == null
                        || delivered.isEmpty()
                        || !source.placed
                        || !source.layer.shape().fits(delivered)
                ? null
                : delivered;
    }
}
