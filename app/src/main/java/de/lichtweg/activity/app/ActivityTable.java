package de.lichtweg.activity.app;

import de.lichtweg.activity.Activity;
import de.lichtweg.activity.ActivityDraft;
import de.lichtweg.activity.ActivityDraft.Basics;
import de.lichtweg.activity.ActivityDraft.Course;
import de.lichtweg.activity.ActivityDraft.Entry;
import de.lichtweg.activity.ActivityDraft.Expected;
import de.lichtweg.activity.ActivityDraft.Next;
import de.lichtweg.activity.ActivityDraft.Parties;
import de.lichtweg.activity.ActivityKind;
import de.lichtweg.activity.ActivityState;
import de.lichtweg.activity.Risk;
import de.lichtweg.geodata.ingest.ImportProfile.Field;
import de.lichtweg.geodata.ingest.ImportProfile.Row;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.kernel.Technology;
import de.lichtweg.parties.Operators;
import de.lichtweg.parties.Organisations;
import de.lichtweg.platform.error.RuleViolation;
import de.lichtweg.platform.time.LichtwegClock;
import de.lichtweg.region.Regions;
import de.lichtweg.standards.Template;
import de.lichtweg.standards.Templates;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Reads a row of the table of activities, in the words in which {@link ActivityColumns} writes it. */
@Component
class ActivityTable {

    static final List<Field> FIELDS = List.of(
            new Field("title", true, List.of("titel", "massnahme", "bezeichnung", "projektname", "aktivitaet")),
            new Field("kind", true, List.of("art", "typ", "kategorie")),
            new Field("territory", true, List.of("gebiet", "kommune", "kommunen", "gemeinde", "wo")),
            new Field("number", false, List.of("nummer", "nr", "id")),
            new Field("parent", false, List.of("projekt", "gehoert_zu")),
            new Field("organisation", false, List.of("organisation", "federfuehrung", "traeger")),
            new Field("responsible", false, List.of("zustaendig", "verantwortlich", "bearbeitung")),
            new Field("operator", false, List.of("netz", "netzbetreiber", "betreiber")),
            new Field("phase", false, List.of("phase", "stufe")),
            new Field("since", false, List.of("phase_seit", "seit")),
            new Field("state", false, List.of("stand", "zustand")),
            new Field("ended", false, List.of("beendet_am", "ende")),
            new Field("next", false, List.of("naechster_schritt", "naechste_schritte")),
            new Field("turn", false, List.of("am_zug", "wer_ist_dran")),
            new Field("due", false, List.of("frist", "termin", "faellig")),
            new Field("evidence", false, List.of("nachweis", "letzter_nachweis")),
            new Field("evidence_on", false, List.of("nachweis_am", "nachweis_vom")),
            new Field("risk", false, List.of("risiko")),
            new Field("file", false, List.of("aktenzeichen", "az")),
            new Field("description", false, List.of("beschreibung", "bemerkung")),
            new Field("source", false, List.of("quelle")));

    private static final List<DateTimeFormatter> DAYS =
            List.of(DateTimeFormatter.ofPattern("d.M.uuuu", Locale.GERMANY), DateTimeFormatter.ISO_LOCAL_DATE);

    private final Templates templates;
    private final Organisations organisations;
    private final Operators operators;
    private final Regions regions;
    private final MessageSource messages;
    private final LichtwegClock clock;

    ActivityTable(
            Templates templates,
            Organisations organisations,
            Operators operators,
            Regions regions,
            MessageSource messages,
            LichtwegClock clock) {
        this.templates = templates;
        this.organisations = organisations;
        this.operators = operators;
        this.regions = regions;
        this.messages = messages;
        this.clock = clock;
    }

    /** Letters and digits of a text, for comparing words of a table. */
    static String letters(String text) {
        return text.toLowerCase(Locale.GERMAN)
                .replace("ä", "ae")
                .replace("ö", "oe")
                .replace("ü", "ue")
                .replace("ß", "ss")
                .replaceAll("[^a-z0-9]", "");
    }

    /** The activity that a row means, {@code null} for a new one. */
    @Nullable
    Activity find(Row row, List<Activity> known, Map<Long, Activity> byId) {
        String number = row.get("number");
        if (!number.isEmpty()) {
            Activity found = number.matches("\\d{1,18}") ? byId.get(Long.valueOf(number)) : null;
            if (found == null) {
                throw new RuleViolation("activity.import.number", number);
            }
            return found;
        }
        ActivityKind kind = kind(row);
        return known.stream()
                .filter(a -> a.title().equalsIgnoreCase(row.get("title"))
                        && a.draft().basics().kind() == kind)
                .findFirst()
                .orElse(null);
    }

    ActivityDraft draft(Row row, Set<String> columns, @Nullable Activity before) {
        Cells cells = new Cells(row, columns);
        ActivityDraft old = before == null ? empty(kind(row)) : before.draft();
        Basics b = old.basics();
        return new ActivityDraft(
                new Basics(
                        kind(row),
                        cells.or("parent", b.parent(), ActivityTable::number),
                        cells.text("title", b.title()),
                        cells.text("description", b.description()),
                        cells.text("file", b.fileNumber()),
                        cells.text("source", b.source()),
                        b.generated()),
                new Parties(
                        cells.has("organisation")
                                ? organisation(row.get("organisation"))
                                : old.parties().organisation(),
                        cells.text("responsible", old.parties().responsible()),
                        cells.or("operator", old.parties().operator(), this::operator)),
                territory(row.get("territory"), old.territory()),
                course(cells, row, old, before),
                next(cells, row, old.next()),
                old.expected(),
                old.milestones(),
                old.obstacles(),
                old.links());
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

    private static ActivityDraft empty(ActivityKind kind) {
        return new ActivityDraft(
                new Basics(kind, null, "", "", "", "", false),
                new Parties("", "", null),
                List.of(),
                new Course(0, List.of(), 0, ActivityState.RUNNING, null),
                new Next("", "", null, null, "", null, Risk.NONE, ""),
                new Expected(Technology.FTTH, 1000, 500, null, null, ""),
                List.of(),
                List.of(),
                List.of());
    }

    private ActivityKind kind(Row row) {
        return word(ActivityKind.values(), "activity.kind.", row.get("kind"));
    }

    private <E extends Enum<E>> E word(E[] values, String prefix, String text) {
        String wanted = letters(text);
        return Arrays.stream(values)
                .filter(v -> letters(v.name()).equals(wanted)
                        || letters(messages.getMessage(prefix + v, null, Locale.GERMANY))
                                .equals(wanted))
                .findFirst()
                .orElseThrow(() -> new RuleViolation("activity.import.word", text));
    }

    private Course course(Cells cells, Row row, ActivityDraft old, @Nullable Activity before) {
        Course c = old.course();
        ActivityState state = cells.has("state") && !row.get("state").isEmpty()
                ? word(ActivityState.values(), "activity.state.", row.get("state"))
                : c.state();
        LocalDate ended = cells.or("ended", c.endedOn(), ActivityTable::day);
        if (!cells.has("phase") || row.get("phase").isEmpty()) {
            if (before == null) {
                throw new RuleViolation("activity.phase");
            }
            return new Course(c.templateVersion(), c.phases(), c.steps(), state, ended);
        }
        LocalDate since = row.get("since").isEmpty() ? null : day(row.get("since"));
        Template template = before == null
                ? templates.valid(old.basics().kind().template(), since == null ? clock.today() : since)
                : templates.get(old.basics().kind().template(), c.templateVersion());
        String phase = phase(template, row.get("phase"));
        boolean same = !c.phases().isEmpty() && c.present().phase().equals(phase);
        LocalDate day = since != null ? since : same ? c.present().since() : clock.today();
        List<Entry> phases =
                new ArrayList<>(same ? c.phases().subList(0, c.phases().size() - 1) : c.phases());
        phases.add(new Entry(phase, day));
        return new Course(template.version(), phases, same ? c.steps() : 0, state, ended);
    }

    private static String phase(Template template, String text) {
        String wanted = letters(text);
        return template.phases().stream()
                .filter(p ->
                        letters(p.nameDe()).equals(wanted) || letters(p.key()).equals(wanted))
                .map(Template.Phase::key)
                .findFirst()
                .orElseThrow(() -> new RuleViolation("activity.import.phase", text, template.nameDe()));
    }

    private Next next(Cells cells, Row row, Next old) {
        return new Next(
                cells.text("next", old.step()),
                cells.text("turn", old.turn()),
                old.turnSince(),
                cells.or("due", old.due(), ActivityTable::day),
                cells.text("evidence", old.evidence()),
                cells.or("evidence_on", old.evidenceOn(), ActivityTable::day),
                cells.has("risk") && !row.get("risk").isEmpty()
                        ? word(Risk.values(), "activity.risk.", row.get("risk"))
                        : old.risk(),
                old.riskNote());
    }

    /** The key; the name of one that is not known yet. */
    private String organisation(String text) {
        return organisations.find(text).map(Organisations.Organisation::key).orElse(text);
    }

    private String operator(String text) {
        return operators.find(text).map(Operators.Operator::key).orElse(text);
    }

    private List<RegionKey> territory(String text, List<RegionKey> old) {
        List<RegionKey> named = new ArrayList<>();
        for (String part : text.split("[,;]", -1)) {
            String name = part.strip();
            if (!name.isEmpty()) {
                named.add(region(name, old));
            }
        }
        return named;
    }

    /** A key, a region that it already had, a municipality or the district by name. */
    private RegionKey region(String name, List<RegionKey> old) {
        if (RegionKey.isValid(name)) {
            return new RegionKey(name);
        }
        LocalDate today = clock.today();
        String wanted = letters(name);
        List<RegionKey> near = new ArrayList<>(old);
        near.add(regions.home());
        regions.children(regions.home(), today).forEach(m -> near.add(m.key()));
        return near.stream()
                .filter(k -> regions.find(k, today)
                        .map(r -> letters(r.name()).equals(wanted))
                        .orElse(false))
                .findFirst()
                .orElseThrow(() -> new RuleViolation("activity.import.region", name));
    }

    private static Long number(String text) {
        if (!text.matches("\\d{1,18}")) {
            throw new RuleViolation("activity.number", text);
        }
        return Long.valueOf(text);
    }

    static LocalDate day(String text) {
        for (DateTimeFormatter format : DAYS) {
            try {
                return LocalDate.parse(text, format);
            } catch (DateTimeException e) {
                continue; // written in the other way
            }
        }
        throw new RuleViolation("activity.day", text);
    }
}
