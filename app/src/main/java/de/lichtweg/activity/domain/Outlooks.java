package de.lichtweg.activity.domain;

import de.lichtweg.activity.ActivityDraft;
import de.lichtweg.activity.ActivityDraft.Course;
import de.lichtweg.activity.ActivityDraft.Entry;
import de.lichtweg.coverage.Prospects.Expected;
import de.lichtweg.coverage.Prospects.Period;
import de.lichtweg.coverage.Stage;
import de.lichtweg.standards.Template;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the course of an activity lets its addresses expect, and since when. */
public final class Outlooks {

    private static final int KBPS = 1000;

    private Outlooks() {}

    /** All of it: one period for each phase, and nothing any more after the end. */
    public static List<Period> whole(ActivityDraft draft, Template template) {
        List<Period> periods = new ArrayList<>();
        List<Entry> phases = draft.course().phases();
        for (int i = 0; i < phases.size(); i++) {
            boolean overtaken = i + 1 < phases.size()
                    && !phases.get(i + 1).since().isAfter(phases.get(i).since());
            if (!overtaken) {
                periods.add(new Period(
                        phases.get(i).since(),
                        expected(draft, template, phases.get(i).phase())));
            }
        }
        LocalDate end = draft.course().endedOn();
        if (end != null) {
            periods.removeIf(p -> !p.from().isBefore(end));
            periods.add(new Period(end, Optional.empty()));
        }
        return periods;
    }

    /**
     * The same for an address for which a trench is dug: whatever is less than being built is raised to it from that day on.
     * Where a phase lets expect nothing, nothing is expected: the operator's delivery speaks from there.
     */
    public static List<Period> dug(List<Period> whole, LocalDate since) {
        List<Period> periods = new ArrayList<>();
        for (int i = 0; i < whole.size(); i++) {
            Period period = whole.get(i);
            boolean ends = i + 1 < whole.size() && !whole.get(i + 1).from().isAfter(since);
            if (ends || period.from().equals(since) || period.from().isAfter(since)) {
                periods.add(ends ? period : raised(period, period.from()));
            } else {
                periods.add(period);
                periods.add(raised(period, since));
            }
        }
        return periods;
    }

    private static Period raised(Period period, LocalDate from) {
        return new Period(
                from,
                period.expected()
                        .map(e -> new Expected(
                                Stage.IN_CONSTRUCTION, e.technology(), e.downKbps(), e.upKbps(), e.from(), e.to())));
    }

    /**
     * The day from which a change is stated: that of the first phase that was entered, left or moved otherwise, and today
     * where something else about the expectation changed.
     */
    public static LocalDate changedFrom(Course before, Course after, LocalDate today) {
        LocalDate first = today;
        List<Entry> old = before.phases();
        List<Entry> now = after.phases();
        for (int i = 0; i < Math.max(old.size(), now.size()); i++) {
            if (i >= old.size() || i >= now.size() || !old.get(i).equals(now.get(i))) {
                first = i < old.size() ? earlier(first, old.get(i).since()) : first;
                first = i < now.size() ? earlier(first, now.get(i).since()) : first;
            }
        }
        LocalDate end = after.endedOn();
        LocalDate oldEnd = before.endedOn();
        first = end == null || end.equals(oldEnd) ? first : earlier(first, end);
        return oldEnd == null || oldEnd.equals(end) ? first : earlier(first, oldEnd);
    }

    private static LocalDate earlier(LocalDate a, LocalDate b) {
        return a.isBefore(b) ? a : b;
    }

    private static Optional<Expected> expected(ActivityDraft draft, Template template, String phase) {
        ActivityDraft.Expected e = draft.expected();
        return stage(template.find(phase).orElseThrow().expectation())
                .map(stage ->
                        new Expected(stage, e.technology(), e.downMbps() * KBPS, e.upMbps() * KBPS, e.from(), e.to()));
    }

    private static Optional<Stage> stage(Template.Expectation expectation) {
        return switch (expectation) {
            case NOTHING -> Optional.empty();
            case ANNOUNCED -> Optional.of(Stage.ANNOUNCED);
            case COMMITTED -> Optional.of(Stage.COMMITTED);
            case GRANTED -> Optional.of(Stage.FUNDED);
            case IN_CONSTRUCTION -> Optional.of(Stage.IN_CONSTRUCTION);
        };
    }
}
