package de.lichtweg.demo.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.SplittableRandom;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Location;

/**
 * Grows the streets of one place from its centre outwards: a village begins with a bent main street or a green, a town with a
 * market ring and roads that lead away; lanes branch off until they meet another street or the boundary. Nearest shoots grow
 * first, so places stay compact.
 */
final class StreetGrowth {

    /** Streets keep this distance, in metres, unless they meet. */
    private static final double CLEARANCE = 30;

    private record Shoot(Coordinate from, double heading, double length, int parent, double priority) {}

    private final Coordinate centre;
    private final boolean town;
    private final IndexedPointInAreaLocator area;
    private final Occupancy streets;
    private final SplittableRandom random;
    private final int firstNumber;
    private final List<Street> grown = new ArrayList<>();
    private final PriorityQueue<Shoot> shoots = new PriorityQueue<>(Comparator.comparingDouble(Shoot::priority));

    StreetGrowth(
            Coordinate centre,
            int houses,
            IndexedPointInAreaLocator area,
            Occupancy streets,
            SplittableRandom random,
            int firstNumber) {
        this.centre = centre;
        this.town = houses > 260;
        this.area = area;
        this.streets = streets;
        this.random = random;
        this.firstNumber = firstNumber;
        begin(houses);
    }

    List<Street> streets() {
        return grown;
    }

    boolean town() {
        return town;
    }

    /** Grows until the streets are as long as asked for; false if there is no room left. */
    boolean growTo(double metres) {
        double length = grown.stream().mapToDouble(Street::length).sum();
        while (length < metres) {
            Shoot next = shoots.poll();
            if (next == null) {
                return false;
            }
            length += grow(next, false);
        }
        return true;
    }

    private void begin(int houses) {
        double heading = random.nextDouble() * 2 * Math.PI;
        if (town) {
            ring(90 + Math.min(110, houses / 40.0), heading);
            int roads = 5 + random.nextInt(2);
            for (int i = 0; i < roads; i++) {
                double h = heading + i * 2 * Math.PI / roads + (random.nextDouble() - 0.5) * 0.5;
                grow(new Shoot(centre, h, 120 + Math.sqrt(houses) * 14, -2, 0), true);
            }
        } else if (houses > 45 && random.nextInt(3) == 0) {
            green(heading, 60 + houses * 0.5);
        }
        double half = Math.min(560, 60 + houses * 2.6);
        if (!town) {
            grow(new Shoot(centre, heading, half, -2, 0), true);
            grow(new Shoot(centre, heading + Math.PI, half * 0.9, -2, 0), true);
        }
    }

    private void ring(double radius, double turn) {
        closed(radius, radius * (0.65 + random.nextDouble() * 0.3), turn);
    }

    private void green(double turn, double length) {
        closed(Math.min(150, length), 30, turn);
    }

    private void closed(double a, double b, double turn) {
        List<Coordinate> line = new ArrayList<>();
        int points = (int) (Math.PI * (a + b) / Street.STEP);
        for (int i = 0; i <= points; i++) {
            double t = i * 2 * Math.PI / points;
            double x = a * StrictMath.cos(t);
            double y = b * StrictMath.sin(t);
            line.add(new Coordinate(
                    centre.x + x * StrictMath.cos(turn) - y * StrictMath.sin(turn),
                    centre.y + x * StrictMath.sin(turn) + y * StrictMath.cos(turn)));
        }
        if (line.stream().allMatch(this::inside)) {
            keep(line, true);
        }
    }

    private double grow(Shoot shoot, boolean main) {
        List<Coordinate> line = new ArrayList<>(List.of(shoot.from));
        double heading = shoot.heading;
        double bend = (random.nextDouble() - 0.5) * 0.04;
        Coordinate at = shoot.from;
        for (double s = Street.STEP; s <= shoot.length; s += Street.STEP) {
            bend = Math.clamp(bend + (random.nextDouble() - 0.5) * 0.03, -0.06, 0.06);
            heading += bend;
            at = new Coordinate(
                    at.x + Street.STEP * StrictMath.cos(heading), at.y + Street.STEP * StrictMath.sin(heading));
            if (!inside(at)) {
                break;
            }
            boolean leaving = s <= 60;
            int met = main && s <= 240 ? -1 : streets.near(at, CLEARANCE, leaving ? shoot.parent : -1);
            if (met >= 0) {
                if (s < 45) {
                    return 0;
                }
                line.add(at);
                break;
            }
            line.add(at);
        }
        if (line.size() < 6) {
            return 0;
        }
        keep(line, main);
        return (line.size() - 1) * Street.STEP;
    }

    private void keep(List<Coordinate> line, boolean main) {
        Street street = new Street(firstNumber + grown.size(), List.copyOf(line), main);
        grown.add(street);
        line.forEach(c -> streets.add(c, street.number()));
        branch(street);
    }

    /** Lanes on both sides, and a road that leads on from the end. */
    private void branch(Street street) {
        int every = town ? 7 : 8;
        boolean left = random.nextBoolean();
        for (int i = 4; i < street.line().size() - 2; i += every + random.nextInt(5)) {
            left = !left;
            double side = (left ? 1 : -1) * (Math.PI / 2 + (random.nextDouble() - 0.5) * 0.35);
            sprout(street, i, street.heading(i) + side, town ? 160 + random.nextInt(320) : 70 + random.nextInt(130));
            if (town && random.nextInt(3) > 0) {
                sprout(street, i, street.heading(i) - side, 160 + random.nextInt(320));
            }
        }
        int end = street.line().size() - 1;
        sprout(street, end, street.heading(end) + (random.nextDouble() - 0.5) * 0.9, 90 + random.nextInt(200));
    }

    private void sprout(Street street, int at, double heading, double length) {
        Coordinate from = street.line().get(at);
        double far = from.distance(centre) * (0.8 + 0.4 * random.nextDouble());
        shoots.add(new Shoot(from, heading, length, street.number(), far));
    }

    private boolean inside(Coordinate at) {
        return area.locate(at) == Location.INTERIOR;
    }
}
