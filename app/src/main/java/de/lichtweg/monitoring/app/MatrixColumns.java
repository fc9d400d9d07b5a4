package de.lichtweg.monitoring.app;

import de.lichtweg.monitoring.ActivityAnswer;
import de.lichtweg.monitoring.Report;
import de.lichtweg.monitoring.domain.Question;
import de.lichtweg.monitoring.store.RoundRuleStore;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.table.Column;
import de.lichtweg.platform.time.LichtwegClock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The reports as rows to take away: one municipality in one period. */
@Component
public class MatrixColumns {

    private final RoundRuleStore rules;
    private final MessageSource messages;

    MatrixColumns(RoundRuleStore rules, MessageSource messages) {
        this.rules = rules;
        this.messages = messages;
    }

    /** A report and whose it is. */
    public record Line(Overview.Line municipality, Report report) {}

    /** A row for each municipality and period. */
    public List<Line> rows(List<Overview.Line> lines) {
        return lines.stream()
                .flatMap(l -> l.reports().stream().map(r -> new Line(l, r)))
                .toList();
    }

    /** The columns of a day, with those of its questions; read again by {@link MunicipalReportsProfile}. */
    public List<Column<Line>> list(Scope scope, LocalDate today) {
        List<Column<Line>> columns = new ArrayList<>(List.of(
                Column.text("ags", l -> l.report().municipality().value()),
                Column.text("kommune", l -> l.municipality().municipality().name()),
                Column.text("zeitraum", l -> l.report().period().key()),
                Column.text("stand", l -> word("state." + l.report().state())),
                Column.date("gefragt_am", l -> l.report().dates().openedOn()),
                Column.date("faellig_am", l -> l.report().dates().dueOn()),
                Column.date("gemeldet_am", l -> day(l.report().course().heardAt())),
                Column.text("gemeldet_von", l -> l.report().course().heardFrom()),
                Column.text(
                        "weg",
                        l -> l.report().course().heardAt() == null
                                ? ""
                                : word("way." + l.report().course().way())),
                Column.yesNo(
                        "nichts_geaendert",
                        l -> l.report().state().isAnswered()
                                ? l.report().course().unchanged()
                                : null),
                Column.text("grund_der_rueckgabe", l -> l.report().course().reason()),
                Column.date(
                        "keine_rueckmeldung_seit",
                        l -> l.municipality().silence().map(s -> s.since()).orElse(null))));
        for (Question question : rules.questions(scope, rules.version(scope, today))) {
            columns.add(Column.text(
                    question.textDe(), l -> l.report().course().answers().text(question.key())));
        }
        columns.add(Column.text("aktivitaeten", l -> activities(l.report())));
        return columns;
    }

    private static String activities(Report report) {
        return report.course().answers().activities().stream()
                .filter(ActivityAnswer::changes)
                .map(a -> a.title() + ": " + a.is().step())
                .collect(Collectors.joining("; "));
    }

    /** In German, as all files are. */
    private String word(String key) {
        return messages.getMessage("monitoring." + key, null, Locale.GERMAN);
    }

    private static @Nullable LocalDate day(@Nullable Instant moment) {
        return moment == null ? null : LocalDate.ofInstant(moment, LichtwegClock.BERLIN);
    }
}
