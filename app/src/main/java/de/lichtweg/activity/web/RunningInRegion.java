package de.lichtweg.activity.web;

import de.lichtweg.activity.ActivityState;
import de.lichtweg.activity.domain.Running;
import de.lichtweg.activity.store.RunningStore;
import de.lichtweg.platform.security.DataClass;
import de.lichtweg.platform.security.Level;
import de.lichtweg.region.RegionSection;
import de.lichtweg.standards.Templates;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What goes on in a region: phase, next step and delay of each activity. The register knows today only; one statement. */
@Component
class RunningInRegion implements RegionSection {

    private final RunningStore store;
    private final Templates templates;
    private final MessageSource messages;

    RunningInRegion(RunningStore store, Templates templates, MessageSource messages) {
        this.store = store;
        this.templates = templates;
        this.messages = messages;
    }

    @Override
    public String key() {
        return "activities";
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public Optional<Section> section(Question question) {
        if (!question.asOf().isNow() || !question.scope().mayAnywhere(Level.ADDRESS, DataClass.OWN_ACTIVITY)) {
            return Optional.empty();
        }
        Texts texts = Texts.current(messages);
        List<Line> lines = store.list(question.scope()).stream()
                .filter(r -> r.touches(question.region()))
                .sorted(Running.URGENT)
                .map(r -> line(r, question.today(), texts))
                .toList();
        return Optional.of(Section.of(
                texts.get("activity.title"), lines, question.most(), "", "/aktivitaeten?region=" + question.region()));
    }

    private Line line(Running r, LocalDate today, Texts texts) {
        String phase = templates
                .get(r.kind().template(), r.templateVersion())
                .find(r.phase())
                .map(p -> p.name(texts.german()))
                .orElse("");
        return new Line(
                Long.toString(r.id()),
                r.title(),
                phase,
                note(r, texts),
                "/aktivitaeten/" + r.id(),
                r.isOverdue(today) || r.delayDays() > 0 ? Tone.WARN : Tone.PLAIN);
    }

    /** "Bauzeitenplan vorlegen · Frist 01.12.2026 · +103 Tage". */
    private static String note(Running r, Texts texts) {
        return Stream.of(
                        r.state() == ActivityState.PAUSED ? texts.get("activity.state.PAUSED") : "",
                        r.nextStep(),
                        r.due() == null ? "" : texts.get("activity.due.on", texts.date(r.due())),
                        r.delayDays() == 0 ? "" : texts.delay(r.delayDays()))
                .filter(t -> !t.isEmpty())
                .collect(Collectors.joining(" · "));
    }
}
