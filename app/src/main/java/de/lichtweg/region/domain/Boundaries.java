package de.lichtweg.region.domain;

import de.lichtweg.kernel.RegionKey;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.operation.union.CascadedPolygonUnion;

/**
 * Boundaries of all days, immutable; finds the municipality of a point by an STR tree over the boundaries of a day and an
 * indexed point-in-area test (a million points into 11,000 municipalities in about two seconds).
 */
public final class Boundaries {

    private static final LocalDate BEGINNING = LocalDate.of(1, 1, 1);

    private final Map<RegionKey, List<BoundaryStatement>> byKey = new HashMap<>();
    private final TreeSet<LocalDate> days = new TreeSet<>();
    private final Map<LocalDate, STRtree> trees = new ConcurrentHashMap<>();

    private record Area(RegionKey key, IndexedPointInAreaLocator locator) {}

    /** Builds from everything that is believed now. */
    public Boundaries(Collection<BoundaryStatement> statements) {
        for (BoundaryStatement statement : statements) {
            byKey.computeIfAbsent(statement.key(), k -> new ArrayList<>()).add(statement);
            days.add(statement.validFrom());
        }
        byKey.values().forEach(list -> list.sort(Comparator.comparing(BoundaryStatement::validFrom)));
    }

    /** The boundary of a key on a day; before its first day the first one. */
    public Optional<Geometry> find(RegionKey key, LocalDate on) {
        return statement(key, on).map(BoundaryStatement::geometry);
    }

    /** What sources say of a boundary, oldest first. */
    public List<BoundaryStatement> statements(RegionKey key) {
        return byKey.getOrDefault(key, List.of());
    }

    /** How the sources of the boundaries of a day want to be named. */
    public List<String> credits(LocalDate on) {
        return byKey.keySet().stream()
                .flatMap(key -> statement(key, on).stream())
                .map(statement -> KnownSource.of(statement.source()).attribution())
                .distinct()
                .sorted()
                .toList();
    }

    /** Union of the boundaries of several municipalities, {@code null} without any. */
    public @Nullable Geometry union(Collection<RegionKey> keys, LocalDate on) {
        List<Geometry> parts = new ArrayList<>();
        keys.forEach(k -> find(k, on).ifPresent(parts::add));
        return parts.isEmpty() ? null : CascadedPolygonUnion.union(parts);
    }

    /** The municipality that holds a point on a day. */
    public Optional<RegionKey> locate(double x, double y, LocalDate on) {
        if (days.isEmpty()) {
            return Optional.empty();
        }
        LocalDate floor = days.floor(on);
        STRtree tree = trees.computeIfAbsent(floor == null ? BEGINNING : floor, this::tree);
        Coordinate point = new Coordinate(x, y);
        List<?> candidates = tree.query(new Envelope(point));
        return candidates.stream()
                .map(Area.class::cast)
                .filter(a -> a.locator.locate(point) != Location.EXTERIOR)
                .map(Area::key)
                .min(Comparator.naturalOrder());
    }

    private STRtree tree(LocalDate on) {
        STRtree tree = new STRtree();
        new TreeMap<>(byKey).forEach((key, list) -> {
            if (key.level() == RegionKey.Level.MUNICIPALITY) {
                Geometry area = find(key, on).orElseThrow();
                tree.insert(area.getEnvelopeInternal(), new Area(key, new IndexedPointInAreaLocator(area)));
            }
        });
        tree.build();
        return tree;
    }

    private Optional<BoundaryStatement> statement(RegionKey key, LocalDate on) {
        List<BoundaryStatement> all = byKey.getOrDefault(key, List.of());
        BoundaryStatement found = all.isEmpty() ? null : all.getFirst();
        for (BoundaryStatement statement : all) {
            found = statement.validFrom().isAfter(on) ? found : statement;
        }
        return Optional.ofNullable(found);
    }
}
