package de.lichtweg.planning.ground;

/** Points on straight pieces of lines. */
final class Segments {

    private Segments() {}

    /**
     * Nearest point of a segment: x, y, distance, share of the segment.
     *
     * @param xy positions of the line
     * @param from index of the x at which the segment begins
     */
    static double[] project(double[] xy, int from, double x, double y) {
        double dx = xy[from + 2] - xy[from];
        double dy = xy[from + 3] - xy[from + 1];
        double length2 = dx * dx + dy * dy;
        double share = length2 == 0 ? 0 : ((x - xy[from]) * dx + (y - xy[from + 1]) * dy) / length2;
        double t = Math.clamp(share, 0, 1);
        double footX = xy[from] + t * dx;
        double footY = xy[from + 1] + t * dy;
        return new double[] {footX, footY, Math.hypot(x - footX, y - footY), t};
    }

    /** Whether a point lies to the left of a segment. */
    static boolean isLeft(double[] xy, int from, double x, double y) {
        double dx = xy[from + 2] - xy[from];
        double dy = xy[from + 3] - xy[from + 1];
        return dx * (y - xy[from + 1]) - dy * (x - xy[from]) > 0;
    }
}
