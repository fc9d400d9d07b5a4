package de.lichtweg.activity.app;

import de.lichtweg.activity.domain.OfficeDay;
import de.lichtweg.activity.domain.Rules;
import de.lichtweg.geodata.ingest.ImportProfile.Row;
import de.lichtweg.platform.error.RuleViolation;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The cells of a row, where a column that is missing keeps what was there, and what was read otherwise than it is written.
 *
 * @param remarks "„03/2027“ als 31.03.2027", for the reader of the preview
 */
record OfficeCells(Row row, Set<String> columns, List<String> remarks) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.uuuu", Locale.GERMANY);

    OfficeCells(Row row, Set<String> columns) {
        this(row, columns, new ArrayList<>());
    }

    boolean has(String field) {
        return columns.contains(field);
    }

    /** Whether the column is there and the cell is filled. */
    boolean says(String field) {
        return has(field) && !row.get(field).isEmpty();
    }

    String get(String field) {
        return row.get(field);
    }

    String text(String field, String old) {
        return has(field) ? row.get(field) : old;
    }

    /** A text of one line; the whole of a longer one goes into the description. */
    String line(String field, String old) {
        if (!has(field)) {
            return old;
        }
        String line = row.get(field).replaceAll("\\s*\\n\\s*", "; ").strip();
        return line.length() <= Rules.LINE ? line : line.substring(0, Rules.LINE - 1) + "…";
    }

    /** The description, with what was too long for its own place. */
    String description(String old) {
        StringBuilder all = new StringBuilder(text("description", old));
        for (String field : List.of("next", "turn", "evidence")) {
            String whole = row.get(field);
            if (!line(field, "").equals(whole.replaceAll("\\s*\\n\\s*", "; ").strip()) && all.indexOf(whole) < 0) {
                all.append(all.isEmpty() ? "" : "\n").append(whole);
                remark(whole.substring(0, 40) + "…", "gekürzt, ganz in der Beschreibung");
            }
        }
        return all.toString();
    }

    <V> @Nullable V or(String field, @Nullable V old, Function<String, V> read) {
        return !has(field) ? old : row.get(field).isEmpty() ? null : read.apply(row.get(field));
    }

    /** A day; of a month or longer the last one, by which something is to be done. */
    @Nullable
    LocalDate last(String field, @Nullable LocalDate old) {
        return or(field, old, text -> day(text, OfficeDay::last));
    }

    /** A day; of a month or longer the first one, from which something is. */
    @Nullable
    LocalDate first(String field, @Nullable LocalDate old) {
        return or(field, old, text -> day(text, OfficeDay::first));
    }

    private LocalDate day(String text, Function<OfficeDay, LocalDate> which) {
        OfficeDay read = OfficeDay.in(text).orElseThrow(() -> new RuleViolation("activity.day", text));
        LocalDate day = which.apply(read);
        if (!read.isExact()) {
            remark(text, day(day));
        }
        return day;
    }

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    void remark(String written, String read) {
        remarks.add("„" + written + "“ als " + read);
    }
}
