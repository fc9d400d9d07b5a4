package de.lichtweg.strategy.domain;

import de.lichtweg.kernel.RegionKey;
import de.lichtweg.strategy.domain.StepRule.Count;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The next step of a municipality.
 *
 * @param count how many addresses there are of what the rule counts
 * @param before the completed step that the rule builds on
 */
public record NextStep(RegionKey municipality, StepRule rule, int count, Optional<Undertaking> before) {

    /** The step that the first rule suggests that holds; empty where none does. */
    public static Optional<NextStep> of(
            RegionKey municipality,
            Map<Count, Integer> counts,
            List<Undertaking> all,
            List<StepRule> rules,
            LocalDate day) {
        List<Undertaking> here =
                all.stream().filter(u -> u.concerns(municipality)).toList();
        return rules.stream()
                .filter(rule -> rule.isValidOn(day))
                .sorted(Comparator.comparingInt(StepRule::position))
                .map(rule -> of(municipality, counts.getOrDefault(rule.count(), 0), here, rule, day))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<NextStep> of(
            RegionKey municipality, int count, List<Undertaking> here, StepRule rule, LocalDate day) {
        if (count < rule.atLeast()
                || rule.withoutAny() && here.stream().anyMatch(u -> u.running() && u.isOf(municipality))) {
            return Optional.empty();
        }
        List<Undertaking> counting = here.stream()
                .filter(u -> rule.districtCounts() || u.isOf(municipality))
                .toList();
        Optional<Undertaking> before = before(counting, rule, day);
        if (rule.after() != null && before.isEmpty() || counting.stream().anyMatch(u -> stands(u, rule, before))) {
            return Optional.empty();
        }
        return Optional.of(new NextStep(municipality, rule, count, before));
    }

    /** The latest step that the rule builds on. */
    private static Optional<Undertaking> before(List<Undertaking> here, StepRule rule, LocalDate day) {
        return here.stream()
                .filter(u -> u.kind() == rule.after())
                .filter(u -> u.completedOn() != null
                        && !u.completedOn().isAfter(day)
                        && !u.completedOn().isBefore(day.minusDays(rule.withinDays())))
                .max(Comparator.comparing(Undertaking::completedOn, Comparator.nullsFirst(Comparator.naturalOrder())));
    }

    /** Whether a step makes the suggested one needless: it goes on, or was completed since the one before. */
    private static boolean stands(Undertaking u, StepRule rule, Optional<Undertaking> before) {
        if (!rule.without().contains(u.kind())) {
            return false;
        }
        LocalDate since = before.map(Undertaking::completedOn).orElse(null);
        LocalDate completed = u.completedOn();
        return u.running() || since != null && completed != null && !completed.isBefore(since);
    }
}
