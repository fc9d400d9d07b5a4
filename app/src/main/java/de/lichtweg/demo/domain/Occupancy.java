package de.lichtweg.demo.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;

/** What lies where: points in cells of 32 m, each with the number of its owner. */
final class Occupancy {

    private static final double CELL = 32;

    private record Entry(double x, double y, int owner) {}

    private final Map<Long, List<Entry>> cells = new HashMap<>();

    void add(Coordinate at, int owner) {
        cells.computeIfAbsent(cell(index(at.x), index(at.y)), k -> new ArrayList<>(8))
                .add(new Entry(at.x, at.y, owner));
    }

    /** Owner of a point nearer than {@code metres} (at most 32), other than {@code except}; -1 if there is none. */
    int near(Coordinate at, double metres, int except) {
        long cx = index(at.x);
        long cy = index(at.y);
        for (long i = cx - 1; i <= cx + 1; i++) {
            for (long j = cy - 1; j <= cy + 1; j++) {
                for (Entry e : cells.getOrDefault(cell(i, j), List.of())) {
                    double dx = e.x - at.x;
                    double dy = e.y - at.y;
                    if (e.owner != except && dx * dx + dy * dy < metres * metres) {
                        return e.owner;
                    }
                }
            }
        }
        return -1;
    }

    private static long index(double metres) {
        return (long) Math.floor(metres / CELL);
    }

    private static long cell(long i, long j) {
        return i << 32 ^ (j & 0xffffffffL);
    }
}
