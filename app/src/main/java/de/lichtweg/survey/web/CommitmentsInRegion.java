package de.lichtweg.survey.web;

import de.lichtweg.platform.security.DataClass;
import de.lichtweg.platform.security.Level;
import de.lichtweg.region.RegionSection;
import de.lichtweg.region.Regions;
import de.lichtweg.survey.Commitment;
import de.lichtweg.survey.CommitmentState;
import de.lichtweg.survey.app.CommitmentRegister;
import de.lichtweg.survey.app.Standings;
import de.lichtweg.survey.domain.Standing;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Who promised what in a region until when, and how that stands; what passes first comes first. About today only. */
@Component
class CommitmentsInRegion implements RegionSection {

    private final CommitmentRegister register;
    private final Standings standings;
    private final Regions regions;
    private final MessageSource messages;

    CommitmentsInRegion(CommitmentRegister register, Standings standings, Regions regions, MessageSource messages) {
        this.register = register;
        this.standings = standings;
        this.regions = regions;
        this.messages = messages;
    }

    @Override
    public String key() {
        return "commitments";
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public Optional<Section> section(Question question) {
        if (!question.asOf().isNow() || !question.scope().mayAnywhere(Level.ADDRESS, DataClass.OWN_ACTIVITY)) {
            return Optional.empty();
        }
        Texts texts = new Texts(messages, regions, question.today());
        List<Commitment> here = register.list(question.scope()).stream()
                .filter(c ->
                        c.territory().stream().anyMatch(t -> question.region().contains(t)))
                .sorted(Comparator.comparing(Commitment::lastDay).thenComparing(Commitment::id))
                .toList();
        Map<Long, Standing> standing = standings.of(question.scope(), here);
        List<Line> lines = here.stream()
                .map(c -> line(c, Objects.requireNonNull(standing.get(c.id())).state(), texts))
                .flatMap(Optional::stream)
                .toList();
        return Optional.of(Section.of(
                texts.get("survey.title"),
                lines,
                question.most(),
                "",
                CommitmentListPage.PATH + "?region=" + question.region()));
    }

    /** One that still counts, or that passed and was not kept. */
    private static Optional<Line> line(Commitment c, CommitmentState state, Texts texts) {
        return state.isOpen() || state == CommitmentState.EXPIRED
                ? Optional.of(new Line(
                        "commitment." + c.id(),
                        c.title(),
                        texts.get("survey.section.until", texts.date(c.lastDay())),
                        texts.get(
                                "survey.section.note",
                                c.operatorName(),
                                texts.get("survey.state." + state),
                                texts.number(c.addresses())),
                        CommitmentListPage.PATH + "/" + c.id(),
                        state == CommitmentState.PROMISED ? Tone.PLAIN : Tone.WARN))
                : Optional.empty();
    }
}
