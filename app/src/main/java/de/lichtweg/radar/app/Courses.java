package de.lichtweg.radar.app;

import de.lichtweg.activity.Activity;
import de.lichtweg.activity.ActivityDraft;
import de.lichtweg.activity.ActivityDraft.Entry;
import de.lichtweg.activity.Milestone;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The days of an activity that matter to its addresses. */
final class Courses {

    /** Phase of all procedures in which the street is open. */
    private static final String CONSTRUCTION = "construction";

    private Courses() {}

    /** The next day that is not over: an open milestone, the next step, the day expected. */
    static @Nullable LocalDate lastMoment(ActivityDraft draft, LocalDate today) {
        return Stream.of(
                        open(draft).filter(d -> !d.isBefore(today)).min(Comparator.naturalOrder()),
                        Optional.ofNullable(draft.next().due()).filter(d -> !d.isBefore(today)),
                        Optional.ofNullable(draft.expected().to()))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(null);
    }

    /** The day on which construction began, else the one expected, else the first milestone to come. */
    static @Nullable LocalDate worksFrom(ActivityDraft draft) {
        return Stream.of(
                        draft.course().phases().stream()
                                .filter(p -> p.phase().equals(CONSTRUCTION))
                                .map(Entry::since)
                                .findFirst(),
                        Optional.ofNullable(draft.expected().from()),
                        open(draft).min(Comparator.naturalOrder()))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(null);
    }

    /** The day expected, else the last milestone; never before {@link #worksFrom}. */
    static @Nullable LocalDate worksTo(Activity activity) {
        LocalDate from = worksFrom(activity.draft());
        LocalDate to = Optional.ofNullable(activity.draft().expected().to())
                .or(() -> activity.finish().map(Milestone::day))
                .orElse(from);
        return from != null && to != null && to.isBefore(from) ? from : to;
    }

    private static Stream<LocalDate> open(ActivityDraft draft) {
        return draft.milestones().stream()
                .filter(m -> m.actual() == null)
                .map(Milestone::day)
                .filter(Objects::nonNull);
    }
}
