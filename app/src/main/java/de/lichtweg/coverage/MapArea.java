package de.lichtweg.coverage;

import java.util.ArrayList;
import java.util.List;

/**
 * A polygon that somebody drew on the map, as it stands in a URL: the corners as "flexible polyline" with five decimals
 * of a degree (1 m). The text has letters, digits, hyphen and underscore only.
 *
 * <p>Source: HERE Flexible Polyline Encoding, version 1.
 *
 * @param corners longitude and latitude in degrees, not closed; at least three
 */
public record MapArea(List<double[]> corners) {

    /** Corners that a polygon may have at most. */
    public static final int MOST_CORNERS = 500;

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    private static final int VERSION = 1;
    private static final int DECIMALS = 5;
    private static final double SCALE = 1e5;
    private static final int MOST_CHARACTERS = 8000;

    /** Checks the number of corners. */
    public MapArea {
        corners = List.copyOf(corners);
        if (corners.size() < 3 || corners.size() > MOST_CORNERS) {
            throw new IllegalArgumentException("Fläche mit " + corners.size() + " Ecken");
        }
    }

    /** The polygon of a text; throws {@link IllegalArgumentException} for one that is none. */
    public static MapArea parse(String text) {
        if (text.length() > MOST_CHARACTERS) {
            throw new IllegalArgumentException("Fläche zu lang");
        }
        Reader reader = new Reader(text);
        if (reader.unsigned() != VERSION || reader.unsigned() != DECIMALS) {
            throw new IllegalArgumentException("Keine Fläche: " + text);
        }
        List<double[]> corners = new ArrayList<>();
        long latitude = 0;
        long longitude = 0;
        while (reader.hasMore()) {
            latitude += reader.signed();
            longitude += reader.signed();
            corners.add(corner(longitude / SCALE, latitude / SCALE));
        }
        return new MapArea(corners);
    }

    private static double[] corner(double longitude, double latitude) {
        if (Math.abs(longitude) > 180 || Math.abs(latitude) > 85) {
            throw new IllegalArgumentException("Ecke außerhalb der Karte");
        }
        return new double[] {longitude, latitude};
    }

    /** The text. */
    public String text() {
        StringBuilder text = new StringBuilder();
        unsigned(text, VERSION);
        unsigned(text, DECIMALS);
        long latitude = 0;
        long longitude = 0;
        for (double[] corner : corners) {
            long nextLatitude = Math.round(corner[1] * SCALE);
            long nextLongitude = Math.round(corner[0] * SCALE);
            signed(text, nextLatitude - latitude);
            signed(text, nextLongitude - longitude);
            latitude = nextLatitude;
            longitude = nextLongitude;
        }
        return text.toString();
    }

    private static void signed(StringBuilder text, long value) {
        unsigned(text, value < 0 ? ~(value << 1) : value << 1);
    }

    private static void unsigned(StringBuilder text, long value) {
        long rest = value;
        while (rest > 31) {
            text.append(ALPHABET.charAt((int) (rest & 31) | 32));
            rest >>>= 5;
        }
        text.append(ALPHABET.charAt((int) rest));
    }

    private static final class Reader {

        private final String text;
        private int at;

        private Reader(String text) {
            this.text = text;
        }

        private boolean hasMore() {
            return at < text.length();
        }

        private long signed() {
            long value = unsigned();
            return (value & 1) == 0 ? value >>> 1 : ~(value >>> 1);
        }

        private long unsigned() {
            long value = 0;
            for (int shift = 0; hasMore() && shift < 40; shift += 5) {
                int digit = ALPHABET.indexOf(text.charAt(at++));
                if (digit < 0) {
                    throw new IllegalArgumentException("Keine Fläche: " + text);
                }
                value |= (long) (digit & 31) << shift;
                if (digit < 32) {
                    return value;
                }
            }
            throw new IllegalArgumentException("Keine Fläche: " + text);
        }
    }
}
