package de.lichtweg.survey.domain;

import de.lichtweg.survey.Commitment;
import de.lichtweg.survey.Commitment.Ending;
import de.lichtweg.survey.CommitmentState;
import java.time.LocalDate;

/**
 * How a commitment stands on a day: a pure function of what was said, the day, and what the ledger says of its addresses.
 *
 * @param cause why it is late
 * @param lapsesOn first day on which it counts no longer
 */
public record Standing(CommitmentState state, Cause cause, Delivered delivered, LocalDate lapsesOn) {

    /** What has passed. */
    public enum Cause {
        NONE,
        MILESTONE,
        QUOTA,
        DAY
    }

    /**
     * The standing.
     *
     * @param graceDays so long a promise counts after its last day, by the rule set of the ledger
     */
    public static Standing of(Commitment c, Delivered delivered, BindingRules rules, int graceDays, LocalDate day) {
        LocalDate lapses = c.lastDay().plusDays(graceDays + 1L);
        Cause cause = cause(c, day);
        return new Standing(state(c, delivered, rules, lapses, cause, day), cause, delivered, lapses);
    }

    private static CommitmentState state(
            Commitment c, Delivered delivered, BindingRules rules, LocalDate lapses, Cause cause, LocalDate day) {
        Ending ending = c.ending();
        if (ending != null && !ending.day().isAfter(day)) {
            return ending.by() == null ? CommitmentState.WITHDRAWN : CommitmentState.SUPERSEDED;
        }
        if (delivered.reaches(rules.on(c.draft().basics().binding(), day).keptPercent())) {
            return CommitmentState.KEPT;
        }
        if (!day.isBefore(lapses)) {
            return CommitmentState.EXPIRED;
        }
        return cause == Cause.NONE ? CommitmentState.PROMISED : CommitmentState.LATE;
    }

    private static Cause cause(Commitment c, LocalDate day) {
        if (c.lastDay().isBefore(day)) {
            return Cause.DAY;
        }
        if (c.draft().quota().isMissed(day)) {
            return Cause.QUOTA;
        }
        return c.draft().milestones().stream().anyMatch(m -> m.isOverdue(day)) ? Cause.MILESTONE : Cause.NONE;
    }
}
