package de.lichtweg.monitoring;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.regex.Pattern;

/**
 * A month or a quarter.
 *
 * @param key {@code "2026-11"} or {@code "2026-Q4"}
 */
public record Period(String key) {

    private static final Pattern SHAPE = Pattern.compile("\\d{4}-(0[1-9]|1[0-2]|Q[1-4])");
    private static final int MONTHS = 3;

    /** Checks the shape. */
    public Period {
        if (!isValid(key)) {
            throw new IllegalArgumentException("no period: " + key);
        }
    }

    /** Whether a text is the key of a period. */
    public static boolean isValid(String key) {
        return SHAPE.matcher(key).matches();
    }

    /** The period in which a day lies. */
    public static Period holding(Rhythm rhythm, LocalDate day) {
        return switch (rhythm) {
            case MONTH -> new Period(YearMonth.from(day).toString());
            case QUARTER -> new Period(day.getYear() + "-Q" + ((day.getMonthValue() - 1) / MONTHS + 1));
        };
    }

    /** Month or quarter. */
    public Rhythm rhythm() {
        return key.contains("Q") ? Rhythm.QUARTER : Rhythm.MONTH;
    }

    /** The number of the month or quarter in its year. */
    public int number() {
        return Integer.parseInt(key.substring(5).replace("Q", ""));
    }

    /** The year. */
    public int year() {
        return Integer.parseInt(key.substring(0, 4));
    }

    /** Its first day. */
    public LocalDate first() {
        int month = rhythm() == Rhythm.MONTH ? number() : (number() - 1) * MONTHS + 1;
        return LocalDate.of(year(), Month.of(month), 1);
    }

    /** Its last day. */
    public LocalDate last() {
        return first().plusMonths(rhythm() == Rhythm.MONTH ? 1 : MONTHS).minusDays(1);
    }

    /** The one before. */
    public Period previous() {
        return holding(rhythm(), first().minusDays(1));
    }
}
