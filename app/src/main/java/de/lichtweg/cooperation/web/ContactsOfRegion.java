package de.lichtweg.cooperation.web;

import de.lichtweg.cooperation.Responsible;
import de.lichtweg.cooperation.Responsible.Who;
import de.lichtweg.region.RegionSection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Whom to call, on the fact sheet of a region. Of today only, and about persons: no report keeps it. One statement. */
@Component
class ContactsOfRegion implements RegionSection {

    private static final int ORDER = 70;

    private final Responsible responsible;
    private final Texts texts;

    ContactsOfRegion(Responsible responsible, Texts texts) {
        this.responsible = responsible;
        this.texts = texts;
    }

    @Override
    public String key() {
        return "contacts";
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public boolean reported() {
        return false;
    }

    @Override
    public Optional<Section> section(Question question) {
        if (!question.asOf().isNow()) {
            return Optional.empty();
        }
        List<Line> lines = responsible.list(question.scope(), question.region(), List.of()).stream()
                .map(this::line)
                .toList();
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(Section.of(
                        texts.get("cooperation.responsible"), lines, question.most(), "", ContactController.PATH));
    }

    private Line line(Who w) {
        return new Line(
                Long.toString(w.id()),
                w.organisation() + ", " + w.role(),
                Stream.of(w.email(), w.phone()).filter(t -> !t.isEmpty()).collect(Collectors.joining(" · ")),
                w.absentTo() == null
                        ? w.topics()
                        : texts.get("cooperation.responsible.away", texts.date(w.absentTo()), w.deputy()),
                ContactController.PATH + "/" + w.id(),
                Tone.PLAIN);
    }
}
