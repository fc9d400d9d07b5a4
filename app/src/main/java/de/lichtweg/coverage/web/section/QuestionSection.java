package de.lichtweg.coverage.web.section;

import de.lichtweg.coverage.AddressQuery;
import de.lichtweg.coverage.OpenQuestions;
import de.lichtweg.coverage.app.Contradictions;
import de.lichtweg.coverage.store.ReportStore;
import de.lichtweg.coverage.web.Links;
import de.lichtweg.coverage.web.Words;
import de.lichtweg.kernel.AsOf;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.security.DataClass;
import de.lichtweg.platform.security.Level;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.region.RegionSection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * What waits for an answer: reports of citizens and offices, sources that contradict each other, and what modules above have open. It
 * is about today.
 */
@Component
class QuestionSection implements RegionSection {

    private final ReportStore reports;
    private final Contradictions contradictions;
    private final ObjectProvider<OpenQuestions> others;
    private final MessageSource messages;

    QuestionSection(
            ReportStore reports,
            Contradictions contradictions,
            ObjectProvider<OpenQuestions> others,
            MessageSource messages) {
        this.others = others;
        this.reports = reports;
        this.contradictions = contradictions;
        this.messages = messages;
    }

    @Override
    public String key() {
        return "questions";
    }

    @Override
    public int order() {
        return 80;
    }

    @Override
    public Optional<Section> section(Question question) {
        if (!question.asOf().isNow() || !question.scope().may(Level.ADDRESS, DataClass.INTERNAL, question.region())) {
            return Optional.empty();
        }
        Words words = Words.current(messages);
        List<Line> lines = new ArrayList<>();
        waiting(question.scope(), question.region(), words).ifPresent(lines::add);
        contradicted(question.scope(), question.region(), words).ifPresent(lines::add);
        others.orderedStream().forEach(o -> lines.addAll(o.list(question)));
        return Optional.of(Section.of(words.get("coverage.section.questions"), lines, question.most(), "", ""));
    }

    private Optional<Line> waiting(Scope scope, RegionKey region, Words words) {
        long open = reports.listOpenAddresses(scope).stream()
                .filter(a -> region.contains(a.municipality()))
                .count();
        return open == 0
                ? Optional.empty()
                : Optional.of(line(
                        "reports",
                        open,
                        new Links(AsOf.NOW).addresses(AddressQuery.all(region).with("report", "open")),
                        words));
    }

    private Optional<Line> contradicted(Scope scope, RegionKey region, Words words) {
        int open = contradictions.mayDecide(scope, region)
                ? contradictions.list(scope, region).size()
                : 0;
        return open == 0
                ? Optional.empty()
                : Optional.of(line("contradictions", open, "/adressen/widersprueche?region=" + region, words));
    }

    private static Line line(String key, long count, String href, Words words) {
        return new Line(
                key,
                words.get("coverage.section." + key),
                words.number(count),
                words.get("coverage.section." + key + ".note"),
                href,
                Tone.WARN,
                Optional.of(new Count(count, 0)));
    }
}
