package de.lichtweg.region.domain;

import de.lichtweg.kernel.RegionKey;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Mergers as they were known after each operation. */
public final class Mergers {

    private final Map<RegionKey, List<Recorded>> byOldKey;

    /** From all that was ever recorded. */
    public Mergers(Collection<Recorded> recorded) {
        byOldKey = recorded.stream()
                .collect(Collectors.groupingBy(r -> r.merger.oldKey(), HashMap::new, Collectors.toList()));
    }

    /**
     * A merger and when it was believed.
     *
     * @param recFrom operation that brought it
     * @param recTo operation that ended it, {@link Long#MAX_VALUE} while it is believed
     */
    public record Recorded(Merger merger, long recFrom, long recTo) {

        private boolean believedAfter(long operation) {
            return recFrom <= operation && operation < recTo;
        }
    }

    /** What a key means on a day, as known after an operation. */
    public RegionKey resolve(RegionKey key, LocalDate on, long operation) {
        return follow(
                key,
                on,
                k -> byOldKey.getOrDefault(k, List.of()).stream()
                        .filter(r -> r.believedAfter(operation))
                        .map(Recorded::merger)
                        .findFirst()
                        .orElse(null));
    }

    /** Goes from successor to successor until one still exists on the day. */
    static RegionKey follow(RegionKey key, LocalDate on, Function<RegionKey, @Nullable Merger> mergerOf) {
        RegionKey current = key;
        for (Set<RegionKey> seen = new HashSet<>(); seen.add(current); ) {
            Merger merger = mergerOf.apply(current);
            if (merger == null || merger.effective().isAfter(on)) {
                return current;
            }
            current = merger.newKey();
        }
        throw new IllegalStateException("Eingemeindungen im Kreis: " + key);
    }
}
