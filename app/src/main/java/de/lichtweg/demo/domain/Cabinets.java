package de.lichtweg.demo.domain;

import java.util.Arrays;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;

/** Street cabinets: every house belongs to the nearest one. Placed one after the other where the farthest house is. */
final class Cabinets {

    private static final int HOUSES_EACH = 75;

    private final int[] cabinet;
    private final double[] metres;

    private Cabinets(int houses) {
        cabinet = new int[houses];
        metres = new double[houses];
        Arrays.fill(metres, Double.MAX_VALUE);
    }

    static Cabinets of(List<Coordinate> houses) {
        Cabinets cabinets = new Cabinets(houses.size());
        int at = 0;
        int wanted = Math.max(1, houses.size() / HOUSES_EACH);
        for (int c = 0; c < wanted; c++) {
            at = cabinets.place(c, houses.get(at), houses);
        }
        return cabinets;
    }

    /** Returns the house that is now farthest from any cabinet. */
    private int place(int number, Coordinate at, List<Coordinate> houses) {
        int farthest = 0;
        for (int i = 0; i < metres.length; i++) {
            double d = houses.get(i).distance(at);
            if (d < metres[i]) {
                metres[i] = d;
                cabinet[i] = number;
            }
            farthest = metres[i] > metres[farthest] ? i : farthest;
        }
        return farthest;
    }

    int of(int house) {
        return cabinet[house];
    }

    double metres(int house) {
        return metres[house];
    }
}
