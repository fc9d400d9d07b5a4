package de.lichtweg.planning.ground;

import de.lichtweg.planning.ground.GroundNetwork.Edge;
import de.lichtweg.planning.ground.GroundRules.StreetRule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Lays the edges along the pieces of the streets: a chain on each side where trenches lie beside a carriageway, with crossings at
 * the junctions and wherever a house connection leaves, else one chain in the way itself.
 */
final class Chains {

    /** Feet that lie closer together along a street leave it at one point. */
    private static final double SAME_METRES = 0.5;

    private final Pieces pieces;
    private final GroundRules rules;
    private final NetworkBuilder builder;
    private final Classes classes;
    private final Corners[] corners;
    private final int[][] vertexOfCorner;
    private int[] vertexOfFoot = new int[0];
    private double[][] placeOfFoot = new double[0][];

    /** A point of a chain. */
    private record Point(int vertex, double at, double x, double y) {}

    Chains(Pieces pieces, GroundRules rules, NetworkBuilder builder, Assumptions assumptions) {
        this.pieces = pieces;
        this.rules = rules;
        this.builder = builder;
        this.classes = new Classes(rules, assumptions);
        this.corners = corners();
        this.vertexOfCorner = new int[corners.length][];
        for (int j = 0; j < corners.length; j++) {
            int[] vertices = new int[Math.max(2, corners[j].arms().size())];
            for (int corner : corners[j].list()) {
                vertices[corner] = builder.newVertex();
            }
            vertexOfCorner[j] = vertices;
        }
    }

    private Corners[] corners() {
        List<List<Corners.Arm>> arms = new ArrayList<>();
        for (int j = 0; j < pieces.junctions(); j++) {
            arms.add(new ArrayList<>(4));
        }
        for (int p = 0; p < pieces.size(); p++) {
            double[] xy = pieces.street(p).xy();
            int last = xy.length - 2;
            arms.get(pieces.from(p)).add(arm(p, true, xy[2] - xy[0], xy[3] - xy[1]));
            arms.get(pieces.to(p)).add(arm(p, false, xy[last - 2] - xy[last], xy[last - 1] - xy[last + 1]));
        }
        Corners[] result = new Corners[arms.size()];
        for (int j = 0; j < result.length; j++) {
            result[j] = new Corners(pieces.x(j), pieces.y(j), arms.get(j));
        }
        return result;
    }

    private Corners.Arm arm(int piece, boolean outward, double dx, double dy) {
        double length = Math.hypot(dx, dy);
        return new Corners.Arm(piece, outward, dx / length, dy / length, half(piece));
    }

    /** Half the distance between the sides of a piece, 0 for one without sides. */
    private double half(int piece) {
        StreetRule rule = rules.of(pieces.street(piece));
        return rule.bothSides() ? rule.widthMetres() / 2 : 0;
    }

    /** Lays everything; {@code feet} get their vertices in their order. */
    void layAll(List<Foot> feet) {
        vertexOfFoot = new int[feet.size()];
        placeOfFoot = new double[feet.size()][];
        List<List<Integer>> ofPiece = new ArrayList<>();
        for (int p = 0; p < pieces.size(); p++) {
            ofPiece.add(new ArrayList<>(0));
        }
        for (int i = 0; i < feet.size(); i++) {
            ofPiece.get(feet.get(i).piece()).add(i);
        }
        for (int j = 0; j < corners.length; j++) {
            crossings(j);
        }
        for (int p = 0; p < pieces.size(); p++) {
            List<Integer> own = ofPiece.get(p);
            own.sort(Comparator.comparingDouble((Integer i) -> feet.get(i).at()).thenComparing(i -> i));
            lay(p, own, feet);
        }
    }

    /** At a junction one can cross every arm; of two arms that go on in each other the cheaper. */
    private void crossings(int junction) {
        Corners here = corners[junction];
        int arms = here.arms().size();
        for (int i = 0; i < arms; i++) {
            Corners.Arm arm = here.arms().get(i);
            boolean same = arms == 2
                    && i == 1
                    && here.arms().getFirst().half() > 0
                    && here.arms().getFirst().half() <= arm.half();
            if (arm.half() > 0 && !same) {
                double[] a = here.place(here.leftOf(i));
                double[] b = here.place(here.rightOf(i));
                cross(
                        arm.piece(),
                        vertexOfCorner[junction][here.leftOf(i)],
                        vertexOfCorner[junction][here.rightOf(i)],
                        a,
                        b);
            }
        }
    }

    private void cross(int piece, int left, int right, double[] a, double[] b) {
        StreetLine street = pieces.street(piece);
        double[] xy = {a[0], a[1], b[0], b[1]};
        builder.add(
                left,
                right,
                new Edge(
                        GroundEdge.CROSSING,
                        classes.across(street),
                        street.name(),
                        street.id(),
                        builder.millimetres(xy),
                        xy));
    }

    private void lay(int piece, List<Integer> own, List<Foot> feet) {
        double[] middle = pieces.street(piece).xy();
        double half = half(piece);
        double[] at = points(middle, own, feet);
        if (half == 0) {
            List<Point> chain = chain(piece, middle, at, true);
            own.forEach(i -> place(i, chain, feet.get(i), at));
            return;
        }
        List<Point> left = chain(piece, Corners.beside(middle, half), at, true);
        List<Point> right = chain(piece, Corners.beside(middle, -half), at, false);
        for (int k = 0; k < at.length; k++) {
            Point a = left.get(k + 1);
            Point b = right.get(k + 1);
            cross(piece, a.vertex, b.vertex, new double[] {a.x, a.y}, new double[] {b.x, b.y});
        }
        own.forEach(i -> place(i, feet.get(i).left() ? left : right, feet.get(i), at));
    }

    /** Where house connections leave, in ascending order; those that lie close together once. */
    private static double[] points(double[] middle, List<Integer> own, List<Foot> feet) {
        double[] at = new double[own.size()];
        int size = 0;
        for (int i : own) {
            double next = feet.get(i).at();
            if (size == 0 || metres(middle, at[size - 1], next) > SAME_METRES) {
                at[size++] = next;
            }
        }
        return Arrays.copyOf(at, size);
    }

    private static double metres(double[] xy, double from, double to) {
        double[] a = point(xy, from);
        double[] b = point(xy, to);
        return Math.hypot(a[0] - b[0], a[1] - b[1]);
    }

    private void place(int foot, List<Point> chain, Foot own, double[] at) {
        int found = Arrays.binarySearch(at, own.at());
        Point point = chain.get(1 + (found >= 0 ? found : Math.max(0, -found - 2)));
        vertexOfFoot[foot] = point.vertex;
        placeOfFoot[foot] = new double[] {point.x, point.y};
    }

    /** A chain of edges from the corner at the beginning of a piece to the one at its end, along one side or the middle. */
    private List<Point> chain(int piece, double[] side, double[] at, boolean leftSide) {
        List<Point> chain = new ArrayList<>(at.length + 2);
        int last = side.length / 2 - 1;
        Point begin = corner(pieces.from(piece), piece, true, leftSide, 0);
        Point end = corner(pieces.to(piece), piece, false, !leftSide, last);
        double[] line = side.clone();
        line[0] = begin.x;
        line[1] = begin.y;
        line[2 * last] = end.x;
        line[2 * last + 1] = end.y;
        chain.add(begin);
        for (double a : at) {
            double[] place = point(line, a);
            chain.add(new Point(builder.newVertex(), a, place[0], place[1]));
        }
        chain.add(end);
        for (int k = 0; k + 1 < chain.size(); k++) {
            along(piece, line, chain.get(k), chain.get(k + 1));
        }
        return chain;
    }

    private void along(int piece, double[] line, Point from, Point to) {
        StreetLine street = pieces.street(piece);
        double[] xy = part(line, from, to);
        long lengthMm = builder.millimetres(xy);
        builder.add(
                from.vertex,
                to.vertex,
                new Edge(GroundEdge.ALONG, classes.along(street, lengthMm), street.name(), street.id(), lengthMm, xy));
    }

    private Point corner(int junction, int piece, boolean outward, boolean left, double at) {
        Corners here = corners[junction];
        for (int i = 0; i < here.arms().size(); i++) {
            Corners.Arm arm = here.arms().get(i);
            if (arm.piece() == piece && arm.outward() == outward) {
                int corner = left ? here.leftOf(i) : here.rightOf(i);
                double[] place = here.place(corner);
                return new Point(vertexOfCorner[junction][corner], at, place[0], place[1]);
            }
        }
        throw new IllegalStateException("piece " + piece + " does not meet junction " + junction);
    }

    /** The point at a segment plus its share. */
    private static double[] point(double[] xy, double at) {
        int from = Math.min((int) at, xy.length / 2 - 2);
        double t = at - from;
        int i = 2 * from;
        return new double[] {xy[i] + t * (xy[i + 2] - xy[i]), xy[i + 1] + t * (xy[i + 3] - xy[i + 1])};
    }

    private static double[] part(double[] line, Point from, Point to) {
        int first = (int) Math.floor(from.at) + 1;
        int behind = (int) Math.ceil(to.at);
        double[] xy = new double[4 + 2 * Math.max(0, behind - first)];
        int size = 0;
        xy[size++] = from.x;
        xy[size++] = from.y;
        for (int i = first; i < behind; i++) {
            xy[size++] = line[2 * i];
            xy[size++] = line[2 * i + 1];
        }
        xy[size++] = to.x;
        xy[size] = to.y;
        return xy;
    }

    int vertexOf(int foot) {
        return vertexOfFoot[foot];
    }

    double[] placeOf(int foot) {
        return placeOfFoot[foot];
    }

    /** A corner of a junction at which a gap may end. */
    int cornerOf(int junction) {
        return vertexOfCorner[junction][corners[junction].list()[0]];
    }

    double[] placeOfCorner(int junction) {
        return corners[junction].place(corners[junction].list()[0]);
    }
}
