package de.lichtweg.standards.app;

import de.lichtweg.geodata.ingest.ImportProfile.Field;
import de.lichtweg.geodata.ingest.ImportProfile.Row;
import de.lichtweg.platform.error.RuleViolation;
import de.lichtweg.platform.table.Column;
import de.lichtweg.standards.Template;
import de.lichtweg.standards.Template.Expectation;
import de.lichtweg.standards.Template.Phase;
import de.lichtweg.standards.Template.Step;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Procedures as a table to take away and to read: a row is a phase of a version. */
@Component
public class ProcedureTable {

    static final List<Field> FIELDS = List.of(
            new Field("template", true, List.of("verfahren")),
            new Field("version", true, List.of("fassung")),
            new Field("phase", true, List.of("phase")),
            new Field("name", true, List.of("name_der_phase")),
            new Field("from", true, List.of("gilt_ab")),
            new Field("expectation", true, List.of("adressen_erwarten")),
            new Field("name_en", false, List.of("name_englisch")),
            new Field("steps", false, List.of("schritte")),
            new Field("steps_en", false, List.of("schritte_englisch")),
            new Field("source", false, List.of("quelle")),
            new Field("note", false, List.of("aenderung")));

    private static final String BETWEEN = "; ";

    private static final List<DateTimeFormatter> DAYS =
            List.of(DateTimeFormatter.ofPattern("d.M.uuuu", Locale.GERMANY), DateTimeFormatter.ISO_LOCAL_DATE);

    private final MessageSource messages;

    ProcedureTable(MessageSource messages) {
        this.messages = messages;
    }

    /** A phase of a version. */
    public record Line(Template template, Phase phase) {}

    /** The rows of some versions. */
    public List<Line> lines(List<Template> templates) {
        return templates.stream()
                .flatMap(t -> t.phases().stream().map(p -> new Line(t, p)))
                .toList();
    }

    /** The columns, as they are read again. */
    public List<Column<Line>> columns() {
        return List.of(
                Column.text("verfahren", l -> l.template.key()),
                Column.text("name_des_verfahrens", l -> l.template.nameDe()),
                Column.integer("fassung", l -> l.template.version()),
                Column.date("gilt_ab", l -> l.template.validFrom()),
                Column.text("phase", l -> l.phase.key()),
                Column.text("name_der_phase", l -> l.phase.nameDe()),
                Column.text("name_englisch", l -> l.phase.nameEn()),
                Column.text("adressen_erwarten", l -> word(l.phase.expectation(), Locale.GERMAN)),
                Column.text("schritte", l -> steps(l.phase, Step::nameDe)),
                Column.text("schritte_englisch", l -> steps(l.phase, Step::nameEn)),
                Column.text("quelle", l -> l.template.source()),
                Column.text("aenderung", l -> l.template.note()));
    }

    private static String steps(Phase phase, Function<Step, String> name) {
        return phase.steps().stream().map(name).collect(Collectors.joining(BETWEEN));
    }

    private String word(Expectation expectation, Locale locale) {
        return messages.getMessage("standards.expectation." + expectation, null, locale);
    }

    /** What the rows of one version say. */
    Template template(List<Row> rows, Template like) {
        Row first = rows.getFirst();
        return new Template(
                like.key(),
                number(first),
                like.nameDe(),
                like.nameEn(),
                day(first.get("from")),
                null,
                first.get("source"),
                first.get("note"),
                rows.stream().map(this::phase).toList());
    }

    /** Number of the version that a row is about. */
    static int number(Row row) {
        String text = row.get("version");
        if (!text.matches("[1-9]\\d{0,4}")) {
            throw new RuleViolation("standards.template.number", text);
        }
        return Integer.parseInt(text);
    }

    private Phase phase(Row row) {
        String name = row.get("name");
        String english = row.get("name_en").isEmpty() ? name : row.get("name_en");
        return new Phase(row.get("phase"), name, english, expectation(row.get("expectation")), steps(row));
    }

    private static List<Step> steps(Row row) {
        List<String> german = names(row.get("steps"));
        List<String> english = names(row.get("steps_en"));
        if (!english.isEmpty() && english.size() != german.size()) {
            throw new RuleViolation("standards.template.steps", row.get("name"), german.size(), english.size());
        }
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < german.size(); i++) {
            steps.add(new Step(german.get(i), english.isEmpty() ? german.get(i) : english.get(i)));
        }
        return steps;
    }

    private static List<String> names(String cell) {
        return Arrays.stream(cell.split(";", -1))
                .map(String::strip)
                .filter(s -> !s.isEmpty())
                .toList();
    }

    private Expectation expectation(String text) {
        return Stream.of(Expectation.values())
                .filter(e -> e.name().equalsIgnoreCase(text)
                        || word(e, Locale.GERMAN).equalsIgnoreCase(text)
                        || word(e, Locale.ENGLISH).equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(() -> new RuleViolation(
                        "standards.template.expectation",
                        text,
                        Stream.of(Expectation.values())
                                .map(e -> word(e, Locale.GERMAN))
                                .collect(Collectors.joining(", "))));
    }

    private static LocalDate day(String text) {
        for (DateTimeFormatter format : DAYS) {
            try {
                return LocalDate.parse(text.strip(), format);
            } catch (DateTimeException e) {
                continue; // written in the other way
            }
        }
        throw new RuleViolation("standards.import.day", text);
    }
}
