package de.lichtweg.coverage.domain.explain;

import de.lichtweg.coverage.Explanation.Part;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Puts small parts together for those who may see sums only: no part of one to four addresses is left, and none follows
 * from the others, since what is put together is shown only as a whole.
 */
public final class SmallParts {

    private static final int FEWEST = 5;
    private static final int HIDDEN = -1;

    private SmallParts() {}

    /**
     * The same parts without details; those below five together, with the next smallest if that is not enough. Where all
     * of them are fewer than five the number is hidden (−1), while their share is the whole difference and known anyway.
     */
    public static List<Part> together(List<Part> parts) {
        List<Part> bySize =
                parts.stream().sorted(Comparator.comparingInt(Part::addresses)).toList();
        List<Part> small = new ArrayList<>();
        int addresses = 0;
        for (Part part : bySize) {
            if (part.addresses() < FEWEST || addresses > 0 && addresses < FEWEST) {
                small.add(part);
                addresses += part.addresses();
            }
        }
        Stream<Part> shown = parts.stream().filter(p -> !small.contains(p)).map(SmallParts::whole);
        return small.isEmpty()
                ? shown.toList()
                : Stream.concat(shown, Stream.of(sum(small))).toList();
    }

    private static Part whole(Part p) {
        return new Part(
                p.changes(),
                Optional.empty(),
                Optional.empty(),
                p.addresses(),
                p.numerator(),
                p.denominator(),
                Optional.empty(),
                List.of());
    }

    private static Part sum(List<Part> small) {
        int addresses = small.stream().mapToInt(Part::addresses).sum();
        return new Part(
                small.stream().flatMap(p -> p.changes().stream()).sorted().toList(),
                Optional.empty(),
                Optional.empty(),
                addresses < FEWEST ? HIDDEN : addresses,
                small.stream().mapToLong(Part::numerator).sum(),
                small.stream().mapToLong(Part::denominator).sum(),
                Optional.empty(),
                List.of());
    }
}
