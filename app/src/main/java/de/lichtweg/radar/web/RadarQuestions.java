package de.lichtweg.radar.web;

import de.lichtweg.coverage.OpenQuestions;
import de.lichtweg.radar.app.RadarDesk;
import de.lichtweg.radar.domain.RadarCase;
import de.lichtweg.radar.domain.RadarCase.State;
import de.lichtweg.region.RegionSection.Count;
import de.lichtweg.region.RegionSection.Line;
import de.lichtweg.region.RegionSection.Question;
import de.lichtweg.region.RegionSection.Tone;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Forgotten addresses and conflicts among the open questions of a region, with the first last moment to act. */
@Component
class RadarQuestions implements OpenQuestions {

    private final RadarDesk desk;
    private final Texts texts;

    RadarQuestions(RadarDesk desk, Texts texts) {
        this.desk = desk;
        this.texts = texts;
    }

    @Override
    public List<Line> list(Question question) {
        List<RadarCase> open = desk.list(question.scope()).stream()
                .filter(c -> c.state() == State.OPEN && question.region().contains(c.municipality()))
                .toList();
        return Stream.of(line(open, false, question), line(open, true, question))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Line> line(List<RadarCase> open, boolean conflicts, Question question) {
        List<RadarCase> some =
                open.stream().filter(c -> c.kind().isConflict() == conflicts).toList();
        String key = conflicts ? "conflicts" : "forgotten";
        return some.isEmpty()
                ? Optional.empty()
                : Optional.of(new Line(
                        key,
                        texts.get("radar.question." + key),
                        texts.number(some.size()),
                        actBy(some),
                        (conflicts ? "/radar/konflikte" : "/radar") + "?region=" + question.region(),
                        Tone.WARN,
                        Optional.of(new Count(some.size(), 0))));
    }

    private String actBy(List<RadarCase> cases) {
        Optional<LocalDate> first = cases.stream()
                .map(c -> c.facts().actBy())
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder());
        return first.map(day -> texts.get("radar.question.act", texts.date(day)))
                .orElse(texts.get("radar.question.open"));
    }
}
