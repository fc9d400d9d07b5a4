package de.lichtweg.activity.app;

import de.lichtweg.activity.Activity;
import de.lichtweg.activity.ActivityDraft;
import de.lichtweg.activity.ActivityDraft.Course;
import de.lichtweg.activity.ActivityDraft.Entry;
import de.lichtweg.activity.ActivityKind;
import de.lichtweg.activity.ActivityState;
import de.lichtweg.activity.Milestone;
import de.lichtweg.activity.domain.OfficeWords;
import de.lichtweg.activity.domain.SaidPhases;
import de.lichtweg.platform.error.RuleViolation;
import de.lichtweg.platform.time.LichtwegClock;
import de.lichtweg.standards.Template;
import de.lichtweg.standards.Templates;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Phase, state and milestones of a row of an office's list. What is still to come becomes a milestone. */
@Component
class OfficeCourse {

    private static final String FINISH = "Fertigstellung";

    private final Templates templates;
    private final MessageSource messages;
    private final LichtwegClock clock;

    OfficeCourse(Templates templates, MessageSource messages, LichtwegClock clock) {
        this.templates = templates;
        this.messages = messages;
        this.clock = clock;
    }

    /** What a row says of its course. */
    record Read(Course course, List<Milestone> milestones) {}

    Read read(OfficeCells cells, ActivityKind kind, ActivityDraft old, @Nullable Activity before) {
        List<Milestone> milestones = new ArrayList<>(old.milestones());
        add(milestones, FINISH, cells.last("finish", null));
        Course c = old.course();
        ActivityState state = state(cells).orElse(c.state());
        LocalDate ended = cells.last("ended", c.endedOn());
        String text = phaseText(cells);
        if (text.isEmpty() && before != null) {
            return new Read(new Course(c.templateVersion(), c.phases(), c.steps(), state, ended), milestones);
        }
        if (text.isEmpty() && cells.has("phase")) {
            throw new RuleViolation("activity.phase");
        }
        LocalDate since = since(cells, milestones);
        Template template = before == null
                ? templates.valid(kind.template(), since == null ? clock.today() : since)
                : templates.get(kind.template(), c.templateVersion());
        return new Read(course(cells, text, since, template, c, state, ended, milestones), milestones);
    }

    /** The day of the column; one that is still to come is the plan. */
    private @Nullable LocalDate since(OfficeCells cells, List<Milestone> milestones) {
        LocalDate since = cells.says("since") ? cells.first("since", null) : null;
        if (since == null || !since.isAfter(clock.today())) {
            return since;
        }
        add(milestones, "Beginn", since);
        cells.remark(cells.get("since"), "Meilenstein „Beginn“, weil der Tag noch kommt");
        return null;
    }

    private Course course(
            OfficeCells cells,
            String text,
            @Nullable LocalDate column,
            Template template,
            Course old,
            ActivityState state,
            @Nullable LocalDate ended,
            List<Milestone> milestones) {
        SaidPhases said = text.isEmpty()
                ? new SaidPhases(List.of(), List.of())
                : SaidPhases.of(template, text, clock.today())
                        .orElseThrow(() ->
                                new RuleViolation("activity.import.phase", text, template.nameDe(), names(template)));
        SaidPhases.Said present = said.present(template);
        String phase = present.phase().key();
        boolean same = !old.phases().isEmpty() && old.present().phase().equals(phase);
        LocalDate own = present.since() != null ? present.since() : column;
        LocalDate since = own != null ? own : same ? old.present().since() : clock.today();
        List<Entry> phases =
                new ArrayList<>(same ? old.phases().subList(0, old.phases().size() - 1) : old.phases());
        if (old.phases().isEmpty()) {
            said.past(since)
                    .forEach(s -> phases.add(new Entry(s.phase().key(), java.util.Objects.requireNonNull(s.since()))));
        }
        phases.add(new Entry(phase, since));
        said.coming().forEach(s -> add(milestones, s.phase().nameDe(), s.since()));
        remark(cells, text, said, present.phase(), own == null && !same ? clock.today() : own, template);
        return new Course(template.version(), phases, same ? old.steps() : 0, state, ended);
    }

    private static String names(Template template) {
        return template.phases().stream().map(Template.Phase::nameDe).collect(Collectors.joining("; "));
    }

    private static void remark(
            OfficeCells cells,
            String text,
            SaidPhases said,
            Template.Phase phase,
            @Nullable LocalDate since,
            Template template) {
        boolean plain = OfficeWords.letters(text).equals(OfficeWords.letters(phase.nameDe()))
                || OfficeWords.letters(text).equals(OfficeWords.letters(phase.key()));
        if (!plain) {
            String day = since == null ? "" : " seit " + OfficeCells.day(since);
            String coming = said.coming().isEmpty() ? "" : ", was noch kommt als Meilenstein";
            cells.remark(text.isEmpty() ? template.nameDe() + " ohne Phase" : text, phase.nameDe() + day + coming);
        }
    }

    /** A column "Stand" says either whether it runs or in which phase it is. */
    private String phaseText(OfficeCells cells) {
        boolean inState =
                !cells.has("phase") && cells.says("state") && state(cells).isEmpty();
        return cells.get(inState ? "state" : "phase").strip();
    }

    private Optional<ActivityState> state(OfficeCells cells) {
        if (!cells.says("state")) {
            return Optional.empty();
        }
        String text = cells.get("state");
        String wanted = OfficeWords.letters(text);
        Optional<ActivityState> state = Arrays.stream(ActivityState.values())
                .filter(s -> OfficeWords.letters(s.name()).equals(wanted)
                        || OfficeWords.letters(messages.getMessage("activity.state." + s, null, Locale.GERMANY))
                                .equals(wanted))
                .findFirst()
                .or(() -> OfficeWords.key("state", text).map(ActivityState::valueOf));
        if (state.isEmpty() && cells.has("phase")) {
            throw new RuleViolation("activity.import.word", text);
        }
        return state;
    }

    /** A milestone that is not there yet; another day of one that is there is its forecast. */
    private static void add(List<Milestone> to, String name, @Nullable LocalDate day) {
        if (day == null) {
            return;
        }
        for (int i = 0; i < to.size(); i++) {
            Milestone m = to.get(i);
            if (m.name().equals(name)) {
                if (m.actual() == null && !day.equals(m.day())) {
                    to.set(i, new Milestone(name, m.plan(), day, null));
                }
                return;
            }
        }
        to.add(new Milestone(name, day, null, null));
    }
}
