package de.lichtweg.activity.app;

import de.lichtweg.activity.Activities;
import de.lichtweg.activity.ActivityDraft;
import de.lichtweg.activity.ActivityKind;
import de.lichtweg.activity.ActivityState;
import de.lichtweg.activity.Risk;
import de.lichtweg.kernel.SubjectRef;
import de.lichtweg.kernel.Technology;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.subject.FollowUp;
import de.lichtweg.standards.Templates;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A decision of a meeting becomes an activity of the kind resolution, led by the office that takes it up. */
@Component
@Order(100)
class DecidedActivity implements FollowUp {

    private static final int TITLE = 120;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private final ActivityRegister register;
    private final Templates templates;

    DecidedActivity(ActivityRegister register, Templates templates) {
        this.register = register;
        this.templates = templates;
    }

    @Override
    public String key() {
        return "activity";
    }

    @Override
    public boolean isOpen(Scope scope, Decided decision) {
        return register.mayCreate(scope) && !register.ownOrganisations(scope).isEmpty();
    }

    @Override
    public Begun begin(Scope scope, Decided decision, String choice) {
        Set<String> own = register.ownOrganisations(scope);
        ActivityDraft draft = draft(decision, own.stream().sorted().findFirst().orElseThrow());
        long id = register.create(scope, draft);
        return new Begun(
                new SubjectRef(Activities.SUBJECT, Long.toString(id)),
                draft.basics().title(),
                "/aktivitaeten/" + id);
    }

    private ActivityDraft draft(Decided decision, String organisation) {
        String first = templates
                .valid(ActivityKind.RESOLUTION.template(), decision.day())
                .phases()
                .getFirst()
                .key();
        return new ActivityDraft(
                new ActivityDraft.Basics(
                        ActivityKind.RESOLUTION,
                        null,
                        title(decision.text()),
                        decision.text(),
                        decision.number(),
                        "Beschluss " + decision.number() + " vom "
                                + decision.day().format(DAY),
                        false),
                new ActivityDraft.Parties(organisation, "", null),
                List.of(decision.territory()),
                new ActivityDraft.Course(
                        0, List.of(new ActivityDraft.Entry(first, decision.day())), 0, ActivityState.RUNNING, null),
                new ActivityDraft.Next("", "", null, null, "", null, Risk.NONE, ""),
                new ActivityDraft.Expected(Technology.FTTH, 1000, 500, null, null, ""),
                List.of(),
                List.of(),
                List.of());
    }

    private static String title(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        return line.length() <= TITLE ? line : line.substring(0, TITLE - 1) + "…";
    }
}
