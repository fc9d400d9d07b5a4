package de.lichtweg.activity.app;

import de.lichtweg.activity.Activity;
import de.lichtweg.activity.Milestone;
import de.lichtweg.activity.domain.Deadline;
import de.lichtweg.parties.Organisations;
import de.lichtweg.platform.security.DataClass;
import de.lichtweg.platform.security.Level;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.time.LichtwegClock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Everything about activities that has a day: next steps, milestones, deadlines. For calendar and digest. */
@Service
public class Agenda {

    private final ActivityRegister register;
    private final Deadlines deadlines;
    private final Organisations organisations;
    private final LichtwegClock clock;

    Agenda(ActivityRegister register, Deadlines deadlines, Organisations organisations, LichtwegClock clock) {
        this.register = register;
        this.deadlines = deadlines;
        this.organisations = organisations;
        this.clock = clock;
    }

    /** What an item is. */
    public enum Kind {
        STEP,
        MILESTONE,
        DEADLINE
    }

    /**
     * Something on a day.
     *
     * @param number tells items of the same kind of one activity apart
     * @param name of the step, milestone or deadline; may be empty for a step
     * @param done whether nothing is left to do
     * @param late whether something should have been done by now
     * @param own whether the own organisation leads or builds it, or is on its turn
     * @param ownTurn whether it is on its turn
     */
    public record Item(
            Activity activity,
            Kind kind,
            long number,
            LocalDate day,
            String name,
            boolean done,
            boolean late,
            boolean own,
            boolean ownTurn) {}

    /** Of all activities that the scope may see. */
    @Transactional(readOnly = true)
    public List<Item> items(Scope scope) {
        return scope.mayAnywhere(Level.ADDRESS, DataClass.OWN_ACTIVITY)
                ? items(scope, register.list(scope))
                : List.of();
    }

    /** Of some activities that the scope was shown. */
    @Transactional(readOnly = true)
    public List<Item> items(Scope scope, List<Activity> activities) {
        Set<String> own = register.ownOrganisations(scope);
        Build build = new Build(own, names(own), clock.today());
        Map<Long, List<Deadline>> byActivity =
                deadlines.of(scope, activities).stream().collect(Collectors.groupingBy(Deadline::activity));
        List<Item> items = new ArrayList<>();
        for (Activity a : activities) {
            build.step(a, items);
            build.milestones(a, items);
            build.deadlines(a, byActivity.getOrDefault(a.id(), List.of()), items);
        }
        return items;
    }

    private Set<String> names(Set<String> keys) {
        return keys.stream()
                .flatMap(k -> organisations.find(k).stream())
                .map(o -> o.name().toLowerCase(Locale.GERMAN))
                .collect(Collectors.toSet());
    }

    /** The items as one reader sees them. */
    private record Build(Set<String> own, Set<String> names, LocalDate today) {

        void step(Activity a, List<Item> items) {
            LocalDate due = a.draft().next().due();
            if (due != null && !isOver(a)) {
                items.add(item(a, Kind.STEP, 0, due, a.draft().next().step(), false, due.isBefore(today)));
            }
        }

        void milestones(Activity a, List<Item> items) {
            List<Milestone> all = a.draft().milestones();
            for (int i = 0; i < all.size(); i++) {
                Milestone m = all.get(i);
                LocalDate day = m.day();
                boolean done = m.actual() != null;
                if (day != null && (done || !isOver(a))) {
                    items.add(item(a, Kind.MILESTONE, i + 1L, day, m.name(), done, m.isOverdue(today)));
                }
            }
        }

        void deadlines(Activity a, List<Deadline> all, List<Item> items) {
            for (Deadline d : all) {
                boolean late = d.isOverdue(today) && !isOver(a);
                items.add(item(a, Kind.DEADLINE, d.id(), d.day(), d.draft().name(), d.isOver(today), late));
            }
        }

        private static boolean isOver(Activity a) {
            return a.draft().course().state().isOver();
        }

        private Item item(Activity a, Kind kind, long number, LocalDate day, String name, boolean done, boolean late) {
            boolean turn = names.contains(a.draft().next().turn().toLowerCase(Locale.GERMAN));
            String operator = a.draft().parties().operator();
            boolean mine =
                    own.contains(a.draft().parties().organisation()) || operator != null && own.contains(operator);
            return new Item(a, kind, number, day, name, done, late, mine || turn, turn);
        }
    }
}
