package de.lichtweg.planning.ground;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.index.strtree.STRtree;

/**
 * Joins ends of lines that lead nowhere to a line that they nearly touch: files that were not drawn as a network have such ends
 * at every other junction. Each end is joined to the nearest line, to a position of it where there is one near.
 */
final class Joints {

    private final double metres;
    private final double[][] lines;
    private final Map<Long, Integer> uses = new HashMap<>();
    private final STRtree segments = new STRtree();
    private final List<List<Insert>> inserts = new ArrayList<>();
    private long joined;

    /** A segment of a line. */
    private record Segment(int line, int from) {}

    /** A position to come into a line behind a segment's beginning. */
    private record Insert(double at, double x, double y) {}

    private Joints(List<StreetLine> streets, double metres) {
        this.metres = metres;
        this.lines = streets.stream().map(s -> s.xy().clone()).toArray(double[][]::new);
        for (int l = 0; l < lines.length; l++) {
            inserts.add(new ArrayList<>(0));
            double[] xy = lines[l];
            for (int i = 0; i < xy.length; i += 2) {
                uses.merge(Positions.key(xy[i], xy[i + 1]), 1, Integer::sum);
                if (i + 3 < xy.length) {
                    segments.insert(new Envelope(xy[i], xy[i + 2], xy[i + 1], xy[i + 3]), new Segment(l, i));
                }
            }
        }
    }

    /** The streets with their ends joined. */
    static List<StreetLine> join(List<StreetLine> streets, double metres, Assumptions assumptions) {
        if (streets.isEmpty() || metres <= 0) {
            return streets;
        }
        Joints joints = new Joints(streets, metres);
        for (int l = 0; l < joints.lines.length; l++) {
            joints.joinEnd(l, 0);
            joints.joinEnd(l, joints.lines[l].length - 2);
        }
        assumptions.add("joined", joints.joined, metres);
        List<StreetLine> result = new ArrayList<>();
        for (int l = 0; l < joints.lines.length; l++) {
            result.add(streets.get(l).withPositions(joints.withInserts(l)));
        }
        return result;
    }

    private void joinEnd(int line, int at) {
        double x = lines[line][at];
        double y = lines[line][at + 1];
        if (uses.getOrDefault(Positions.key(x, y), 0) > 1) {
            return;
        }
        Envelope box = new Envelope(x - metres, x + metres, y - metres, y + metres);
        Segment nearest = null;
        double best = metres;
        for (Object found : segments.query(box)) {
            Segment segment = (Segment) found;
            double distance = segment.line == line ? Double.MAX_VALUE : project(segment, x, y)[2];
            if (distance <= best) {
                best = distance;
                nearest = segment;
            }
        }
        if (nearest != null) {
            join(line, at, nearest);
        }
    }

    private void join(int line, int at, Segment to) {
        double[] foot = project(to, lines[line][at], lines[line][at + 1]);
        double[] xy = lines[to.line];
        int corner = nearCorner(xy, to.from, foot);
        double x = corner < 0 ? foot[0] : xy[corner];
        double y = corner < 0 ? foot[1] : xy[corner + 1];
        if (corner < 0) {
            inserts.get(to.line).add(new Insert(to.from / 2.0 + foot[3], x, y));
        }
        lines[line][at] = x;
        lines[line][at + 1] = y;
        uses.merge(Positions.key(x, y), 2, Integer::sum);
        joined++;
    }

    /** The end of the segment that lies within reach of a point on it, -1 if none does. */
    private int nearCorner(double[] xy, int from, double[] foot) {
        double first = Math.hypot(xy[from] - foot[0], xy[from + 1] - foot[1]);
        double second = Math.hypot(xy[from + 2] - foot[0], xy[from + 3] - foot[1]);
        if (Math.min(first, second) > metres) {
            return -1;
        }
        return first <= second ? from : from + 2;
    }

    /** Nearest point of a segment: x, y, distance, share of the segment. */
    private double[] project(Segment segment, double x, double y) {
        return Segments.project(lines[segment.line], segment.from, x, y);
    }

    private double[] withInserts(int line) {
        List<Insert> own = inserts.get(line);
        if (own.isEmpty()) {
            return lines[line];
        }
        own.sort(Comparator.comparingDouble(Insert::at));
        double[] old = lines[line];
        double[] xy = new double[old.length + 2 * own.size()];
        int size = 0;
        int next = 0;
        for (int i = 0; i < old.length; i += 2) {
            xy[size++] = old[i];
            xy[size++] = old[i + 1];
            for (; next < own.size() && own.get(next).at < i / 2.0 + 1; next++) {
                xy[size++] = own.get(next).x;
                xy[size++] = own.get(next).y;
            }
        }
        return Arrays.copyOf(xy, size);
    }
}
