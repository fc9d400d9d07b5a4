package de.lichtweg.coverage.app;

import de.lichtweg.kernel.RegionKey;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Whose file this is: the municipality, else the district, that holds nine of ten of its located addresses. */
final class Majority {

    private static final int LENGTH_OF_DISTRICT = 5;

    private Majority() {}

    /** The region, {@code null} if no address is located or they lie all over the place. */
    static @Nullable RegionKey of(Collection<AddressDraft> drafts) {
        Map<String, Integer> municipalities = new HashMap<>();
        drafts.forEach(d -> municipalities.merge(d.facts().municipality(), 1, Integer::sum));
        municipalities.remove("");
        Map<String, Integer> districts = municipalities.entrySet().stream()
                .collect(Collectors.toMap(
                        e -> e.getKey().substring(0, LENGTH_OF_DISTRICT), Map.Entry::getValue, Integer::sum));
        RegionKey municipality = most(municipalities);
        return municipality == null ? most(districts) : municipality;
    }

    private static @Nullable RegionKey most(Map<String, Integer> counts) {
        int all = counts.values().stream().mapToInt(Integer::intValue).sum();
        return counts.entrySet().stream()
                .max(Comparator.comparingInt(Map.Entry<String, Integer>::getValue)
                        .thenComparing(Map.Entry::getKey))
                .filter(e -> e.getValue() * 10L >= all * 9L)
                .map(e -> new RegionKey(e.getKey()))
                .orElse(null);
    }
}
