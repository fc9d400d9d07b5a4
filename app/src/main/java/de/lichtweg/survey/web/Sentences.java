package de.lichtweg.survey.web;

import de.lichtweg.coverage.Stage;
import de.lichtweg.survey.Commitment;
import de.lichtweg.survey.Commitment.Ending;
import de.lichtweg.survey.Milestone;
import de.lichtweg.survey.domain.BindingRules;
import de.lichtweg.survey.domain.Delivered;
import de.lichtweg.survey.domain.Standing;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Objects;

/** A commitment in sentences: who promised what where until when, how binding, how it stands and why. */
final class Sentences {

    private final Texts texts;

    Sentences(Texts texts) {
        this.texts = texts;
    }

    /** "Netz D hat am 12.05.2026 in der Markterkundung zugesagt, 214 Adressen in Nossen bis 30.11.2026 … zu versorgen." */
    String said(Commitment c) {
        return texts.get(
                "survey.say." + c.draft().basics().binding(),
                c.operatorName(),
                texts.date(c.draft().basics().saidOn()),
                texts.number(c.addresses()),
                texts.places(c.territory()),
                texts.date(c.lastDay()),
                texts.offer(c));
    }

    /** Whether it keeps its addresses from being eligible. */
    String binds(Commitment c, BindingRules rules) {
        LocalDate today = texts.today();
        if (rules.stage(c.draft(), today) == Stage.COMMITTED) {
            return texts.get("survey.binds");
        }
        boolean would = rules.on(c.draft().basics().binding(), today).binds();
        return texts.get(would ? "survey.binds.milestones" : "survey.binds.not");
    }

    /** How it stands and why. */
    String state(Commitment c, Standing s) {
        Delivered d = s.delivered();
        String done = texts.number(d.delivered());
        String all = texts.number(d.addresses());
        return switch (s.state()) {
            case PROMISED -> texts.get("survey.state.say.PROMISED", left(c), done, all);
            case LATE -> late(c, s);
            case EXPIRED ->
                texts.get("survey.state.say.EXPIRED", texts.date(c.lastDay()), texts.number(d.missing()), all);
            case KEPT -> texts.get("survey.state.say.KEPT", done, all, texts.number(d.inTime()));
            case WITHDRAWN, SUPERSEDED -> ended(c);
        };
    }

    private String ended(Commitment c) {
        Ending e = Objects.requireNonNull(c.ending());
        String day = texts.date(e.day());
        return e.by() == null
                ? texts.get("survey.state.say.WITHDRAWN", day, e.why())
                : texts.get("survey.state.say.SUPERSEDED", day);
    }

    private String late(Commitment c, Standing s) {
        return switch (s.cause()) {
            case MILESTONE -> {
                Milestone m = c.draft().milestones().stream()
                        .filter(x -> x.isOverdue(texts.today()))
                        .min(Comparator.comparing(Milestone::plan))
                        .orElseThrow();
                yield texts.get("survey.state.say.LATE.MILESTONE", m.name(), texts.date(m.plan()));
            }
            case QUOTA ->
                texts.get(
                        "survey.state.say.LATE.QUOTA",
                        Objects.requireNonNullElse(c.draft().quota().required(), 0),
                        texts.date(c.draft().quota().until()),
                        c.draft().quota().reached() == null
                                ? 0
                                : c.draft().quota().reached());
            default ->
                texts.get(
                        "survey.state.say.LATE.DAY",
                        texts.date(c.lastDay()),
                        texts.date(s.lapsesOn().minusDays(1)),
                        texts.number(s.delivered().missing()));
        };
    }

    /** "noch 12 Tage", "heute", "seit 3 Tagen vorbei". */
    String left(Commitment c) {
        long days = ChronoUnit.DAYS.between(texts.today(), c.lastDay());
        if (days == 0) {
            return texts.get("survey.left.today");
        }
        return texts.get(days < 0 ? "survey.left.past" : "survey.left", texts.number(Math.abs(days)));
    }
}
