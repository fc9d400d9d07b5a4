package de.lichtweg.geodata.formats.osm;

import de.lichtweg.geodata.formats.BrokenFile;
import de.lichtweg.geodata.formats.xml.XmlStream;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** OSM XML 0.6. */
final class OsmXml implements OsmFile {

    private static final int DIGITS = 7;

    private final Path path;

    OsmXml(Path path) {
        this.path = path;
    }

    @Override
    public void read(OsmHandler handler) {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(path), 1 << 16);
                XmlStream xml = XmlStream.open(in)) {
            while (xml.next()) {
                if (xml.isStart("node")) {
                    node(xml, handler);
                } else if (xml.isStart("way")) {
                    way(xml, handler);
                } else if (xml.isStart("relation")) {
                    relation(xml, handler);
                }
            }
        } catch (IOException e) {
            throw new BrokenFile("unreadable", "", e);
        }
    }

    private static void node(XmlStream xml, OsmHandler handler) {
        long id = number(xml, "id");
        boolean placed =
                !xml.attribute("lon").isEmpty() && !xml.attribute("lat").isEmpty();
        int lon = placed ? degrees(xml, "lon") : 0;
        int lat = placed ? degrees(xml, "lat") : 0;
        Map<String, String> tags = tags(xml);
        if (placed) {
            handler.node(id, lon, lat, tags);
        }
    }

    private static Map<String, String> tags(XmlStream xml) {
        Map<String, String> tags = new HashMap<>();
        int level = xml.depth();
        while (xml.child(level)) {
            tag(xml, tags);
        }
        return tags;
    }

    private static void tag(XmlStream xml, Map<String, String> tags) {
        if (xml.isStart("tag")) {
            tags.put(xml.attribute("k"), xml.attribute("v"));
        }
        xml.skip();
    }

    private static void way(XmlStream xml, OsmHandler handler) {
        long id = number(xml, "id");
        LongList nodes = new LongList();
        Map<String, String> tags = new HashMap<>();
        int level = xml.depth();
        while (xml.child(level)) {
            if (xml.isStart("nd")) {
                nodes.add(number(xml, "ref"));
            }
            tag(xml, tags);
        }
        handler.way(id, nodes.toArray(), tags);
    }

    private static void relation(XmlStream xml, OsmHandler handler) {
        long id = number(xml, "id");
        LongList outer = new LongList();
        LongList inner = new LongList();
        Map<String, String> tags = new HashMap<>();
        int level = xml.depth();
        while (xml.child(level)) {
            if (xml.isStart("member") && xml.attribute("type").equals("way")) {
                boolean hole = xml.attribute("role").equals("inner");
                (hole ? inner : outer).add(number(xml, "ref"));
            }
            tag(xml, tags);
        }
        handler.relation(id, outer.toArray(), inner.toArray(), tags);
    }

    private static long number(XmlStream xml, String attribute) {
        try {
            return Long.parseLong(xml.attribute(attribute));
        } catch (NumberFormatException e) {
            throw new BrokenFile("osm.broken", xml.place(), e);
        }
    }

    /** Exact: the text has at most seven decimals, or is rounded to them. */
    private static int degrees(XmlStream xml, String attribute) {
        String text = xml.attribute(attribute);
        try {
            if (text.length() > 24) {
                throw new NumberFormatException(text);
            }
            return new BigDecimal(text)
                    .movePointRight(DIGITS)
                    .setScale(0, java.math.RoundingMode.HALF_EVEN)
                    .intValueExact();
        } catch (NumberFormatException | ArithmeticException e) {
            throw new BrokenFile("osm.broken", xml.place(), e);
        }
    }
}
