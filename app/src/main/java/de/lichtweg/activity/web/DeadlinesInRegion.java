package de.lichtweg.activity.web;

import de.lichtweg.activity.domain.Deadline;
import de.lichtweg.activity.domain.Running;
import de.lichtweg.activity.store.DeadlineStore;
import de.lichtweg.activity.store.RunningStore;
import de.lichtweg.platform.security.DataClass;
import de.lichtweg.platform.security.Level;
import de.lichtweg.region.RegionSection;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Which deadlines of activities are still open in a region, the first one first. The register knows today only. */
@Component
class DeadlinesInRegion implements RegionSection {

    private final RunningStore running;
    private final DeadlineStore deadlines;
    private final MessageSource messages;

    DeadlinesInRegion(RunningStore running, DeadlineStore deadlines, MessageSource messages) {
        this.running = running;
        this.deadlines = deadlines;
        this.messages = messages;
    }

    @Override
    public String key() {
        return "deadlines";
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public Optional<Section> section(Question question) {
        if (!question.asOf().isNow() || !question.scope().mayAnywhere(Level.ADDRESS, DataClass.OWN_ACTIVITY)) {
            return Optional.empty();
        }
        Texts texts = Texts.current(messages);
        Map<Long, Running> here = running.list(question.scope()).stream()
                .filter(r -> r.touches(question.region()))
                .collect(Collectors.toMap(Running::id, Function.identity()));
        List<Line> lines = deadlines.of(question.scope(), here.keySet()).stream()
                .filter(d -> !d.isOver(question.today()))
                .map(d -> line(d, Objects.requireNonNull(here.get(d.activity())), question.today(), texts))
                .toList();
        return Optional.of(Section.of(
                texts.get("activity.deadlines"),
                lines,
                question.most(),
                "",
                "/kalender?art=deadline&region=" + question.region()));
    }

    private static Line line(Deadline d, Running of, LocalDate today, Texts texts) {
        return new Line(
                "deadline." + d.id(),
                d.draft().name(),
                texts.date(d.day()),
                of.title(),
                ActivityListPage.PATH + "/" + of.id() + "/fristen",
                d.isOverdue(today) ? Tone.WARN : Tone.PLAIN);
    }
}
