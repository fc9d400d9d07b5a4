package de.lichtweg.planning.domain;

import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.error.RuleViolation;
import java.util.List;

/**
 * What is asked of an estimate.
 *
 * @param region where
 * @param question which addresses, as in the URL of the address list; empty for all of the region
 * @param open whether promises in confidence are left out, so that the municipality may read it
 * @param prices version of a price book
 * @param rules version of a rule set
 * @param budgets in cents, ascending; empty for equal steps
 */
public record EstimateDraft(
        String title, RegionKey region, String question, boolean open, long prices, long rules, List<Long> budgets) {

    /** So many budgets at most. */
    public static final int MOST_BUDGETS = 12;

    private static final int LONGEST = 120;
    private static final long LARGEST_CENTS = 100_000_000_000_00L;

    /** Checks title and budgets. */
    public EstimateDraft {
        title = title.strip();
        budgets = budgets.stream().distinct().sorted().toList();
        if (title.isEmpty() || title.length() > LONGEST) {
            throw new RuleViolation("estimate.title", LONGEST);
        }
        if (budgets.size() > MOST_BUDGETS) {
            throw new RuleViolation("estimate.budgets.many", MOST_BUDGETS);
        }
        if (budgets.stream().anyMatch(b -> b <= 0 || b > LARGEST_CENTS)) {
            throw new RuleViolation("estimate.budgets.range");
        }
    }
}
