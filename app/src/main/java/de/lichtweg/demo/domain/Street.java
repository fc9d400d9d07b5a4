package de.lichtweg.demo.domain;

import java.util.List;
import org.locationtech.jts.geom.Coordinate;

/**
 * The middle line of a street, a point about every ten metres.
 *
 * @param number order of growth in its municipality
 * @param line points from the end that is nearer to the centre
 * @param main whether it is the main street of its place
 */
record Street(int number, List<Coordinate> line, boolean main) {

    static final double STEP = 10;

    double length() {
        return (line.size() - 1) * STEP;
    }

    /** Direction at a point, in radians. */
    double heading(int at) {
        Coordinate a = line.get(Math.max(0, at - 1));
        Coordinate b = line.get(Math.min(line.size() - 1, at + 1));
        return StrictMath.atan2(b.y - a.y, b.x - a.x);
    }
}
