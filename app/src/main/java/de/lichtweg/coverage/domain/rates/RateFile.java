package de.lichtweg.coverage.domain.rates;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the name of a published table says: half-year and user group. */
public final class RateFile {

    private static final Pattern YEAR_FIRST = Pattern.compile("(20\\d\\d)[_ -]?(mitte|ende|[12])(?!\\d)");
    private static final Pattern YEAR_LAST = Pattern.compile("(mitte|ende)[_ -]?((?:20)?\\d\\d)(?!\\d)");

    private RateFile() {}

    /** 30 June for the middle, 31 December for the end of a year. */
    public static Optional<LocalDate> reportingDate(String fileName) {
        String name = fileName.toLowerCase(Locale.ROOT);
        Matcher first = YEAR_FIRST.matcher(name);
        if (first.find()) {
            return Optional.of(half(first.group(1), first.group(2)));
        }
        Matcher last = YEAR_LAST.matcher(name);
        return last.find() ? Optional.of(half(last.group(2), last.group(1))) : Optional.empty();
    }

    private static LocalDate half(String year, String half) {
        int y = Integer.parseInt(year.length() == 2 ? "20" + year : year);
        return half.equals("mitte") || half.equals("1") ? LocalDate.of(y, 6, 30) : LocalDate.of(y, 12, 31);
    }

    /** {@code private}, {@code business} or {@code business_park}; private where the name says nothing. */
    public static String userGroup(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.contains("gwg") || lower.contains("gewerbegebiet")) {
            return "business_park";
        }
        if (lower.contains("mobilfunk")) {
            return "mobile";
        }
        return lower.contains("gew") ? "business" : "private";
    }
}
