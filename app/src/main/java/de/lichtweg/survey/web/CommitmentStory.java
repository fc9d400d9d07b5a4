package de.lichtweg.survey.web;

import de.lichtweg.parties.Operators;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.time.LichtwegClock;
import de.lichtweg.survey.Commitment;
import de.lichtweg.survey.app.CommitmentRegister;
import de.lichtweg.survey.domain.Fields;
import de.lichtweg.survey.domain.Revision;
import de.lichtweg.survey.web.CommitmentView.LogLine;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** What happened to a commitment: changes with before and after, the newest first. */
@Component
class CommitmentStory {

    private static final Pattern DAY = Pattern.compile("\\b(\\d{4})-(\\d{2})-(\\d{2})\\b");

    private final CommitmentRegister register;
    private final Operators operators;

    CommitmentStory(CommitmentRegister register, Operators operators) {
        this.register = register;
        this.operators = operators;
    }

    List<LogLine> of(Scope scope, Commitment c, Texts texts) {
        List<Revision> revisions = register.revisions(scope, c);
        List<LogLine> lines = new ArrayList<>();
        for (int i = 0; i < revisions.size(); i++) {
            Revision now = revisions.get(i);
            boolean first = i + 1 == revisions.size();
            Map<String, String> before = first ? Map.of() : revisions.get(i + 1).fields();
            String text = first
                    ? texts.get("survey.log.created")
                    : now.why().isEmpty() ? texts.get("survey.log.changed") : now.why();
            lines.add(new LogLine(
                    LocalDate.ofInstant(now.at(), LichtwegClock.BERLIN).toString(),
                    texts.day(now.at()),
                    text,
                    now.author(),
                    first ? List.of() : words(Fields.between(before, now.fields()), texts)));
        }
        return lines;
    }

    /** What somebody changed since a version, field by field. */
    List<String> since(Scope scope, Commitment c, int version, Texts texts) {
        Map<String, String> before = register.revisions(scope, c).stream()
                .filter(r -> r.version() == version)
                .map(Revision::fields)
                .findFirst()
                .orElse(Map.of());
        return words(Fields.between(before, Fields.of(c.draft(), c.ending())), texts);
    }

    private List<String> words(List<Fields.Change> changes, Texts texts) {
        return changes.stream()
                .map(c -> texts.get(
                        c.before().isEmpty()
                                ? "survey.log.new"
                                : c.after().isEmpty() ? "survey.log.gone" : "survey.log.diff",
                        name(c.field(), texts),
                        shown(c.field(), c.before(), texts),
                        shown(c.field(), c.after(), texts)))
                .toList();
    }

    private static String name(String field, Texts texts) {
        int dot = field.indexOf('.');
        return dot < 0
                ? texts.get("survey.field." + field)
                : texts.get("survey.field." + field.substring(0, dot)) + " " + field.substring(dot + 1);
    }

    private String shown(String field, String value, Texts texts) {
        if (value.isEmpty()) {
            return value;
        }
        return switch (field) {
            case "binding" -> texts.get("survey.binding." + value);
            case "secret" -> texts.get("survey.yes");
            case "operator" ->
                operators.find(value).map(Operators.Operator::name).orElse(value);
            default -> DAY.matcher(value).replaceAll(m -> texts.date(LocalDate.parse(m.group())));
        };
    }
}
