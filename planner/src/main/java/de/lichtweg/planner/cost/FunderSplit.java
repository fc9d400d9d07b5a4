package de.lichtweg.planner.cost;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * Who pays how much of a gap. Every funder pays a share rounded to the cent, up to a ceiling; whoever applies pays the rest, so that
 * the parts add up to the whole whatever the shares are.
 */
public final class FunderSplit {

    private FunderSplit() {}

    /**
     * A funder.
     *
     * @param name who
     * @param sharePerTenThousand share of the whole: 6,000 for 60 %
     * @param ceilingCents largest amount, if there is one
     */
    public record Funder(String name, int sharePerTenThousand, OptionalLong ceilingCents) {

        /** Refuses shares that are none. */
        public Funder {
            if (sharePerTenThousand < 0 || sharePerTenThousand > 10_000 || ceilingCents.orElse(0) < 0) {
                throw new IllegalArgumentException(name + ": share " + sharePerTenThousand + " of ten thousand");
            }
        }

        /** Without a ceiling. */
        public static Funder of(String name, int sharePerTenThousand) {
            return new Funder(name, sharePerTenThousand, OptionalLong.empty());
        }
    }

    /** What somebody pays. */
    public record Part(String name, long cents) {}

    /**
     * Splits an amount; the rest is the last part.
     *
     * @param cents the whole, not negative
     * @param funders in the order in which they pay; their shares make at most the whole
     * @param restOf who pays the rest
     */
    public static List<Part> split(long cents, List<Funder> funders, String restOf) {
        int shares = funders.stream().mapToInt(Funder::sharePerTenThousand).sum();
        if (cents < 0 || shares > 10_000) {
            throw new IllegalArgumentException(cents + " cents, shares of " + shares + " of ten thousand");
        }
        List<Part> parts = new ArrayList<>();
        long rest = cents;
        for (Funder funder : funders) {
            long share = Rounding.multiplyDivide(cents, funder.sharePerTenThousand(), 10_000);
            long paid = Math.min(rest, Math.min(share, funder.ceilingCents().orElse(Long.MAX_VALUE)));
            parts.add(new Part(funder.name(), paid));
            rest -= paid;
        }
        parts.add(new Part(restOf, rest));
        return List.copyOf(parts);
    }
}
