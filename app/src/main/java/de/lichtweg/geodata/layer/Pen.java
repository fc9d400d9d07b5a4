package de.lichtweg.geodata.layer;

import java.util.Arrays;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** Writes geometry as the commands of a tile: moves and lines relative to the last point. */
final class Pen {

    private static final int MOVE_TO_ONE = 9;
    private static final int LINE_TO = 2;
    private static final int CLOSE = 15;

    private final ProtoBuffer out;
    private int lastX;
    private int lastY;

    Pen(ProtoBuffer out) {
        this.out = out;
    }

    /** What lies in the tile and its margin; type of geometry (1 point, 2 line, 3 polygon), 0 where nothing is left. */
    int shape(Geometry shape, Tile tile) {
        Envelope window = tile.envelope((double) tile.side() * VectorTile.BUFFER / VectorTile.EXTENT);
        Envelope own = shape.getEnvelopeInternal();
        if (!window.intersects(own)) {
            return 0;
        }
        Geometry inside = window.contains(own)
                ? shape
                : OverlayNGRobust.overlay(shape, shape.getFactory().toGeometry(window), OverlayNG.INTERSECTION);
        boolean drawn = false;
        for (int i = 0; i < inside.getNumGeometries(); i++) {
            Geometry part = inside.getGeometryN(i);
            drawn |= part.getDimension() == shape.getDimension() && part(part, tile);
        }
        return drawn ? shape.getDimension() + 1 : 0;
    }

    private boolean part(Geometry part, Tile tile) {
        return switch (part) {
            case Polygon polygon -> polygon(polygon, tile);
            case LineString line -> line(rounded(line.getCoordinates(), tile));
            case Point point -> point(rounded(point.getCoordinates(), tile));
            default -> false;
        };
    }

    /** Units of the tile; points that fall together are one. */
    private static int[] rounded(Coordinate[] coordinates, Tile tile) {
        int[] result = new int[coordinates.length * 2];
        int size = 0;
        for (Coordinate c : coordinates) {
            int x = tile.tileX(c.x);
            int y = tile.tileY(c.y);
            if (size == 0 || result[size - 2] != x || result[size - 1] != y) {
                result[size++] = x;
                result[size++] = y;
            }
        }
        return Arrays.copyOf(result, size);
    }

    private boolean point(int[] at) {
        moveTo(at[0], at[1]);
        return true;
    }

    private boolean line(int[] points) {
        if (points.length < 4) {
            return false;
        }
        moveTo(points[0], points[1]);
        lineTo(points, 2, points.length);
        return true;
    }

    private boolean polygon(Polygon polygon, Tile tile) {
        if (!ring(polygon.getExteriorRing(), tile, true)) {
            return false;
        }
        for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
            ring(polygon.getInteriorRingN(i), tile, false);
        }
        return true;
    }

    private boolean ring(LineString ring, Tile tile, boolean exterior) {
        int[] points = rounded(ring.getCoordinates(), tile);
        int length =
                points.length > 2 && points[0] == points[points.length - 2] && points[1] == points[points.length - 1]
                        ? points.length - 2
                        : points.length;
        long area = length < 6 ? 0 : doubleArea(points, length);
        if (area == 0) {
            return false;
        }
        if (area > 0 != exterior) {
            reverse(points, length);
        }
        ring(points, length);
        return true;
    }

    /** Twice the area by the surveyor's formula, positive for clockwise on the map: y points to the south. */
    private static long doubleArea(int[] points, int length) {
        long sum = 0;
        for (int i = 0; i < length; i += 2) {
            int next = (i + 2) % length;
            sum += (long) points[i] * points[next + 1] - (long) points[next] * points[i + 1];
        }
        return sum;
    }

    private static void reverse(int[] points, int length) {
        for (int i = 0, j = length - 2; i < j; i += 2, j -= 2) {
            int x = points[i];
            int y = points[i + 1];
            points[i] = points[j];
            points[i + 1] = points[j + 1];
            points[j] = x;
            points[j + 1] = y;
        }
    }

    /** A ring as it stands, its first point not repeated. */
    void ring(int[] points, int length) {
        moveTo(points[0], points[1]);
        lineTo(points, 2, length);
        out.varint(CLOSE);
    }

    private void moveTo(int x, int y) {
        out.varint(MOVE_TO_ONE);
        step(x, y);
    }

    private void lineTo(int[] points, int from, int to) {
        out.varint(LINE_TO | (to - from) / 2 << 3);
        for (int i = from; i < to; i += 2) {
            step(points[i], points[i + 1]);
        }
    }

    private void step(int x, int y) {
        out.zigzag(x - lastX);
        out.zigzag(y - lastY);
        lastX = x;
        lastY = y;
    }
}
