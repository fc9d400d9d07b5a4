package de.lichtweg.geodata.formats;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads a GeoJSON FeatureCollection (RFC 7946 and the older {@code crs} member) as a stream: memory is one feature.
 *
 * <p>Throws {@link BrokenFile} {@code geojson.broken} with line and column where the file breaks off or is no JSON, {@code
 * geojson.shape} where it is JSON but no FeatureCollection.
 */
public final class GeoJsonReader implements Features {

    private static final GeometryFactory GEOMETRIES = new GeometryFactory();
    private static final Pattern EPSG =
            Pattern.compile("(?:EPSG:{1,2}|epsg/\\d+/)(\\d{4,5})", Pattern.CASE_INSENSITIVE);
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(1_000_000)
                    .maxNestingDepth(60)
                    .build())
            .build();

    private static final int MOST_POSITIONS = 2_000_000;
    private static final int MOST_PROPERTIES = 5_000;
    private static final int LONGEST_TEXT = 1_000_000;

    private final JsonParser parser;
    private int positions;
    private @Nullable Integer epsg;
    private @Nullable Feature next;
    private long number;
    private boolean inFeatures;
    private boolean sawFeatures;

    /** Opens a stream; it is closed with this reader. */
    public GeoJsonReader(InputStream in) {
        this.parser = guarded(() -> FACTORY.createParser(ObjectReadContext.empty(), in));
        if (guarded(() -> parser.nextToken() != JsonToken.START_OBJECT)) {
            throw shape();
        }
        step();
    }

    @Override
    public @Nullable Integer epsg() {
        return epsg;
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    @Override
    public Feature next() {
        Feature feature = next;
        if (feature == null) {
            throw new NoSuchElementException();
        }
        step();
        return feature;
    }

    @Override
    public void close() {
        parser.close();
    }

    private void step() {
        guarded(() -> {
            next = advance();
            return true;
        });
    }

    private @Nullable Feature advance() {
        if (inFeatures) {
            if (parser.nextToken() == JsonToken.START_OBJECT) {
                return feature();
            }
            inFeatures = false;
        }
        return outside();
    }

    /** Reads members of the collection until the features begin or the collection ends. */
    private @Nullable Feature outside() {
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_OBJECT; token = parser.nextToken()) {
            if (token == null) {
                throw broken(null);
            }
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            if ("features".equals(name) && value == JsonToken.START_ARRAY) {
                sawFeatures = true;
                inFeatures = true;
                return advance();
            }
            if ("crs".equals(name)) {
                epsg = epsgOf(text());
            } else if ("type".equals(name) && !"FeatureCollection".equals(parser.getString())) {
                throw shape();
            } else {
                parser.skipChildren();
            }
        }
        if (!sawFeatures) {
            throw shape();
        }
        if (parser.nextToken() != null) {
            throw broken(null);
        }
        return null;
    }

    private Feature feature() {
        number++;
        Map<String, String> properties = new LinkedHashMap<>();
        Geometry geometry = null;
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            if (value == null) {
                throw broken(null);
            }
            if ("properties".equals(name) && value == JsonToken.START_OBJECT) {
                properties(properties);
            } else if ("geometry".equals(name) && value == JsonToken.START_OBJECT) {
                geometry = geometry();
            } else {
                parser.skipChildren();
            }
        }
        return new Feature(number, properties, geometry);
    }

    private void properties(Map<String, String> into) {
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            if (parser.nextToken() == null) {
                throw broken(null);
            }
            into.put(name, text());
            if (into.size() > MOST_PROPERTIES) {
                throw tooLarge();
            }
        }
    }

    /** The current value as text; objects and arrays as their scalars joined by blanks. */
    private String text() {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.VALUE_NULL) {
            return "";
        }
        if (!token.isStructStart()) {
            return parser.getString();
        }
        StringBuilder joined = new StringBuilder();
        for (int depth = 1; depth > 0; ) {
            token = parser.nextToken();
            if (token == null) {
                throw broken(null);
            }
            if (token.isStructStart()) {
                depth++;
            } else if (token.isStructEnd()) {
                depth--;
            } else if (token.isScalarValue()) {
                joined.append(joined.isEmpty() ? "" : " ").append(parser.getString());
            }
            if (joined.length() > LONGEST_TEXT) {
                throw tooLarge();
            }
        }
        return joined.toString();
    }

    private @Nullable Geometry geometry() {
        positions = 0;
        String type = "";
        Object coordinates = null;
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            if (value == null) {
                throw broken(null);
            }
            if ("type".equals(name)) {
                type = parser.getString();
            } else if ("coordinates".equals(name) && value == JsonToken.START_ARRAY) {
                coordinates = coordinates();
            } else {
                parser.skipChildren();
            }
        }
        return coordinates == null ? null : build(type, coordinates);
    }

    /** Coordinate for a position, List for anything deeper. */
    private Object coordinates() {
        JsonToken token = parser.nextToken();
        if (token != null && token.isNumeric()) {
            double x = parser.getDoubleValue();
            parser.nextToken();
            double y = parser.getDoubleValue();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                if (parser.currentToken() == null) {
                    throw broken(null);
                }
            }
            if (!Double.isFinite(x) || !Double.isFinite(y)) {
                throw broken(null);
            }
            if (++positions > MOST_POSITIONS) {
                throw tooLarge();
            }
            return new Coordinate(x, y);
        }
        List<Object> parts = new ArrayList<>();
        for (; token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            if (token != JsonToken.START_ARRAY) {
                throw broken(null);
            }
            parts.add(coordinates());
        }
        return parts;
    }

    private Geometry build(String type, Object c) {
        try {
            return switch (type) {
                case "Point" -> GEOMETRIES.createPoint((Coordinate) c);
                case "MultiPoint" -> GEOMETRIES.createMultiPointFromCoords(line(c));
                case "LineString" -> GEOMETRIES.createLineString(line(c));
                case "MultiLineString" ->
                    GEOMETRIES.createMultiLineString(parts(c).stream()
                            .map(p -> GEOMETRIES.createLineString(line(p)))
                            .toArray(LineString[]::new));
                case "Polygon" -> polygon(c);
                case "MultiPolygon" ->
                    GEOMETRIES.createMultiPolygon(
                            parts(c).stream().map(GeoJsonReader::polygon).toArray(Polygon[]::new));
                default -> GEOMETRIES.createPoint();
            };
        } catch (ClassCastException | IllegalArgumentException e) {
            throw broken(e);
        }
    }

    private static Polygon polygon(Object c) {
        LinearRing[] rings =
                parts(c).stream().map(p -> GEOMETRIES.createLinearRing(line(p))).toArray(LinearRing[]::new);
        if (rings.length == 0) {
            return GEOMETRIES.createPolygon();
        }
        LinearRing[] holes = java.util.Arrays.copyOfRange(rings, 1, rings.length);
        return GEOMETRIES.createPolygon(rings[0], holes);
    }

    private static List<?> parts(Object c) {
        return (List<?>) c;
    }

    private static Coordinate[] line(Object c) {
        return parts(c).stream().map(Coordinate.class::cast).toArray(Coordinate[]::new);
    }

    private static @Nullable Integer epsgOf(String crs) {
        if (crs.contains("CRS84")) {
            return 4326;
        }
        Matcher matcher = EPSG.matcher(crs);
        return matcher.find() ? Integer.valueOf(matcher.group(1)) : null;
    }

    private BrokenFile broken(@Nullable Throwable cause) {
        var at = parser.currentLocation();
        return new BrokenFile("geojson.broken", "Zeile " + at.getLineNr() + ", Spalte " + at.getColumnNr(), cause);
    }

    private BrokenFile tooLarge() {
        return new BrokenFile("row.large", Long.toString(number), null);
    }

    private static BrokenFile shape() {
        return new BrokenFile("geojson.shape", "", null);
    }

    private interface Reading<T> {
        T read() throws JacksonException;
    }

    private <T> T guarded(Reading<T> reading) {
        try {
            return reading.read();
        } catch (JacksonException e) {
            var at = e.getLocation();
            String place = at == null ? "" : "Zeile " + at.getLineNr() + ", Spalte " + at.getColumnNr();
            throw new BrokenFile("geojson.broken", place, e);
        }
    }
}
