package de.lichtweg.geodata.layer;

import java.util.LinkedHashMap;
import java.util.Map;
import org.locationtech.jts.geom.Geometry;

/**
 * A tile being written, Mapbox Vector Tile 2.1. Points go straight into the buffer: a dense tile of ten thousand takes
 * less than a millisecond. Not for several threads at once.
 *
 * <p>Source: Vector Tile Specification 2.1, sections 4.1 to 4.4.
 */
public final class VectorTile {

    /** Units a side of a tile. */
    public static final int EXTENT = 4096;

    /** Units beyond the edge that shapes keep, so that lines do not end at it. */
    public static final int BUFFER = 64;

    private static final int TILE_LAYER = 3;

    private final Map<String, Part> parts = new LinkedHashMap<>();

    /** A part of the tile by its name (a "layer" of the specification), begun at first call. */
    public Part part(String name) {
        return parts.computeIfAbsent(name, Part::new);
    }

    /** Whether nothing was drawn. */
    public boolean isEmpty() {
        return parts.values().stream().allMatch(p -> p.features == 0);
    }

    /** The finished bytes; parts without a feature are left out. */
    public byte[] toBytes() {
        ProtoBuffer tile = new ProtoBuffer(
                parts.values().stream().mapToInt(p -> p.body.size()).sum() + 1024);
        for (Part part : parts.values()) {
            if (part.features > 0) {
                tile.field(TILE_LAYER, part.body, part.tail());
            }
        }
        return tile.toArray();
    }

    /** Features of one kind with their properties. */
    public static final class Part {

        private static final int NAME = 1;
        private static final int FEATURE = 2;
        private static final int KEY = 3;
        private static final int VALUE = 4;
        private static final int EXTENT_FIELD = 5;
        private static final int VERSION = 15;
        private static final int ID = 1;
        private static final int TAGS = 2;
        private static final int TYPE = 3;
        private static final int GEOMETRY = 4;
        private static final int STRING_VALUE = 1;
        private static final int UINT_VALUE = 5;
        private static final int MOVE_TO_ONE = 9;

        private final String name;
        private final ProtoBuffer body = new ProtoBuffer(1024);
        private final ProtoBuffer feature = new ProtoBuffer(256);
        private final ProtoBuffer tags = new ProtoBuffer(64);
        private final ProtoBuffer packed = new ProtoBuffer(256);
        private final Map<String, Integer> keys = new LinkedHashMap<>();
        private final Map<Object, Integer> values = new LinkedHashMap<>();
        private int features;

        private Part(String name) {
            this.name = name;
            body.field(VERSION, 2);
            body.field(NAME, name);
        }

        /** A property with a text, as a pair for the tags of a feature. */
        public long property(String key, String text) {
            return pair(key, text);
        }

        /** A property with a number of at least 0, as a pair for the tags of a feature. */
        public long property(String key, long number) {
            return pair(key, number);
        }

        private long pair(String key, Object value) {
            long k = keys.computeIfAbsent(key, x -> keys.size());
            long v = values.computeIfAbsent(value, x -> values.size());
            return k << 32 | v;
        }

        /**
         * A point in units of the tile; {@code id} 0 stands for none. Dense tiles have thousands: it is written where it will
         * stand, and its length, which takes one byte, afterwards.
         */
        public void point(long id, int x, int y, long... properties) {
            int begin = body.begin(FEATURE);
            if (id != 0) {
                body.field(ID, id);
            }
            if (properties.length > 0) {
                int tagged = body.begin(TAGS);
                tag(body, properties);
                body.end(tagged);
            }
            body.field(TYPE, 1);
            int drawn = body.begin(GEOMETRY);
            body.varint(MOVE_TO_ONE);
            body.zigzag(x);
            body.zigzag(y);
            body.end(drawn);
            body.end(begin);
            features++;
        }

        /** A ring or polygon of corners {@code x0, y0, x1, y1, …} in units of the tile, clockwise on the map, not closed. */
        public void ring(long id, int[] corners, long... properties) {
            head(id, properties);
            feature.field(TYPE, 3);
            packed.clear();
            new Pen(packed).ring(corners, corners.length);
            feature.field(GEOMETRY, packed);
            end();
        }

        /**
         * A shape in units of the world, cut to the tile and its {@link #BUFFER}. Nothing is written where nothing of it is
         * left.
         */
        public void shape(long id, Geometry shape, Tile tile, long... properties) {
            packed.clear();
            int type = new Pen(packed).shape(shape, tile);
            if (type > 0) {
                head(id, properties);
                feature.field(TYPE, type);
                feature.field(GEOMETRY, packed);
                end();
            }
        }

        private void head(long id, long[] properties) {
            feature.clear();
            if (id != 0) {
                feature.field(ID, id);
            }
            tags.clear();
            tag(tags, properties);
            if (properties.length > 0) {
                feature.field(TAGS, tags);
            }
        }

        private static void tag(ProtoBuffer into, long[] properties) {
            for (long pair : properties) {
                into.varint(pair >>> 32);
                into.varint(pair & 0xFFFFFFFFL);
            }
        }

        private void end() {
            body.field(FEATURE, feature);
            features++;
        }

        /** What stands behind the features: keys and values in the order of their numbers. */
        private ProtoBuffer tail() {
            ProtoBuffer tail = new ProtoBuffer(256);
            keys.keySet().forEach(k -> tail.field(KEY, k));
            values.keySet().forEach(v -> tail.field(VALUE, value(v)));
            tail.field(EXTENT_FIELD, EXTENT);
            return tail;
        }

        private static ProtoBuffer value(Object value) {
            ProtoBuffer message = new ProtoBuffer(16);
            if (value instanceof String text) {
                message.field(STRING_VALUE, text);
            } else {
                message.field(UINT_VALUE, (Long) value);
            }
            return message;
        }
    }
}
