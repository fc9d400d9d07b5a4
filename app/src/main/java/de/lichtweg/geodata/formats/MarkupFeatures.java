package de.lichtweg.geodata.formats;

import de.lichtweg.geodata.formats.xml.XmlStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/** Features of an XML document; subclasses know where one begins. */
abstract class MarkupFeatures implements Features {

    private static final int MOST_PROPERTIES = 5_000;
    private static final int LONGEST_TEXT = 1_000_000;

    final XmlStream xml;
    final GmlGeometry geometries;
    private long number;
    private @Nullable Feature next;

    MarkupFeatures(XmlStream xml) {
        this.xml = xml;
        this.geometries = new GmlGeometry(xml);
    }

    /** Moves on to the beginning of the next feature; false if there is none. */
    abstract boolean findFeature();

    /** Reads the feature that begins here into {@code properties} and answers its geometry. */
    abstract @Nullable Geometry readFeature(Map<String, String> properties);

    /** Reads the first feature; at the end of every constructor. */
    final void begin() {
        next = advance();
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
        next = advance();
        return current;
    }

    private @Nullable Feature advance() {
        if (!findFeature()) {
            return null;
        }
        Map<String, String> properties = new LinkedHashMap<>();
        Geometry geometry = readFeature(properties);
        return new Feature(++number, properties, geometry);
    }

    /** Adds a property; a second one of the same name is joined to the first. */
    final void put(Map<String, String> properties, String name, String value) {
        String text = value.strip();
        if (!text.isEmpty()) {
            properties.merge(name, text, (a, b) -> a + " " + b);
        } else {
            properties.putIfAbsent(name, "");
        }
        if (properties.size() > MOST_PROPERTIES || text.length() > LONGEST_TEXT) {
            throw new BrokenFile("row.large", Long.toString(number + 1), null);
        }
    }

    @Override
    public void close() {
        xml.close();
    }
}
