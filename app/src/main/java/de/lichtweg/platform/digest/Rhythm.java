package de.lichtweg.platform.digest;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Optional;

/** How often somebody is told. */
public enum Rhythm {
    OFF,
    DAILY,
    WEEKLY;

    private static final int DAYS_AHEAD = 7;

    /** The period to which a day belongs: {@code 2026-11-27}, {@code 2026-W48}; none where nothing is told. */
    Optional<String> period(LocalDate day) {
        return switch (this) {
            case OFF -> Optional.empty();
            case DAILY -> Optional.of(day.toString());
            case WEEKLY ->
                Optional.of("%d-W%02d"
                        .formatted(day.get(IsoFields.WEEK_BASED_YEAR), day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR)));
        };
    }

    /** How far ahead it looks: until the next but one. */
    LocalDate until(LocalDate day) {
        return day.plusDays(this == WEEKLY ? 2L * DAYS_AHEAD : DAYS_AHEAD);
    }
}
