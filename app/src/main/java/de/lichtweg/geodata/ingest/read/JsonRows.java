package de.lichtweg.geodata.ingest.read;

import de.lichtweg.geodata.formats.BrokenFile;
import de.lichtweg.geodata.formats.Feature;
import de.lichtweg.geodata.formats.Features;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/** Rows of plain JSON: an array of objects, or an object of objects whose names become the column {@code key}, the last one. */
final class JsonRows implements Features {

    private static final int MOST_VALUES = 5_000;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(1_000_000)
                    .maxNestingDepth(60)
                    .build())
            .build();

    private final JsonParser parser;
    private final boolean keyed;
    private long number;
    private @Nullable Feature next;

    JsonRows(InputStream in) {
        try {
            parser = FACTORY.createParser(ObjectReadContext.empty(), in);
            JsonToken first = parser.nextToken();
            keyed = first == JsonToken.START_OBJECT;
            if (!keyed && first != JsonToken.START_ARRAY) {
                throw new BrokenFile("json.shape", "", null);
            }
            next = advance();
        } catch (JacksonException e) {
            throw broken(e);
        }
    }

    @Override
    public @Nullable Integer epsg() {
        return null;
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    @Override
    public Feature next() {
        Feature current = next;
        if (current == null) {
            throw new NoSuchElementException();
        }
        try {
            next = advance();
        } catch (JacksonException e) {
            throw broken(e);
        }
        return current;
    }

    private @Nullable Feature advance() {
        JsonToken token = parser.nextToken();
        if (token == JsonToken.END_ARRAY || token == JsonToken.END_OBJECT) {
            if (parser.nextToken() != null) {
                throw new BrokenFile("json.broken", place(), null);
            }
            return null;
        }
        Map<String, String> values = new LinkedHashMap<>();
        String key = "";
        if (keyed && token == JsonToken.PROPERTY_NAME) {
            key = parser.currentName();
            token = parser.nextToken();
        }
        if (token != JsonToken.START_OBJECT) {
            throw new BrokenFile("json.shape", place(), null);
        }
        object(values);
        if (keyed) {
            values.putIfAbsent("key", key);
        }
        return new Feature(++number, values, null);
    }

    private void object(Map<String, String> values) {
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            if (value == null) {
                throw new BrokenFile("json.broken", place(), null);
            }
            if (value.isStructStart()) {
                parser.skipChildren();
            } else {
                values.put(name, value == JsonToken.VALUE_NULL ? "" : parser.getString());
                if (values.size() > MOST_VALUES) {
                    throw new BrokenFile("row.large", Long.toString(number + 1), null);
                }
            }
        }
    }

    private String place() {
        var at = parser.currentLocation();
        return "Zeile " + at.getLineNr() + ", Spalte " + at.getColumnNr();
    }

    private static BrokenFile broken(JacksonException e) {
        var at = e.getLocation();
        return new BrokenFile(
                "json.broken", at == null ? "" : "Zeile " + at.getLineNr() + ", Spalte " + at.getColumnNr(), e);
    }

    @Override
    public void close() {
        parser.close();
    }
}
