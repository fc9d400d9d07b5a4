package de.lichtweg.coverage.web;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.simplify.TopologyPreservingSimplifier;

/**
 * A map of areas in five classes. The drawing is 600 wide; the boundaries are generalised for it and mean nothing at a larger
 * scale.
 */
record ChoroplethMap(int height, String title, List<Area> areas, List<Step> steps) {

    /** An area with its link. */
    record Area(String path, String fill, String href, String label, String labelX, String labelY, String name) {}

    /** A class of the legend. */
    record Step(String text, String fill) {}

    /** An area before it is drawn; {@code percent} is NaN where nothing is known. */
    record Place(String name, Geometry boundary, double percent, String href, String label) {}

    private static final int WIDTH = 600;
    private static final double[] EDGES = {20, 40, 60, 80};

    /** The map; empty unless at least two places have a boundary. */
    static Optional<ChoroplethMap> of(String title, List<Place> places, Words words) {
        if (places.size() < 2) {
            return Optional.empty();
        }
        Envelope box = new Envelope();
        places.forEach(place -> box.expandToInclude(place.boundary().getEnvelopeInternal()));
        double scale = WIDTH / box.getWidth();
        List<Area> areas = places.stream().map(place -> area(place, box, scale)).toList();
        return Optional.of(new ChoroplethMap((int) Math.ceil(box.getHeight() * scale), title, areas, steps(words)));
    }

    private static Area area(Place place, Envelope box, double scale) {
        Outline outline = outline(place.boundary(), box, scale);
        boolean fits = place.boundary().getEnvelopeInternal().getWidth() * scale
                > place.name().length() * 6.4;
        return new Area(
                outline.path,
                fill(place.percent()),
                place.href(),
                place.label(),
                outline.labelX,
                outline.labelY,
                fits ? place.name() : "");
    }

    /** A boundary as it was last drawn; boundaries change once in years and are drawn on every page. */
    private record Outline(Envelope box, String path, String labelX, String labelY) {}

    private static final Map<Geometry, Outline> DRAWN = Collections.synchronizedMap(new WeakHashMap<>());

    private static Outline outline(Geometry boundary, Envelope box, double scale) {
        Outline known = DRAWN.get(boundary);
        if (known != null && known.box.equals(box)) {
            return known;
        }
        Geometry simple = TopologyPreservingSimplifier.simplify(boundary, 1.2 / scale);
        Point inside = boundary.getInteriorPoint();
        Outline drawn = new Outline(
                box,
                path(simple, box, scale),
                number((inside.getX() - box.getMinX()) * scale),
                number((box.getMaxY() - inside.getY()) * scale + 4));
        DRAWN.put(boundary, drawn);
        return drawn;
    }

    private static String fill(double percent) {
        if (Double.isNaN(percent)) {
            return "ch s-unbekannt";
        }
        int step = 1;
        for (double edge : EDGES) {
            step += percent >= edge ? 1 : 0;
        }
        return "ch ch" + step;
    }

    private static List<Step> steps(Words words) {
        List<Step> steps = new ArrayList<>();
        steps.add(new Step(words.get("coverage.map.under", "20"), "ch1 e-band"));
        steps.add(new Step("20–40", "ch2"));
        steps.add(new Step("40–60", "ch3"));
        steps.add(new Step("60–80", "ch4"));
        steps.add(new Step(words.get("coverage.map.over", "80"), "ch5"));
        return steps;
    }

    private static String path(Geometry geometry, Envelope box, double scale) {
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < geometry.getNumGeometries(); i++) {
            if (geometry.getGeometryN(i) instanceof Polygon polygon) {
                ring(polygon.getExteriorRing().getCoordinates(), box, scale, path);
                for (int h = 0; h < polygon.getNumInteriorRing(); h++) {
                    ring(polygon.getInteriorRingN(h).getCoordinates(), box, scale, path);
                }
            }
        }
        return path.toString();
    }

    private static void ring(Coordinate[] ring, Envelope box, double scale, StringBuilder path) {
        for (int i = 0; i < ring.length - 1; i++) {
            path.append(i == 0 ? 'M' : 'L')
                    .append(number((ring[i].x - box.getMinX()) * scale))
                    .append(' ')
                    .append(number((box.getMaxY() - ring[i].y) * scale));
        }
        path.append('Z');
    }

    private static String number(double value) {
        String text = String.format(Locale.ROOT, "%.1f", value);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }
}
