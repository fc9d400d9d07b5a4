package de.lichtweg.survey.domain;

import de.lichtweg.coverage.Prospects.Expected;
import de.lichtweg.coverage.Prospects.Period;
import de.lichtweg.survey.Commitment.Ending;
import de.lichtweg.survey.CommitmentDraft;
import de.lichtweg.survey.CommitmentDraft.Promised;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a commitment lets its addresses expect, and since when. */
public final class Outlooks {

    private static final int KBPS = 1000;

    private Outlooks() {}

    /**
     * All of it: from the day on which it was said, anew with every change of the rules, nothing after its end. That it expires is not
     * stated: the outlook counts no promise beyond its last day.
     */
    public static List<Period> whole(CommitmentDraft draft, @Nullable Ending ending, BindingRules rules) {
        List<Period> periods = new ArrayList<>();
        LocalDate end = ending == null ? LocalDate.MAX : ending.day();
        for (LocalDate day : rules.from(draft.basics().binding(), draft.basics().saidOn())) {
            if (day.isBefore(end)) {
                periods.add(new Period(day, Optional.of(expected(draft, rules, day))));
            }
        }
        if (ending != null) {
            periods.add(new Period(end, Optional.empty()));
        }
        return periods;
    }

    private static Expected expected(CommitmentDraft draft, BindingRules rules, LocalDate day) {
        Promised p = draft.promised();
        return new Expected(
                rules.stage(draft, day),
                p.technology(),
                p.downMbps() * KBPS,
                p.upMbps() * KBPS,
                null,
                rules.lastDay(draft));
    }

    /**
     * The day from which a change is stated: that on which it was said or ended, if that was corrected, and today where something
     * else changed.
     */
    public static LocalDate changedFrom(Said before, Said after, LocalDate today) {
        LocalDate first = today;
        if (!before.on.equals(after.on)) {
            first = earlier(first, earlier(before.on, after.on));
        }
        return before.until.equals(after.until) ? first : earlier(first, earlier(before.until, after.until));
    }

    /** From when to when something is said. */
    public record Said(LocalDate on, LocalDate until) {

        /** Of a commitment. */
        public static Said of(CommitmentDraft draft, @Nullable Ending ending) {
            return new Said(draft.basics().saidOn(), ending == null ? LocalDate.MAX : ending.day());
        }
    }

    private static LocalDate earlier(LocalDate a, LocalDate b) {
        return a.isBefore(b) ? a : b;
    }
}
