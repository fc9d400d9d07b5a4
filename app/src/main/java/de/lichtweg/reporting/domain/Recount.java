package de.lichtweg.reporting.domain;

import de.lichtweg.region.RegionSection.Count;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A frozen report beside the same computed again. What modules have learned to say since then is left aside.
 *
 * @param numbers how many numbers were compared
 * @param differences those that are not equal
 * @param definitions figures that are counted by another definition now
 */
public record Recount(int numbers, List<Difference> differences, List<String> definitions) {

    /** A number that is another one; {@code now} is {@code null} where it cannot be computed any more. */
    public record Difference(
            String key, Count frozen, @Nullable Count now) {}

    /** Compares every number that the frozen report holds. */
    public static Recount of(Document frozen, Document again) {
        Map<String, Count> then = frozen.numbers();
        Map<String, Count> now = again.numbers();
        List<String> definitions = frozen.definitions().stream()
                .filter(d -> !again.definitions().contains(d))
                .map(Document.Definition::figure)
                .toList();
        List<Difference> differences = new ArrayList<>();
        then.forEach((key, count) -> {
            Count other = now.get(key);
            if (!count.equals(other)) {
                differences.add(new Difference(key, count, other));
            }
        });
        return new Recount(then.size(), differences, definitions);
    }

    /** Whether all is as it was. */
    public boolean isEqual() {
        return differences.isEmpty() && definitions.isEmpty();
    }
}
