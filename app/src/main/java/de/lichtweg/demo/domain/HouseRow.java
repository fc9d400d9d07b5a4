package de.lichtweg.demo.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Location;

/** Sets houses along both sides of streets: odd numbers left, even numbers right, with gaps and suffixes. */
final class HouseRow {

    /** A house on its street, not yet inhabited. */
    record Spot(Street street, int number, String suffix, Coordinate at) {}

    private final boolean town;
    private final IndexedPointInAreaLocator area;
    private final Occupancy streets;
    private final Occupancy houses;
    private final SplittableRandom random;

    HouseRow(
            boolean town,
            IndexedPointInAreaLocator area,
            Occupancy streets,
            Occupancy houses,
            SplittableRandom random) {
        this.town = town;
        this.area = area;
        this.streets = streets;
        this.houses = houses;
        this.random = random;
    }

    /** Houses of one street, at most {@code limit}. */
    List<Spot> along(Street street, int limit) {
        List<Spot> spots = new ArrayList<>();
        for (int side = 0; side < 2 && spots.size() < limit; side++) {
            side(street, side, limit, spots);
        }
        return spots;
    }

    private void side(Street street, int side, int limit, List<Spot> spots) {
        int number = side == 0 ? 1 : 2;
        String suffix = "";
        double along = 8 + random.nextDouble() * 8;
        while (along < street.length() - 4 && spots.size() < limit) {
            Coordinate at = beside(street, along, side);
            if (free(at)) {
                houses.add(at, 0);
                spots.add(new Spot(street, number, suffix, at));
                boolean another = random.nextInt(22) == 0 && suffix.length() < 1;
                suffix = another ? "a" : !suffix.isEmpty() && random.nextInt(3) == 0 ? next(suffix) : "";
                number += suffix.isEmpty() ? random.nextInt(14) == 0 ? 4 : 2 : 0;
            }
            along += town ? 14 + random.nextDouble() * 8 : 17 + random.nextDouble() * 14;
        }
    }

    private static String next(String suffix) {
        return String.valueOf((char) (suffix.charAt(0) + 1));
    }

    private Coordinate beside(Street street, double along, int side) {
        int i = Math.min(street.line().size() - 2, (int) (along / Street.STEP));
        Coordinate a = street.line().get(i);
        double heading = street.heading(i) + (side == 0 ? Math.PI / 2 : -Math.PI / 2);
        double part = along - i * Street.STEP;
        double out = 10.5 + random.nextDouble() * (town ? 3.5 : 7);
        double h = street.heading(i);
        return new Coordinate(
                a.x + part * StrictMath.cos(h) + out * StrictMath.cos(heading),
                a.y + part * StrictMath.sin(h) + out * StrictMath.sin(heading));
    }

    private boolean free(Coordinate at) {
        return area.locate(at) == Location.INTERIOR && houses.near(at, 11, -1) < 0 && streets.near(at, 9, -1) < 0;
    }
}
