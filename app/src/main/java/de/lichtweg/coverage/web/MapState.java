package de.lichtweg.coverage.web;

import de.lichtweg.coverage.domain.MapDimension;
import de.lichtweg.geodata.layer.World;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;

/**
 * What the URL of the map says besides the question, which is that of the address list: the colour, the place, what is
 * chosen, which layers differ from how they are shown without being asked.
 *
 * @param dimension {@code farbe}
 * @param place {@code lage}, {@code null} for the whole region
 * @param choice {@code auswahl}, empty without one
 * @param switched {@code ebenen}: keys of layers that are switched
 */
record MapState(MapDimension dimension, @Nullable Place place, String choice, TreeSet<String> switched) {

    private static final int DEEPEST = 20;

    /** Pixels of a map that a region is fitted into when nobody has measured the window yet. */
    private static final double USUAL_WIDTH = 900;

    private static final double USUAL_HEIGHT = 720;
    private static final double WORLD_PIXELS = 512;

    /**
     * A place on the map.
     *
     * @param zoom as browsers count it: at 0 the world is 512 pixels wide
     */
    record Place(double zoom, double latitude, double longitude) {

        /** {@code 11.25/51.1612/13.4723}. */
        String text() {
            return String.format(Locale.ROOT, "%.2f/%.5f/%.5f", zoom, latitude, longitude);
        }

        static @Nullable Place parse(String text) {
            try {
                double[] parts = Arrays.stream(text.split("/", -1))
                        .mapToDouble(Double::parseDouble)
                        .toArray();
                boolean sound = parts.length == 3
                        && parts[0] >= 0
                        && parts[0] <= DEEPEST
                        && Math.abs(parts[1]) <= 85
                        && Math.abs(parts[2]) <= 180;
                return sound ? new Place(parts[0], parts[1], parts[2]) : null;
            } catch (NumberFormatException e) {
                return null;
            }
        }

        /** The place that shows a box of the world. */
        static Place around(Envelope world) {
            double fit = Math.min(
                    USUAL_WIDTH / Math.max(1, world.getWidth()), USUAL_HEIGHT / Math.max(1, world.getHeight()));
            double zoom = Math.log(fit * World.SIZE / WORLD_PIXELS) / Math.log(2);
            return new Place(
                    Math.clamp(zoom, 0, DEEPEST),
                    World.latitude((world.getMinY() + world.getMaxY()) / 2),
                    World.longitude((world.getMinX() + world.getMaxX()) / 2));
        }
    }

    static MapState of(HttpServletRequest request) {
        TreeSet<String> switched = new TreeSet<>();
        for (String key : Question.text(request, "ebenen", "").split(",")) {
            if (key.matches("[a-z]{1,30}")) {
                switched.add(key);
            }
        }
        return new MapState(
                MapDimension.ofUrl(Question.text(request, "farbe", "")),
                Place.parse(Question.text(request, "lage", "")),
                Question.text(request, "auswahl", ""),
                switched);
    }

    MapState coloured(MapDimension other) {
        return new MapState(other, place, choice, switched);
    }

    MapState at(@Nullable Place other) {
        return new MapState(dimension, other, choice, switched);
    }

    MapState choosing(String other) {
        return new MapState(dimension, place, other, switched);
    }

    MapState toggling(String layer) {
        TreeSet<String> other = new TreeSet<>(switched);
        if (!other.remove(layer)) {
            other.add(layer);
        }
        return new MapState(dimension, place, choice, other);
    }

    boolean switches(String layer) {
        return switched.contains(layer);
    }

    /** Parameters that say it again; what goes without saying is left out. */
    Map<String, String> parameters() {
        Map<String, String> result = new TreeMap<>();
        if (dimension != MapDimension.STAGE) {
            result.put("farbe", dimension.urlName());
        }
        if (place != null) {
            result.put("lage", place.text());
        }
        if (!choice.isEmpty()) {
            result.put("auswahl", choice);
        }
        if (!switched.isEmpty()) {
            result.put("ebenen", String.join(",", switched));
        }
        return result;
    }
}
