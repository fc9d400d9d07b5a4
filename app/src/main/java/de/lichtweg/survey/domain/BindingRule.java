package de.lichtweg.survey.domain;

import de.lichtweg.survey.Binding;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What follows from a binding, from a day on; data, never constants.
 *
 * @param validTo first day on which it was no longer in force, {@code null} while it is
 * @param binds whether such a promise is a commitment, which keeps addresses from being eligible
 * @param needsMilestones whether it binds only with milestones
 * @param undatedMonths so long a promise without a day counts
 * @param warnDays so many days before its last day it is said that it is about to expire
 * @param keptPercent share of its addresses that have to be supplied for it to be kept
 * @param source where the rule is written
 */
public record BindingRule(
        Binding binding,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        boolean binds,
        boolean needsMilestones,
        int undatedMonths,
        int warnDays,
        int keptPercent,
        String source) {

    boolean holdsOn(LocalDate day) {
        return !validFrom.isAfter(day) && (validTo == null || validTo.isAfter(day));
    }
}
