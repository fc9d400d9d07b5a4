package de.lichtweg.planning.io;

import de.lichtweg.planning.area.AreaPlan;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What is proven about a plan, in sentences. A percentage is rounded up, so that the sentence stays true. */
public final class BoundWords {

    private static final int FINE = 1;

    private BoundWords() {}

    static List<String> of(AreaPlan plan, Words words) {
        List<String> sentences = new ArrayList<>(of(plan.trenchGapPercent(), plan.isBoundOfTrenches(), words));
        if (Double.isFinite(plan.plan().gapPercent())) {
            sentences.add(words.of("plan.bound.whole", percent(plan.plan().gapPercent())));
        }
        sentences.add(words.of("plan.bound.basis"));
        return sentences;
    }

    /** The one sentence about the trenches, or about trenches and points of presence; none where nothing is proven. */
    public static List<String> of(double trenches, boolean ofTrenches, Words words) {
        String key = !ofTrenches ? "plan.bound.sites" : trenches == 0 ? "plan.bound.optimal" : "plan.bound.trenches";
        return Double.isFinite(trenches) ? List.of(words.of(key, percent(trenches))) : List.of();
    }

    /** "0,2", never less than it is; finer where a tenth of a percent says nothing. */
    static String percent(double percent) {
        int decimals = percent < 0.1 ? FINE + 2 : FINE;
        return String.format(
                Locale.GERMANY,
                "%." + decimals + "f",
                BigDecimal.valueOf(percent).setScale(decimals, RoundingMode.CEILING));
    }
}
