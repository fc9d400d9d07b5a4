package de.lichtweg.funding.domain;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days and shares as sentences name them. */
final class German {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.GERMANY);

    private German() {}

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** {@code 61,16 %}. */
    static String percent(int basisPoints) {
        NumberFormat format = NumberFormat.getNumberInstance(Locale.GERMANY);
        format.setMaximumFractionDigits(2);
        return format.format(BigDecimal.valueOf(basisPoints, 2)) + "\u00a0%";
    }
}
