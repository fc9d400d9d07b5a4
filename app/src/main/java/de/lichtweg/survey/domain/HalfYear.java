package de.lichtweg.survey.domain;

import java.time.LocalDate;
import java.util.Comparator;

/** Half a year; {@code half} is 1 or 2. */
public record HalfYear(int year, int half) implements Comparable<HalfYear> {

    private static final int JULY = 7;

    /** The one in which a day lies. */
    public static HalfYear of(LocalDate day) {
        return new HalfYear(day.getYear(), day.getMonthValue() < JULY ? 1 : 2);
    }

    @Override
    public int compareTo(HalfYear other) {
        return Comparator.comparingInt(HalfYear::year)
                .thenComparingInt(HalfYear::half)
                .compare(this, other);
    }
}
