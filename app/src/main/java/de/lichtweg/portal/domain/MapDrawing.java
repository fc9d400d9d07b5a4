package de.lichtweg.portal.domain;

import de.lichtweg.kernel.RegionKey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.locationtech.jts.coverage.CoverageSimplifier;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;

/** A small map as SVG paths: boundaries simplified together, so that neighbours keep touching. */
public final class MapDrawing {

    private static final double WIDTH = 450;
    private static final double SIMPLIFY_PIXELS = 0.6;
    private static final double LETTER_WIDTH = 7.2;
    private static final double LETTER_HEIGHT = 15;

    private MapDrawing() {}

    /** A region to draw; coordinates in metres. */
    public record Area(RegionKey key, String name, Geometry boundary) {}

    /**
     * A drawn region.
     *
     * @param path SVG path data
     * @param labelX where its name stands
     * @param labelled whether there is room for the name
     */
    public record Shape(RegionKey key, String name, String path, String labelX, String labelY, boolean labelled) {}

    /** A map with its {@code viewBox}. */
    public record Drawing(String viewBox, List<Shape> shapes) {}

    /** Draws the areas; names are set from the largest area down as long as they do not touch. */
    public static Drawing draw(List<Area> areas) {
        Envelope all = new Envelope();
        areas.forEach(a -> all.expandToInclude(a.boundary().getEnvelopeInternal()));
        double scale = WIDTH / all.getWidth();
        Geometry[] simple = CoverageSimplifier.simplify(
                areas.stream().map(Area::boundary).toArray(Geometry[]::new), SIMPLIFY_PIXELS / scale);
        List<Shape> shapes = new ArrayList<>();
        List<Envelope> taken = new ArrayList<>();
        bySize(areas).forEach(i -> shapes.add(shape(areas.get(i), simple[i], all, scale, taken)));
        shapes.sort(Comparator.comparing(Shape::name));
        return new Drawing(
                String.format(Locale.ROOT, "-4 -4 %.0f %.0f", WIDTH + 8, all.getHeight() * scale + 8), shapes);
    }

    private static List<Integer> bySize(List<Area> areas) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < areas.size(); i++) {
            order.add(i);
        }
        order.sort(Comparator.comparingDouble(i -> -areas.get(i).boundary().getArea()));
        return order;
    }

    private static Shape shape(Area area, Geometry outline, Envelope all, double scale, List<Envelope> taken) {
        Coordinate at = outline.getInteriorPoint().getCoordinate();
        double x = (at.x - all.getMinX()) * scale;
        double y = (all.getMaxY() - at.y) * scale;
        boolean room =
                takesRoom(area.name(), x, y, outline.getEnvelopeInternal().getWidth() * scale, taken);
        return new Shape(area.key(), area.name(), path(outline, all, scale), number(x), number(y + 4), room);
    }

    private static boolean takesRoom(String name, double x, double y, double width, List<Envelope> taken) {
        double half = name.length() * LETTER_WIDTH / 2;
        Envelope box = new Envelope(x - half, x + half, y - LETTER_HEIGHT / 2, y + LETTER_HEIGHT / 2);
        boolean fits = 2 * half < width * 1.05 && taken.stream().noneMatch(box::intersects);
        if (fits) {
            taken.add(box);
        }
        return fits;
    }

    private static String path(Geometry outline, Envelope all, double scale) {
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < outline.getNumGeometries(); i++) {
            if (outline.getGeometryN(i) instanceof Polygon polygon) {
                ring(path, polygon.getExteriorRing(), all, scale);
                for (int h = 0; h < polygon.getNumInteriorRing(); h++) {
                    ring(path, polygon.getInteriorRingN(h), all, scale);
                }
            }
        }
        return path.toString();
    }

    private static void ring(StringBuilder path, LineString ring, Envelope all, double scale) {
        Coordinate[] corners = ring.getCoordinates();
        for (int i = 0; i < corners.length - 1; i++) {
            path.append(i == 0 ? 'M' : 'L')
                    .append(number((corners[i].x - all.getMinX()) * scale))
                    .append(' ')
                    .append(number((all.getMaxY() - corners[i].y) * scale));
        }
        path.append('Z');
    }

    private static String number(double value) {
        String text = String.format(Locale.ROOT, "%.1f", value);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }
}
