package de.lichtweg.survey.app;

import de.lichtweg.geodata.ingest.ImportProfile.Field;
import de.lichtweg.geodata.ingest.ImportProfile.Row;
import de.lichtweg.kernel.Technology;
import de.lichtweg.parties.Operators;
import de.lichtweg.platform.error.RuleViolation;
import de.lichtweg.survey.Binding;
import de.lichtweg.survey.Commitment;
import de.lichtweg.survey.CommitmentDraft;
import de.lichtweg.survey.CommitmentDraft.Basics;
import de.lichtweg.survey.CommitmentDraft.Promised;
import de.lichtweg.survey.CommitmentDraft.Quota;
import de.lichtweg.survey.Evidence;
import de.lichtweg.survey.Milestone;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Reads a row of the table of commitments, in the words in which {@link CommitmentColumns} writes it. */
@Component
class CommitmentTable {

    static final List<Field> FIELDS = List.of(
            new Field("title", true, List.of("zusage", "titel", "bezeichnung", "ausbauzusage")),
            new Field("operator", true, List.of("netz", "netzbetreiber", "betreiber", "tku")),
            new Field("binding", true, List.of("bindung", "verbindlichkeit", "bindungsgrad")),
            new Field("said", false, List.of("zugesagt_am", "gesagt_am", "zusage_vom")),
            new Field("until", false, List.of("bis", "termin", "fertigstellung", "inbetriebnahme")),
            new Field("technology", false, List.of("technik", "technologie")),
            new Field("down", false, List.of("download", "down")),
            new Field("up", false, List.of("upload", "up")),
            new Field("addresses", false, List.of("adressliste", "adressen_link")),
            new Field("quota", false, List.of("quote", "vorvermarktungsquote")),
            new Field("quota_until", false, List.of("quote_bis")),
            new Field("quota_reached", false, List.of("quote_ist", "quote_erreicht")),
            new Field("milestones", false, List.of("meilensteine")),
            new Field("evidence", false, List.of("beleg", "quelle")),
            new Field("reference", false, List.of("beleg_ort", "fundstelle", "link")),
            new Field("evidence_on", false, List.of("beleg_vom")),
            new Field("secret", false, List.of("vertraulich", "geheim")),
            new Field("remark", false, List.of("bemerkung", "anmerkung")),
            new Field("number", false, List.of("nummer", "nr")),
            new Field("address", false, List.of("lichtweg_id", "adress_id", "adresse")),
            new Field("municipality", false, List.of("kommune", "gemeinde", "ort", "ags")),
            new Field("street", false, List.of("strasse")),
            new Field("house", false, List.of("hausnummer", "hnr")));

    private static final List<DateTimeFormatter> DAYS =
            List.of(DateTimeFormatter.ofPattern("d.M.uuuu", Locale.GERMANY), DateTimeFormatter.ISO_LOCAL_DATE);
    private static final Pattern MILESTONE = Pattern.compile("(.+?) ([\\d.-]{8,10})(?: ([\\d.-]{8,10}))?");

    private final Operators operators;
    private final MessageSource messages;

    CommitmentTable(Operators operators, MessageSource messages) {
        this.operators = operators;
        this.messages = messages;
    }

    /** Letters and digits of a text, for comparing words of a table; "Str." is written out. */
    static String letters(String text) {
        return text.toLowerCase(Locale.GERMAN)
                .replace("ä", "ae")
                .replace("ö", "oe")
                .replace("ü", "ue")
                .replace("ß", "ss")
                .replaceAll("str\\.?$", "strasse")
                .replaceAll("[^a-z0-9]", "");
    }

    /** The commitment that a row means, {@code null} for a new one. */
    @Nullable
    Commitment find(Row row, List<Commitment> known) {
        String number = row.get("number");
        if (!number.isEmpty()) {
            return known.stream()
                    .filter(c -> Long.toString(c.id()).equals(number))
                    .findFirst()
                    .orElseThrow(() -> new RuleViolation("survey.import.number", number));
        }
        String operator = operator(row.get("operator"));
        return known.stream()
                .filter(c -> c.title().equalsIgnoreCase(row.get("title")))
                .filter(c -> c.draft().basics().operator().equals(operator))
                .findFirst()
                .orElse(null);
    }

    CommitmentDraft draft(Row row, Set<String> columns, @Nullable Commitment before) {
        Cells cells = new Cells(row, columns);
        CommitmentDraft old = before == null ? null : before.draft();
        LocalDate said = cells.or("said", old == null ? null : old.basics().saidOn(), CommitmentTable::day);
        if (said == null) {
            throw new RuleViolation("survey.said");
        }
        return new CommitmentDraft(
                new Basics(
                        row.get("title"),
                        operator(row.get("operator")),
                        word(Binding.values(), "survey.binding.", row.get("binding")),
                        said,
                        cells.text("remark", old == null ? "" : old.basics().remark()),
                        cells.has("secret")
                                ? letters(row.get("secret")).equals("ja")
                                : old != null && old.basics().secret(),
                        old != null && old.basics().generated()),
                promised(cells, old),
                quota(cells, old == null ? Quota.NONE : old.quota()),
                cells.has("milestones")
                        ? milestones(row.get("milestones"))
                        : old == null ? List.of() : old.milestones(),
                evidence(cells, row, old == null ? List.of() : old.evidence()));
    }

    private Promised promised(Cells cells, @Nullable CommitmentDraft old) {
        Promised p = old == null ? new Promised(Technology.FTTH, 1000, 500, null, "") : old.promised();
        return new Promised(
                Objects.requireNonNullElse(cells.or("technology", p.technology(), this::technology), p.technology()),
                Objects.requireNonNullElse(cells.or("down", p.downMbps(), CommitmentTable::number), 0),
                Objects.requireNonNullElse(cells.or("up", p.upMbps(), CommitmentTable::number), 0),
                cells.or("until", p.until(), CommitmentTable::day),
                cells.text("addresses", p.addresses()));
    }

    private static Quota quota(Cells cells, Quota q) {
        return new Quota(
                cells.or("quota", q.required(), CommitmentTable::number),
                cells.or("quota_until", q.until(), CommitmentTable::day),
                cells.or("quota_reached", q.reached(), CommitmentTable::number));
    }

    /** The first one is in the table, the others stay. */
    private static List<Evidence> evidence(Cells cells, Row row, List<Evidence> old) {
        if (!cells.has("evidence")) {
            return old;
        }
        List<Evidence> all = new ArrayList<>(old.isEmpty() ? old : old.subList(1, old.size()));
        if (!row.get("evidence").isEmpty()) {
            Evidence first = old.isEmpty() ? new Evidence("", "", null) : old.getFirst();
            all.addFirst(new Evidence(
                    row.get("evidence"),
                    cells.text("reference", first.reference()),
                    cells.or("evidence_on", first.day(), CommitmentTable::day)));
        }
        return all;
    }

    private static List<Milestone> milestones(String text) {
        return Arrays.stream(text.split(";", -1))
                .map(String::strip)
                .filter(m -> !m.isEmpty())
                .map(CommitmentTable::milestone)
                .toList();
    }

    private static Milestone milestone(String text) {
        Matcher m = MILESTONE.matcher(text);
        if (!m.matches()) {
            throw new RuleViolation("survey.import.milestone", text);
        }
        return new Milestone(m.group(1), day(m.group(2)), m.group(3) == null ? null : day(m.group(3)));
    }

    /** The cells of a row, where a column that is missing keeps what was there. */
    private record Cells(Row row, Set<String> columns) {

        boolean has(String field) {
            return columns.contains(field);
        }

        String text(String field, String old) {
            return has(field) ? row.get(field) : old;
        }

        <V> @Nullable V or(String field, @Nullable V old, Function<String, V> read) {
            return !has(field) ? old : row.get(field).isEmpty() ? null : read.apply(row.get(field));
        }
    }

    private Technology technology(String text) {
        return word(Technology.values(), "coverage.technology.", text);
    }

    private <E extends Enum<E>> E word(E[] values, String prefix, String text) {
        String wanted = letters(text);
        return Arrays.stream(values)
                .filter(v -> letters(v.name()).equals(wanted)
                        || letters(messages.getMessage(prefix + v, null, Locale.GERMANY))
                                .equals(wanted))
                .findFirst()
                .orElseThrow(() -> new RuleViolation("survey.import.word", text));
    }

    /** The key; the name of one that is not known yet. */
    private String operator(String text) {
        return operators.find(text).map(Operators.Operator::key).orElse(text);
    }

    private static Integer number(String text) {
        if (!text.matches("\\d{1,9}")) {
            throw new RuleViolation("survey.number", text);
        }
        return Integer.valueOf(text);
    }

    private static LocalDate day(String text) {
        for (DateTimeFormatter format : DAYS) {
            try {
                return LocalDate.parse(text, format);
            } catch (DateTimeException e) {
                continue; // written in the other way
            }
        }
        throw new RuleViolation("survey.day", text);
    }
}
