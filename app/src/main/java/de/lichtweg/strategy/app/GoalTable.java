package de.lichtweg.strategy.app;

import de.lichtweg.coverage.Measure;
import de.lichtweg.geodata.ingest.ImportProfile.Field;
import de.lichtweg.geodata.ingest.ImportProfile.Row;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.error.RuleViolation;
import de.lichtweg.platform.time.LichtwegClock;
import de.lichtweg.region.Regions;
import de.lichtweg.region.Regions.Region;
import de.lichtweg.strategy.Goal;
import de.lichtweg.strategy.GoalDraft;
import de.lichtweg.strategy.GoalDraft.Point;
import de.lichtweg.strategy.GoalState;
import de.lichtweg.strategy.Indicator;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Reads rows of the table of goals, one for each point of a target path, in the words in which it is taken away. */
@Component
class GoalTable {

    static final List<Field> FIELDS = List.of(
            new Field("title", true, List.of("ziel", "titel")),
            new Field("due", true, List.of("bis", "termin", "faellig_am")),
            new Field("percent", true, List.of("zielwert_prozent", "zielwert", "prozent")),
            new Field("number", false, List.of("nummer", "nr")),
            new Field("parent", false, List.of("teil_von", "gehoert_zu")),
            new Field("owner", false, List.of("traeger", "wer")),
            new Field("region", false, List.of("gebiet", "region", "ags")),
            new Field("measure", false, List.of("gezaehlt", "gezaehlt_nach")),
            new Field("indicator", false, List.of("kennzahl")),
            new Field("definition", false, List.of("definition", "was_genau")),
            new Field("since", false, List.of("gilt_ab")),
            new Field("state", false, List.of("status")),
            new Field("source", false, List.of("quelle")),
            new Field("activities", false, List.of("aktivitaeten")));

    private static final List<DateTimeFormatter> DAYS =
            List.of(DateTimeFormatter.ofPattern("d.M.uuuu", Locale.GERMANY), DateTimeFormatter.ISO_LOCAL_DATE);

    private final Regions regions;
    private final MessageSource messages;
    private final LichtwegClock clock;

    GoalTable(Regions regions, MessageSource messages, LichtwegClock clock) {
        this.regions = regions;
        this.messages = messages;
        this.clock = clock;
    }

    /** The goal that a row means, {@code null} for a new one: the one with its number, else with its title and owner. */
    static @Nullable Goal find(Row row, List<Goal> known) {
        String number = row.get("number");
        if (!number.isEmpty()) {
            return known.stream()
                    .filter(g -> Long.toString(g.id()).equals(number))
                    .findFirst()
                    .orElseThrow(() -> new RuleViolation("goal.import.number", number));
        }
        return known.stream()
                .filter(g -> g.draft().title().equalsIgnoreCase(row.get("title"))
                        && (row.get("owner").isEmpty() || g.draft().owner().equalsIgnoreCase(row.get("owner"))))
                .findFirst()
                .orElse(null);
    }

    /** What all rows of one goal say together; the columns beside the points are those of the first. */
    GoalDraft draft(List<Row> rows, Set<String> columns, @Nullable Goal before) {
        Row first = rows.getFirst();
        GoalDraft old = before == null ? empty() : before.draft();
        Cells cells = new Cells(first, columns);
        String parent = first.get("parent");
        return new GoalDraft(
                !columns.contains("parent") ? old.parent() : parent.isEmpty() ? null : number(parent),
                cells.text("title", old.title()),
                cells.text("owner", old.owner()),
                cells.has("region") ? region(first.get("region")) : old.region(),
                cells.has("measure")
                        ? word(Measure.values(), "coverage.measure.", first.get("measure"))
                        : old.measure(),
                cells.has("indicator")
                        ? word(Indicator.values(), "strategy.indicator.", first.get("indicator"))
                        : old.indicator(),
                cells.text("definition", old.definition()),
                cells.text("source", old.source()),
                cells.has("since") ? day(first.get("since")) : old.validFrom(),
                cells.has("state") ? word(GoalState.values(), "strategy.state.", first.get("state")) : old.state(),
                rows.stream().map(GoalTable::point).toList(),
                columns.contains("activities") ? numbers(first.get("activities")) : old.activities());
    }

    /** The cells of a row; a column that is missing keeps what was there. */
    private record Cells(Row row, Set<String> columns) {

        boolean has(String field) {
            return columns.contains(field) && !row.get(field).isEmpty();
        }

        String text(String field, String old) {
            return columns.contains(field) ? row.get(field) : old;
        }
    }

    private GoalDraft empty() {
        LocalDate today = clock.today();
        return new GoalDraft(
                null,
                "–",
                "–",
                regions.home(),
                Measure.ADDRESSES,
                Indicator.GIGABIT,
                "",
                "",
                today,
                GoalState.PROPOSED,
                List.of(new Point(today.plusDays(1), 0)),
                List.of());
    }

    private static Point point(Row row) {
        try {
            BigDecimal percent =
                    new BigDecimal(row.get("percent").replace("%", "").strip().replace(',', '.'));
            return new Point(day(row.get("due")), percent.movePointRight(2).intValueExact());
        } catch (ArithmeticException | NumberFormatException e) {
            throw new RuleViolation("goal.import.percent", row.get("percent"));
        }
    }

    private <E extends Enum<E>> E word(E[] values, String prefix, String text) {
        return Arrays.stream(values)
                .filter(v -> Stream.of(Locale.GERMAN, Locale.ENGLISH)
                        .map(locale -> messages.getMessage(prefix + v, null, locale))
                        .anyMatch(text::equalsIgnoreCase))
                .findFirst()
                .orElseThrow(() -> new RuleViolation("goal.import.word", text));
    }

    /** By its key, or the district or one of its municipalities by its name. */
    private RegionKey region(String text) {
        LocalDate today = clock.today();
        return Stream.concat(
                        Stream.ofNullable(RegionKey.isValid(text) ? new RegionKey(text) : null)
                                .flatMap(k -> regions.find(k, today).stream()),
                        Stream.concat(
                                        regions.find(regions.home(), today).stream(),
                                        regions.children(regions.home(), today).stream())
                                .filter(r -> r.name().equalsIgnoreCase(text)))
                .map(Region::key)
                .findFirst()
                .orElseThrow(() -> new RuleViolation("goal.import.region", text));
    }

    private static List<Long> numbers(String text) {
        return Arrays.stream(text.split("[,;\\s]+", -1))
                .filter(n -> !n.isEmpty())
                .map(GoalTable::number)
                .toList();
    }

    private static Long number(String text) {
        if (!text.matches("\\d{1,18}")) {
            throw new RuleViolation("goal.import.number", text);
        }
        return Long.valueOf(text);
    }

    private static LocalDate day(String text) {
        for (DateTimeFormatter format : DAYS) {
            try {
                return Objects.requireNonNull(LocalDate.parse(text, format));
            } catch (DateTimeException e) {
                continue; // written in the other way
            }
        }
        throw new RuleViolation("goal.import.day", text);
    }
}
