package de.lichtweg.planning.ground;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Streets cut at their junctions. A junction is an end of a line, or a position that lines share or pass twice. */
final class Pieces {

    private final List<StreetLine> pieces = new ArrayList<>();
    private final Map<Long, Integer> junctions = new HashMap<>();
    private final List<double[]> places = new ArrayList<>();
    private int[] from = new int[64];
    private int[] to = new int[64];

    private Pieces() {}

    /** Cuts streets. */
    static Pieces of(List<StreetLine> streets) {
        List<StreetLine> clean = streets.stream()
                .map(s -> s.withPositions(withoutRepetition(s.xy())))
                .filter(s -> s.size() > 1)
                .toList();
        Map<Long, Integer> uses = new HashMap<>();
        for (StreetLine street : clean) {
            double[] xy = street.xy();
            for (int i = 0; i < xy.length; i += 2) {
                boolean end = i == 0 || i == xy.length - 2;
                uses.merge(Positions.key(xy[i], xy[i + 1]), end ? 2 : 1, Integer::sum);
            }
        }
        Pieces pieces = new Pieces();
        clean.forEach(s -> pieces.cut(s, uses));
        return pieces;
    }

    private static double[] withoutRepetition(double[] xy) {
        double[] kept = new double[xy.length];
        int size = 0;
        for (int i = 0; i < xy.length; i += 2) {
            boolean same = size > 0 && Positions.key(xy[i], xy[i + 1]) == Positions.key(kept[size - 2], kept[size - 1]);
            if (!same) {
                kept[size++] = xy[i];
                kept[size++] = xy[i + 1];
            }
        }
        return Arrays.copyOf(kept, size);
    }

    private void cut(StreetLine street, Map<Long, Integer> uses) {
        double[] xy = street.xy();
        int begin = 0;
        for (int i = 2; i < xy.length; i += 2) {
            if (uses.getOrDefault(Positions.key(xy[i], xy[i + 1]), 0) > 1) {
                add(street.withPositions(Arrays.copyOfRange(xy, begin, i + 2)));
                begin = i;
            }
        }
    }

    private void add(StreetLine piece) {
        if (pieces.size() == from.length) {
            from = Arrays.copyOf(from, 2 * from.length);
            to = Arrays.copyOf(to, 2 * to.length);
        }
        double[] xy = piece.xy();
        from[pieces.size()] = junction(xy[0], xy[1]);
        to[pieces.size()] = junction(xy[xy.length - 2], xy[xy.length - 1]);
        pieces.add(piece);
    }

    private int junction(double x, double y) {
        return junctions.computeIfAbsent(Positions.key(x, y), k -> {
            places.add(new double[] {x, y});
            return places.size() - 1;
        });
    }

    int size() {
        return pieces.size();
    }

    StreetLine street(int piece) {
        return pieces.get(piece);
    }

    /** Junction at which a piece begins. */
    int from(int piece) {
        return from[piece];
    }

    /** Junction at which a piece ends. */
    int to(int piece) {
        return to[piece];
    }

    int junctions() {
        return places.size();
    }

    double x(int junction) {
        return places.get(junction)[0];
    }

    double y(int junction) {
        return places.get(junction)[1];
    }
}
