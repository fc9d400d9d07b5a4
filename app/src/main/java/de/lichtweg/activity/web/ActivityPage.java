package de.lichtweg.activity.web;

import de.lichtweg.activity.Activity;
import de.lichtweg.activity.ActivityDraft;
import de.lichtweg.activity.ActivityDraft.Entry;
import de.lichtweg.activity.ActivitySection;
import de.lichtweg.activity.ActivitySection.Link;
import de.lichtweg.activity.ActivitySection.Part;
import de.lichtweg.activity.ActivitySection.Place;
import de.lichtweg.activity.ActivityState;
import de.lichtweg.activity.Milestone;
import de.lichtweg.activity.app.ActivityRegister;
import de.lichtweg.activity.web.ActivityView.Rung;
import de.lichtweg.activity.web.ActivityView.Turn;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.error.NotFound;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.time.LichtwegClock;
import de.lichtweg.standards.Template;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Builds the page of one activity: its head and where it stands; the rest are sections. */
@Component
class ActivityPage {

    private final ActivityRegister register;
    private final ActivityArea area;
    private final ObjectProvider<ActivitySection> sections;
    private final LichtwegClock clock;
    private final MessageSource messages;

    ActivityPage(
            ActivityRegister register,
            ActivityArea area,
            ObjectProvider<ActivitySection> sections,
            LichtwegClock clock,
            MessageSource messages) {
        this.register = register;
        this.area = area;
        this.sections = sections;
        this.clock = clock;
        this.messages = messages;
    }

    ActivityView view(Scope scope, long id) {
        List<Activity> family = register.family(scope, id);
        return family.stream()
                .filter(a -> a.id() == id)
                .findFirst()
                .map(a -> new Build(scope, a, family).view())
                .orElseThrow(() -> new NotFound("activity " + id));
    }

    /** One page. */
    private final class Build {
        private final Scope scope;
        private final Activity a;
        private final List<Activity> family;
        private final ActivityDraft draft;
        private final Template template;
        private final Texts texts = Texts.current(messages);
        private final LocalDate today = clock.today();

        Build(Scope scope, Activity activity, List<Activity> family) {
            this.scope = scope;
            this.a = activity;
            this.family = family;
            this.draft = activity.draft();
            this.template = register.template(activity);
        }

        ActivityView view() {
            RegionKey region = area.region(draft);
            return new ActivityView(
                    region,
                    a.id(),
                    ActivityListPage.PATH + "/" + a.id(),
                    a.title(),
                    texts.kind(a),
                    ActivityListPage.PATH + "?region=" + region,
                    parent(),
                    state(),
                    draft.basics().generated(),
                    draft.basics().description(),
                    lead(),
                    turn(),
                    ladder(),
                    texts.number(a.addresses()),
                    area.addresses(scope, a, ""),
                    parts(Place.MAIN),
                    parts(Place.SIDE),
                    a.rights().write());
        }

        private List<Part> parts(Place place) {
            return sections.orderedStream()
                    .filter(s -> s.place() == place)
                    .flatMap(s -> s.part(scope, a, family).stream())
                    .toList();
        }

        private String state() {
            ActivityState state = draft.course().state();
            return state.isOver() || state == ActivityState.PAUSED ? texts.get("activity.state." + state) : "";
        }

        private Optional<Link> parent() {
            Long parent = draft.basics().parent();
            return family.stream()
                    .filter(f -> Objects.equals(f.id(), parent))
                    .findFirst()
                    .map(p -> new Link(p.title(), ActivityListPage.PATH + "/" + p.id()));
        }

        private String lead() {
            return a.operatorName().isEmpty()
                    ? texts.get("activity.lead", a.organisationName())
                    : texts.get("activity.lead.builds", a.operatorName(), a.organisationName());
        }

        private Turn turn() {
            var next = draft.next();
            boolean over = draft.course().state().isOver();
            LocalDate due = next.due();
            Optional<Milestone> finish = a.finish().filter(m -> over || m.actual() == null);
            int delay = finish.map(Milestone::delayDays).orElse(0);
            LocalDate day = finish.map(Milestone::day).orElse(null);
            boolean reached = finish.filter(m -> m.actual() != null).isPresent();
            return new Turn(
                    over
                            ? texts.get("activity.state." + draft.course().state())
                            : next.turnSince() == null
                                    ? texts.get("activity.turn")
                                    : texts.get("activity.turn.since", texts.date(next.turnSince())),
                    over ? texts.date(draft.course().endedOn()) : Texts.orDash(next.turn()),
                    over ? "" : next.step(),
                    over || due == null ? "" : due(due),
                    over || !a.isOverdue(today),
                    texts.phase(a, template),
                    texts.get(
                            "activity.phase.text",
                            texts.date(draft.course().present().since()),
                            draft.course().steps(),
                            StepSection.all(template, draft.course()).size()),
                    texts.get(reached ? "activity.finished" : "activity.finish"),
                    delay == 0 ? "" : texts.delay(delay),
                    delay > 0 ? "warn" : "ok",
                    day == null ? texts.get("activity.finish.unknown") : texts.date(day),
                    finish.map(m -> m.plan() == null || delay == 0
                                    ? m.name()
                                    : texts.get("activity.finish.plan", m.name(), texts.date(m.plan())))
                            .orElse(""));
        }

        private String due(LocalDate due) {
            long days = ChronoUnit.DAYS.between(today, due);
            return texts.get("activity.due.on", texts.date(due)) + ", "
                    + (days < 0
                            ? texts.get("activity.due.late", texts.number(-days))
                            : days == 0
                                    ? texts.get("activity.due.today")
                                    : texts.get("activity.due.left", texts.number(days)));
        }

        private List<Rung> ladder() {
            String present = draft.course().present().phase();
            List<Rung> rungs = new ArrayList<>();
            boolean passed = false;
            for (Template.Phase phase : template.phases()) {
                boolean current = phase.key().equals(present);
                String day = draft.course().phases().stream()
                        .filter(e -> e.phase().equals(phase.key()))
                        .map(Entry::since)
                        .reduce((x, y) -> y)
                        .map(texts::month)
                        .orElse("");
                boolean over = draft.course().state().isOver();
                rungs.add(new Rung(
                        Texts.soft(phase.name(texts.german())),
                        current && !over ? texts.get("activity.since", day) : day,
                        current ? over ? "done" : "cur" : passed ? "todo" : "done",
                        current));
                passed |= current;
            }
            return rungs;
        }
    }
}
