package de.lichtweg.monitoring.app;

import de.lichtweg.activity.Activities;
import de.lichtweg.activity.Activity;
import de.lichtweg.activity.ActivityDraft;
import de.lichtweg.activity.ActivityDraft.Course;
import de.lichtweg.activity.ActivityDraft.Entry;
import de.lichtweg.activity.ActivityDraft.Next;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.monitoring.ActivityAnswer;
import de.lichtweg.monitoring.Report;
import de.lichtweg.monitoring.Stand;
import de.lichtweg.monitoring.domain.Said;
import de.lichtweg.parties.OrganisationKind;
import de.lichtweg.parties.Organisations;
import de.lichtweg.platform.error.RuleViolation;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.time.LichtwegClock;
import de.lichtweg.standards.Template;
import de.lichtweg.standards.Templates;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * The running activities that a municipality leads, as far as its report asks for them. A report changes the register only when
 * the district approves it, and only what nobody else has changed meanwhile.
 */
@Component
class LedActivities {

    /** Longest next step, as in the register. */
    private static final int LINE = 200;

    /** Whoever may report for a municipality reads phase, next step and date of what it leads, by a personal link too. */
    private static final Scope PROGRAM = Scope.system("rueckmeldung");

    private final Activities activities;
    private final Organisations organisations;
    private final Templates templates;

    LedActivities(Activities activities, Organisations organisations, Templates templates) {
        this.activities = activities;
        this.organisations = organisations;
        this.templates = templates;
    }

    /** How they stand now, with nothing new said. */
    List<ActivityAnswer> standing(RegionKey municipality) {
        Set<String> led = organisations.list().stream()
                .filter(o -> o.kind() == OrganisationKind.MUNICIPALITY)
                .map(Organisations.Organisation::key)
                .collect(Collectors.toSet());
        return activities.list(PROGRAM).stream()
                .filter(a -> !a.draft().course().state().isOver())
                .filter(a -> led.contains(a.draft().parties().organisation()))
                .filter(a -> a.draft().territory().stream().allMatch(municipality::contains))
                .map(LedActivities::answer)
                .toList();
    }

    private static ActivityAnswer answer(Activity a) {
        Stand stand = stand(a.draft());
        return new ActivityAnswer(
                a.id(),
                a.version(),
                a.title(),
                a.draft().basics().kind().template(),
                a.draft().course().templateVersion(),
                stand,
                stand);
    }

    private static Stand stand(ActivityDraft draft) {
        return new Stand(
                draft.course().present().phase(),
                draft.next().step(),
                draft.next().due());
    }

    /** The same with what is said of them, if all of it can be. */
    List<ActivityAnswer> answered(RegionKey municipality, Map<Long, Said> said) {
        return standing(municipality).stream().map(a -> answered(a, said)).toList();
    }

    private ActivityAnswer answered(ActivityAnswer a, Map<Long, Said> all) {
        Said said = all.get(a.id());
        if (said == null) {
            return a;
        }
        if (said.version() != a.version()) {
            throw new RuleViolation("monitoring.activity.between", a.title());
        }
        if (said.stand().step().length() > LINE) {
            throw new RuleViolation("monitoring.activity.step", a.title(), LINE);
        }
        List<String> ahead = phasesFrom(a);
        if (!ahead.contains(said.stand().phase())) {
            throw new RuleViolation("monitoring.activity.phase", a.title());
        }
        return new ActivityAnswer(
                a.id(), a.version(), a.title(), a.template(), a.templateVersion(), a.was(), said.stand());
    }

    /** The present phase of the register and those after it. */
    List<String> phasesFrom(ActivityAnswer a) {
        List<String> all = templates.get(a.template(), a.templateVersion()).phases().stream()
                .map(Template.Phase::key)
                .toList();
        return all.subList(Math.max(0, all.indexOf(a.was().phase())), all.size());
    }

    /** Writes what a report says into the register; returns the titles of those of which something had to be left out. */
    List<String> apply(Scope scope, Report report, String evidence) {
        List<String> leftOut = new ArrayList<>();
        LocalDate day = day(Objects.requireNonNull(report.course().heardAt()));
        for (ActivityAnswer a : report.course().answers().activities()) {
            if (a.changes() && !apply(scope, a, evidence, day)) {
                leftOut.add(a.title());
            }
        }
        return leftOut;
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, LichtwegClock.BERLIN);
    }

    private boolean apply(Scope scope, ActivityAnswer a, String evidence, LocalDate day) {
        Optional<Activity> found = activities.find(scope, a.id());
        if (found.isEmpty() || found.get().draft().course().state().isOver()) {
            return false;
        }
        Activity now = found.get();
        Stand stand = stand(now.draft());
        Stand merged = new Stand(
                merge(stand.phase(), a.was().phase(), a.is().phase()),
                merge(stand.step(), a.was().step(), a.is().step()),
                Objects.equals(stand.due(), a.was().due()) ? a.is().due() : stand.due());
        if (!merged.equals(stand)) {
            activities.change(scope, a.id(), now.version(), draft(now.draft(), merged, evidence, day), evidence);
        }
        return merged.equals(a.is());
    }

    /** What is said, unless somebody else said something else since it was asked. */
    private static String merge(String now, String was, String is) {
        return now.equals(was) ? is : now;
    }

    private static ActivityDraft draft(ActivityDraft before, Stand stand, String evidence, LocalDate day) {
        Next n = before.next();
        Next next = new Next(stand.step(), n.turn(), n.turnSince(), stand.due(), evidence, day, n.risk(), n.riskNote());
        return before.with(course(before.course(), stand.phase(), day)).with(next);
    }

    private static Course course(Course before, String phase, LocalDate day) {
        if (before.present().phase().equals(phase)) {
            return before;
        }
        List<Entry> phases = new ArrayList<>(before.phases());
        phases.add(new Entry(phase, day));
        return new Course(before.templateVersion(), phases, 0, before.state(), before.endedOn());
    }
}
