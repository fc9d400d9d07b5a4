package de.lichtweg.coverage.store;

import de.lichtweg.coverage.domain.Segment;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Days as numbers in memory and as dates in the tables. */
final class Days {

    private Days() {}

    static @Nullable LocalDate end(int day) {
        return day == Segment.FOREVER ? null : LocalDate.ofEpochDay(day);
    }
}
