package de.lichtweg.platform.table;

import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Places as GeoJSON (RFC 7946): degrees, outer rings counter-clockwise. Where they come from stands in front of the features as
 * members of the collection, which the standard allows (section 6.1) and programs pass over.
 */
public final class GeoJsonExport {

    /** 10⁻⁸ degrees are a millimetre, so that an import meets the same place again. */
    private static final int DECIMALS = 8;

    private GeoJsonExport() {}

    /** Name of the property that says to which of several tables a feature belongs. */
    public static final String LAYER = "ebene";

    /** Writes the table; does not close {@code out}. */
    static <T> void write(Table<T> table, OutputStream out) {
        collection(table, out, json -> rows(json, table, false));
    }

    /** Writes several tables as one collection; each feature says in {@link #LAYER} where it belongs. Does not close {@code out}. */
    public static void write(List<? extends Table<?>> tables, OutputStream out) {
        collection(tables.getFirst(), out, json -> tables.forEach(table -> rows(json, table, true)));
    }

    private static void collection(Table<?> first, OutputStream out, Consumer<JsonGenerator> features) {
        try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), new Unclosed(out))) {
            json.writeStartObject();
            json.writeStringProperty("type", "FeatureCollection");
            json.writeStringProperty("name", first.layerName());
            json.writeStringProperty("description", first.provenance().line());
            json.writeName("herkunft");
            json.writeStartObject();
            first.provenance()
                    .lines(first.title())
                    .forEach(fact -> json.writeStringProperty(fact.name(), fact.value()));
            json.writeEndObject();
            json.writeName("features");
            json.writeStartArray();
            features.accept(json);
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    private static <T> void rows(JsonGenerator json, Table<T> table, boolean named) {
        Geometries<T> places = places(table);
        List<Column<T>> columns = new ArrayList<>(table.columnsWithMark());
        if (named) {
            columns.addFirst(Column.text(LAYER, row -> table.layerName()));
        }
        for (T row : table.rows()) {
            json.writeRaw('\n');
            feature(json, columns, row, places);
        }
    }

    /** Where the rows of a table lie. */
    static <T> Geometries<T> places(Table<T> table) {
        Geometries<T> places = table.geometries();
        if (places == null) {
            throw new IllegalArgumentException("Die Zeilen von „" + table.title() + "“ haben keinen Ort");
        }
        return places;
    }

    private static <T> void feature(JsonGenerator json, List<Column<T>> columns, T row, Geometries<T> places) {
        json.writeStartObject();
        json.writeStringProperty("type", "Feature");
        json.writeName("properties");
        json.writeStartObject();
        for (Column<T> column : columns) {
            json.writeName(column.header());
            value(json, column.kind(), column.value().apply(row));
        }
        json.writeEndObject();
        json.writeName("geometry");
        Geometry geometry = places.of().apply(row);
        if (geometry == null || geometry.isEmpty()) {
            json.writeNull();
        } else {
            geometry(json, places.toDegrees().apply(geometry));
        }
        json.writeEndObject();
    }

    private static void value(JsonGenerator json, Column.Kind kind, @Nullable Object value) {
        Object plain = TableExport.plain(kind, value);
        switch (plain) {
            case null -> json.writeNull();
            case Long number -> json.writeNumber(number);
            case BigDecimal number -> json.writeNumber(number);
            case LocalDate day -> json.writeString(day.toString());
            case Boolean yes -> json.writeBoolean(yes);
            default -> json.writeString(plain.toString());
        }
    }

    private static void geometry(JsonGenerator json, Geometry geometry) {
        json.writeStartObject();
        json.writeStringProperty("type", geometry.getGeometryType());
        json.writeName("coordinates");
        coordinates(json, geometry);
        json.writeEndObject();
    }

    private static void coordinates(JsonGenerator json, Geometry geometry) {
        switch (geometry) {
            case Point point -> position(json, point.getCoordinateSequence(), 0);
            case LineString line -> positions(json, line.getCoordinateSequence(), false);
            case Polygon polygon -> {
                json.writeStartArray();
                ring(json, polygon.getExteriorRing(), true);
                for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
                    ring(json, polygon.getInteriorRingN(i), false);
                }
                json.writeEndArray();
            }
            default -> {
                json.writeStartArray();
                for (int i = 0; i < geometry.getNumGeometries(); i++) {
                    coordinates(json, geometry.getGeometryN(i));
                }
                json.writeEndArray();
            }
        }
    }

    private static void ring(JsonGenerator json, LinearRing ring, boolean counterClockwise) {
        CoordinateSequence points = ring.getCoordinateSequence();
        positions(json, points, Orientation.isCCW(points) != counterClockwise);
    }

    private static void positions(JsonGenerator json, CoordinateSequence points, boolean backwards) {
        json.writeStartArray();
        for (int i = 0; i < points.size(); i++) {
            position(json, points, backwards ? points.size() - 1 - i : i);
        }
        json.writeEndArray();
    }

    private static void position(JsonGenerator json, CoordinateSequence points, int i) {
        json.writeStartArray();
        json.writeNumber(degrees(points.getX(i)));
        json.writeNumber(degrees(points.getY(i)));
        json.writeEndArray();
    }

    private static BigDecimal degrees(double value) {
        return BigDecimal.valueOf(value).setScale(DECIMALS, RoundingMode.HALF_EVEN);
    }
}
