package de.lichtweg.demo.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;

/** Where the localities of a municipality lie and how large they are. Names are official; positions are approximated. */
final class Sites {

    /**
     * A locality.
     *
     * @param name official name
     * @param houses how many addresses it has
     * @param centre where it lies
     */
    record Site(String name, int houses, Coordinate centre) {}

    private static final int SMALLEST = 9;

    private Sites() {}

    /** Localities, the largest first. */
    static List<Site> of(Municipality m, SplittableRandom random) {
        List<String> names = bySize(m, random);
        int[] sizes = sizes(m, names.size(), random);
        Geometry inner = m.boundary().buffer(-220);
        IndexedPointInAreaLocator area = new IndexedPointInAreaLocator(inner);
        List<Site> sites = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            sites.add(new Site(names.get(i), sizes[i], place(m, sites, sizes[i], inner, area, random)));
        }
        return sites;
    }

    private static List<String> bySize(Municipality m, SplittableRandom random) {
        List<String> names = new ArrayList<>(m.localities());
        for (int i = names.size() - 1; i > 0; i--) {
            names.set(i, names.set(random.nextInt(i + 1), names.get(i)));
        }
        names.sort(Comparator.comparingInt(n -> n.equals(m.name()) ? 0 : n.startsWith(m.name()) ? 1 : 2));
        return names;
    }

    /** Sizes fall like a power of the rank; the main place stands out. */
    private static int[] sizes(Municipality m, int count, SplittableRandom random) {
        double[] shares = new double[count];
        double sum = 0;
        for (int i = 0; i < count; i++) {
            shares[i] = StrictMath.pow(i + 1.5, -0.75) * (0.7 + random.nextDouble() * 0.6);
            sum += shares[i];
        }
        double main = m.plan().addresses() > 1700 ? 0.34 : 0.14;
        shares[0] += sum * main / (1 - main) * (count > 1 ? 1 : 0);
        sum += sum * main / (1 - main) * (count > 1 ? 1 : 0);
        int[] sizes = new int[count];
        int left = m.plan().addresses();
        for (int i = count - 1; i > 0; i--) {
            sizes[i] = Math.max(SMALLEST, (int) (m.plan().addresses() * shares[i] / sum));
            left -= sizes[i];
        }
        sizes[0] = left;
        return sizes;
    }

    private static Coordinate place(
            Municipality m,
            List<Site> placed,
            int houses,
            Geometry inner,
            IndexedPointInAreaLocator area,
            SplittableRandom random) {
        if (placed.isEmpty() && area.locate(m.centre()) == Location.INTERIOR) {
            return m.centre();
        }
        Envelope box = inner.getEnvelopeInternal();
        Coordinate best = inner.getInteriorPoint().getCoordinate();
        double bestRoom = -1e9;
        for (int found = 0, tried = 0; found < 14 && tried < 4000; tried++) {
            Coordinate c = new Coordinate(
                    box.getMinX() + random.nextDouble() * box.getWidth(),
                    box.getMinY() + random.nextDouble() * box.getHeight());
            if (area.locate(c) != Location.INTERIOR) {
                continue;
            }
            found++;
            double room = Math.min(1800, room(placed, c, houses));
            if (room > bestRoom) {
                bestRoom = room;
                best = c;
            }
        }
        return best;
    }

    private static double room(List<Site> placed, Coordinate c, int houses) {
        return placed.stream()
                .mapToDouble(s -> s.centre().distance(c) - radius(s.houses()) - radius(houses))
                .min()
                .orElse(0);
    }

    /** About how far the houses of a place reach, in metres. */
    private static double radius(int houses) {
        return 80 + Math.sqrt(houses) * 17;
    }
}
