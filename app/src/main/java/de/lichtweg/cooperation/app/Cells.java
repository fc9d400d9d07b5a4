package de.lichtweg.cooperation.app;

import de.lichtweg.cooperation.domain.Typed;
import de.lichtweg.geodata.ingest.ImportProfile.Field;
import de.lichtweg.geodata.ingest.ImportProfile.FileHead;
import de.lichtweg.geodata.ingest.ImportProfile.Row;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The cells of a row; a column that is missing keeps what was there.
 *
 * @param columns fields that the file has
 */
record Cells(Row row, Set<String> columns) {

    /** How sure a profile is of a list that was taken away from here. */
    private static final int SURE = 97;

    /** How sure it is that a file is meant, by the headers that only such a list has together. */
    static int recognise(FileHead head, String... together) {
        Set<String> header = head.header().stream()
                .map(h -> h.strip().toLowerCase(Locale.GERMAN))
                .collect(Collectors.toSet());
        return header.containsAll(List.of(together)) ? SURE : 0;
    }

    static Field field(String key, String... names) {
        return new Field(key, false, List.of(names));
    }

    static Field needed(String key, String... names) {
        return new Field(key, true, List.of(names));
    }

    String line(String field, String old) {
        return columns.contains(field) ? Typed.line(row.get(field)) : old;
    }

    @Nullable
    LocalDate day(String field, @Nullable LocalDate old) {
        return columns.contains(field) ? Typed.day(row.get(field)) : old;
    }
}
