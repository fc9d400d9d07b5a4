package de.lichtweg.planning.ground;

import de.lichtweg.geodata.crs.GroundLength;
import de.lichtweg.planner.graph.DisjointSets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.index.strtree.STRtree;

/** Parts of the streets that do not hang together; neighbours are joined by the shortest gaps that lie in reach. */
final class Islands {

    private final Pieces pieces;
    private final DisjointSets drawn;
    private final DisjointSets joined;
    private final GroundLength length;
    private final double reach;
    private final Map<Integer, Part> parts = new HashMap<>();
    private final List<Gap> gaps = new ArrayList<>();
    private final int main;

    /** Two junctions between which nothing was drawn. */
    record Gap(int from, int to, double metres) {}

    /** What a part holds. */
    private static final class Part {
        private int houses;
        private long streetMm;
        private double nearest = Double.NaN;
    }

    Islands(Pieces pieces, List<Foot> feet, double reach, GroundLength length) {
        this.pieces = pieces;
        this.reach = reach;
        this.length = length;
        this.drawn = new DisjointSets(pieces.junctions());
        this.joined = new DisjointSets(pieces.junctions());
        for (int p = 0; p < pieces.size(); p++) {
            drawn.union(pieces.from(p), pieces.to(p));
            joined.union(pieces.from(p), pieces.to(p));
        }
        measure(feet);
        main = parts.entrySet().stream()
                .max(Comparator.comparingInt((Map.Entry<Integer, Part> e) -> e.getValue().houses)
                        .thenComparingLong(e -> e.getValue().streetMm)
                        .thenComparing(e -> -e.getKey()))
                .map(Map.Entry::getKey)
                .orElse(0);
        if (parts.size() > 1) {
            join();
        }
    }

    private void measure(List<Foot> feet) {
        for (int p = 0; p < pieces.size(); p++) {
            Part part = parts.computeIfAbsent(drawn.find(pieces.from(p)), k -> new Part());
            double[] xy = pieces.street(p).xy();
            for (int i = 0; i + 3 < xy.length; i += 2) {
                part.streetMm += Math.round(1000 * length.metres(xy[i], xy[i + 1], xy[i + 2], xy[i + 3]));
            }
        }
        for (Foot foot : feet) {
            parts.computeIfAbsent(drawn.find(pieces.from(foot.piece())), k -> new Part()).houses++;
        }
    }

    /** The shortest gaps first (Kruskal 1956). */
    private void join() {
        STRtree index = new STRtree();
        for (int j = 0; j < pieces.junctions(); j++) {
            index.insert(new Envelope(pieces.x(j), pieces.x(j), pieces.y(j), pieces.y(j)), j);
        }
        List<Gap> candidates = new ArrayList<>();
        for (int j = 0; j < pieces.junctions(); j++) {
            if (drawn.find(j) != main) {
                addGaps(index, j, candidates);
            }
        }
        candidates.sort(Comparator.comparingDouble(Gap::metres)
                .thenComparingInt(Gap::from)
                .thenComparingInt(Gap::to));
        for (Gap gap : candidates) {
            if (joined.union(gap.from, gap.to)) {
                gaps.add(gap);
            }
        }
    }

    private void addGaps(STRtree index, int from, List<Gap> candidates) {
        double x = pieces.x(from);
        double y = pieces.y(from);
        Part part = parts.computeIfAbsent(drawn.find(from), k -> new Part());
        for (Object found : index.query(new Envelope(x - reach, x + reach, y - reach, y + reach))) {
            int to = (Integer) found;
            if (drawn.find(to) != drawn.find(from)) {
                double metres = length.metres(x, y, pieces.x(to), pieces.y(to));
                if (metres <= reach) {
                    candidates.add(new Gap(from, to, metres));
                    part.nearest = Double.isNaN(part.nearest) ? metres : Math.min(part.nearest, metres);
                }
            }
        }
    }

    List<Gap> gaps() {
        return List.copyOf(gaps);
    }

    /** Whether a piece hangs together with most houses. */
    boolean isInPlan(int piece) {
        return joined.find(pieces.from(piece)) == joined.find(main);
    }

    /** All parts but the one with most houses, the largest first. */
    List<Island> list() {
        Map<Integer, Integer> some = new HashMap<>();
        for (int j = pieces.junctions() - 1; j >= 0; j--) {
            some.put(drawn.find(j), j);
        }
        return parts.entrySet().stream()
                .filter(e -> e.getKey() != main)
                .map(e -> island(some.getOrDefault(e.getKey(), e.getKey()), e.getValue()))
                .sorted(Comparator.comparingInt(Island::houses)
                        .thenComparingLong(Island::streetMm)
                        .reversed()
                        .thenComparingDouble(Island::x))
                .toList();
    }

    private Island island(int junction, Part part) {
        boolean isJoined = joined.find(junction) == joined.find(main);
        return new Island(pieces.x(junction), pieces.y(junction), part.houses, part.streetMm, part.nearest, isJoined);
    }
}
