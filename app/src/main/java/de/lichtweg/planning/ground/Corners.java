package de.lichtweg.planning.ground;

import de.lichtweg.planner.graph.DisjointSets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The corners of a junction. Between two neighbouring arms lies a corner, on which one can walk from the side of one arm to the
 * side of the other without crossing a carriageway. An arm without sides, such as a footpath, makes one corner of the two
 * beside it. An arm that is the only one has two corners.
 */
final class Corners {

    private static final double SHARPEST = 0.25;

    private final double x;
    private final double y;
    private final List<Arm> arms;
    private final DisjointSets sets;

    /**
     * A piece of street as it leaves the junction.
     *
     * @param outward whether the piece begins here
     * @param dx direction in which it leaves, of length 1
     * @param half half the width between its sides, 0 for one without sides
     */
    record Arm(int piece, boolean outward, double dx, double dy, double half) {

        double angle() {
            return Math.atan2(dy, dx);
        }
    }

    Corners(double x, double y, List<Arm> arms) {
        this.x = x;
        this.y = y;
        this.arms = new ArrayList<>(arms);
        this.arms.sort(Comparator.comparingDouble(Arm::angle).thenComparingInt(Arm::piece));
        this.sets = new DisjointSets(Math.max(2, arms.size()));
        for (int i = 0; i < this.arms.size(); i++) {
            if (this.arms.get(i).half == 0) {
                sets.union(left(i), right(i));
            }
        }
    }

    List<Arm> arms() {
        return arms;
    }

    /** Corner to the left of an arm, looking away from the junction. */
    int leftOf(int arm) {
        return sets.find(left(arm));
    }

    /** Corner to the right of an arm. */
    int rightOf(int arm) {
        return sets.find(right(arm));
    }

    private static int left(int arm) {
        return arm;
    }

    private int right(int arm) {
        return arms.size() == 1 ? 1 : (arm + arms.size() - 1) % arms.size();
    }

    /** Corners, each once. */
    int[] list() {
        return Arrays.stream(new int[][] {
                    java.util.stream.IntStream.range(0, arms.size())
                            .map(this::leftOf)
                            .toArray(),
                    java.util.stream.IntStream.range(0, arms.size())
                            .map(this::rightOf)
                            .toArray()
                })
                .flatMapToInt(Arrays::stream)
                .distinct()
                .sorted()
                .toArray();
    }

    /** Where a corner lies: where the sides that meet there do, or at the junction where no side does. */
    double[] place(int corner) {
        double[] normals = new double[4];
        for (int i = 0; i < arms.size(); i++) {
            Arm arm = arms.get(i);
            if (arm.half > 0 && leftOf(i) == corner) {
                add(normals, -arm.dy, arm.dx, arm.half);
            }
            if (arm.half > 0 && rightOf(i) == corner) {
                add(normals, arm.dy, -arm.dx, arm.half);
            }
        }
        double[] shift = meeting(normals);
        return new double[] {x + shift[0], y + shift[1]};
    }

    private static void add(double[] normals, double nx, double ny, double half) {
        normals[0] += nx;
        normals[1] += ny;
        normals[2] += half;
        normals[3]++;
    }

    /** Where lines meet that lie half a width beside two that meet in 0; near to 0 where they turn back sharply. */
    private static double[] meeting(double[] normals) {
        double count = normals[3];
        if (count == 0) {
            return new double[2];
        }
        double half = normals[2] / count;
        double nx = normals[0] / count;
        double ny = normals[1] / count;
        double length2 = nx * nx + ny * ny;
        return length2 < SHARPEST * SHARPEST
                ? new double[] {nx * half, ny * half}
                : new double[] {nx * half / Math.max(length2, SHARPEST), ny * half / Math.max(length2, SHARPEST)};
    }

    /**
     * A line beside a line.
     *
     * @param shift to the left, negative to the right, in metres
     */
    static double[] beside(double[] xy, double shift) {
        double[] side = new double[xy.length];
        int last = xy.length - 2;
        for (int i = 0; i <= last; i += 2) {
            double[] normals = new double[4];
            if (i > 0) {
                addNormal(normals, xy, i - 2, shift);
            }
            if (i < last) {
                addNormal(normals, xy, i, shift);
            }
            double[] by = meeting(normals);
            side[i] = xy[i] + by[0];
            side[i + 1] = xy[i + 1] + by[1];
        }
        return side;
    }

    private static void addNormal(double[] normals, double[] xy, int from, double shift) {
        double dx = xy[from + 2] - xy[from];
        double dy = xy[from + 3] - xy[from + 1];
        double length = Math.hypot(dx, dy);
        double sign = Math.signum(shift);
        add(normals, -dy / length * sign, dx / length * sign, Math.abs(shift));
    }
}
