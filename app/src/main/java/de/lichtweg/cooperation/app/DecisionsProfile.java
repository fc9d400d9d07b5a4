package de.lichtweg.cooperation.app;

import de.lichtweg.cooperation.domain.Decision;
import de.lichtweg.cooperation.domain.Typed;
import de.lichtweg.geodata.ingest.ImportProfile;
import de.lichtweg.geodata.ingest.Records;
import de.lichtweg.platform.error.RuleViolation;
import de.lichtweg.platform.error.Sentences;
import de.lichtweg.platform.security.DataClass;
import de.lichtweg.platform.security.Scope;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Profile {@code decisions}: the list of decisions as it is taken away. A decision is never changed, so a row either says what was decided
 * or is refused with what is to be done instead.
 */
@Component
class DecisionsProfile implements ImportProfile {

    private static final List<Field> FIELDS = List.of(
            Cells.needed("number", "nummer", "beschlussnummer"),
            Cells.needed("text", "beschluss", "wortlaut"),
            Cells.field("day", "tag"));

    private final DecisionDesk desk;
    private final Sentences sentences;

    DecisionsProfile(DecisionDesk desk, Sentences sentences) {
        this.desk = desk;
        this.sentences = sentences;
    }

    @Override
    public String key() {
        return "decisions";
    }

    @Override
    public DataClass dataClass() {
        return DataClass.COOPERATION;
    }

    @Override
    public List<Field> fields() {
        return FIELDS;
    }

    @Override
    public int recognise(FileHead head) {
        return Cells.recognise(head, "nummer", "beschluss", "gremium");
    }

    @Override
    public Plan plan(Request request, Rows rows, Issues issues) {
        Scope scope = request.scope();
        List<Decision> known = desk.list(scope);
        Records<Decision> records = new Records<>(issues, "decision.row", sentences);
        for (Row row : rows) {
            records.take(row, () -> same(new Cells(row, rows.columns()), known), d -> true);
        }
        return records.plan(
                OneByOne.SOURCE + "decisions",
                records.summary("Beschlüsse", d -> false),
                d -> List.of(d.territory()),
                operation -> {});
    }

    private static Decision same(Cells cells, List<Decision> known) {
        String number = cells.line("number", "");
        Decision decision = known.stream()
                .filter(d -> d.quoted().equalsIgnoreCase(number))
                .findFirst()
                .orElseThrow(() -> new RuleViolation("cooperation.import.decision.new", number));
        LocalDate day = cells.day("day", decision.day());
        boolean same = cells.line("text", "").equals(Typed.line(decision.text()))
                && decision.day().equals(day);
        if (!same) {
            throw new RuleViolation("cooperation.import.decision", decision.quoted());
        }
        return decision;
    }
}
