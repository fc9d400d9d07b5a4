package de.lichtweg.planning.io;

import de.lichtweg.planning.area.AreaPlan;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What is proven about a plan, in sentences. A percentage is rounded up, so that the sentence stays true. */
final class BoundWords {

    private static final int FINE = 1;

    private BoundWords() {}

    static List<String> of(AreaPlan plan, Words words) {
        List<String> sentences = new ArrayList<>();
        double trenches = plan.trenchGapPercent();
        String key = !plan.isBoundOfTrenches()
                ? "plan.bound.sites"
                : trenches == 0 ? "plan.bound.optimal" : "plan.bound.trenches";
        if (Double.isFinite(trenches)) {
            sentences.add(words.of(key, percent(trenches)));
        }
        if (Double.isFinite(plan.plan().gapPercent())) {
            sentences.add(words.of("plan.bound.whole", percent(plan.plan().gapPercent())));
        }
        sentences.add(words.of("plan.bound.basis"));
        return sentences;
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
