package de.lichtweg.coverage.web.section;

import de.lichtweg.coverage.store.SourceAges;
import de.lichtweg.coverage.web.Words;
import de.lichtweg.geodata.ingest.SourceInfo;
import de.lichtweg.platform.security.DataClass;
import de.lichtweg.platform.security.Level;
import de.lichtweg.region.RegionSection;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Where supply and addresses come from, the newest first; one statement. The page of the data names all sources. */
@Component
class SourceSection implements RegionSection {

    private final SourceAges sources;
    private final MessageSource messages;

    SourceSection(SourceAges sources, MessageSource messages) {
        this.sources = sources;
        this.messages = messages;
    }

    @Override
    public String key() {
        return "sources";
    }

    @Override
    public int order() {
        return 90;
    }

    @Override
    public Optional<Section> section(Question question) {
        if (!question.scope().may(Level.AGGREGATE, DataClass.INTERNAL, question.region())) {
            return Optional.empty();
        }
        Words words = Words.current(messages);
        Set<String> named = new HashSet<>();
        List<Line> lines = sources.list(question.scope()).stream()
                .filter(s -> s.asOf() != null)
                .sorted(Comparator.comparing(
                                SourceInfo.Source::asOf, Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder()))
                        .reversed()
                        .thenComparing(SourceInfo.Source::name))
                .filter(s -> named.add(s.name()))
                .map(s -> new Line(
                        s.key() + "." + s.delivers(), s.name(), words.date(s.asOf()), s.attribution(), "", Tone.PLAIN))
                .toList();
        return Optional.of(Section.of(words.get("coverage.section.sources"), lines, question.most(), "", "/daten"));
    }
}
