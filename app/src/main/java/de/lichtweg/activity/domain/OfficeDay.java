package de.lichtweg.activity.domain;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A day as offices write it down: "30.11.2026", "30.11.26", "11/2026", "November 2026", "III. Quartal 2026", "Q3/2026", "Ende 2027",
 * "KW 12/2027", also within other words.
 *
 * @param first the first day that is meant
 * @param last the last day that is meant, the same where a day is written
 * @param text how it was written
 */
public record OfficeDay(LocalDate first, LocalDate last, String text) {

    private static final int CENTURY = 2000;
    private static final Map<String, Integer> MONTHS = IntStream.rangeClosed(1, 12)
            .boxed()
            .collect(Collectors.toMap(
                    m -> java.time.Month.of(m)
                            .getDisplayName(java.time.format.TextStyle.FULL, Locale.GERMANY)
                            .toLowerCase(Locale.GERMANY),
                    m -> m));
    private static final List<String> ROMAN = List.of("i", "ii", "iii", "iv");

    private static final Pattern DAY = Pattern.compile("(?<!\\d)(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4}|\\d{2})(?!\\d)");
    private static final Pattern ISO = Pattern.compile("(?<!\\d)(\\d{4}-\\d{2}-\\d{2})(?!\\d)");
    private static final Pattern MONTH = Pattern.compile("(?<![\\d.])(\\d{1,2})[./](\\d{4})(?!\\d)");
    private static final Pattern NAMED = Pattern.compile("(" + String.join("|", MONTHS.keySet()) + ")\\s+(\\d{4})");
    private static final Pattern QUARTER = Pattern.compile(
            "(?:q\\s?([1-4])|([1-4]|iv|i{1,3})\\.?\\s*(?:quartal|q)|\\b(iv|i{1,3})(?=\\s*/))\\s*[./]?\\s*(\\d{4})");
    private static final Pattern HALF = Pattern.compile("([12])\\.?\\s*(?:halbjahr|hj\\.?)\\s*[./]?\\s*(\\d{4})");
    private static final Pattern WEEK = Pattern.compile("kw\\s*(\\d{1,2})\\s*[./]?\\s*(\\d{4})");
    private static final Pattern PART = Pattern.compile("(anfang|mitte|ende)\\s+(\\d{4})");
    private static final Pattern YEAR = Pattern.compile("(?<![\\d./-])(?<!\\d\\s)(20\\d{2})(?![\\d./-])");

    /** Whether a day is written, not a month or longer. */
    public boolean isExact() {
        return first.equals(last);
    }

    /** The day that a text is or that stands in it; empty where none does, or one that does not exist. */
    public static Optional<OfficeDay> in(String text) {
        String lower = text.toLowerCase(Locale.GERMANY);
        try {
            return day(lower).or(() -> longer(lower));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<OfficeDay> day(String text) {
        Matcher iso = ISO.matcher(text);
        if (iso.find()) {
            LocalDate day = LocalDate.parse(iso.group(1), DateTimeFormatter.ISO_LOCAL_DATE);
            return Optional.of(new OfficeDay(day, day, iso.group()));
        }
        Matcher german = DAY.matcher(text);
        if (!german.find()) {
            return Optional.empty();
        }
        int year = number(german, 3);
        LocalDate day = LocalDate.of(year < 100 ? CENTURY + year : year, number(german, 2), number(german, 1));
        return Optional.of(new OfficeDay(day, day, german.group()));
    }

    private static Optional<OfficeDay> longer(String text) {
        Matcher m = QUARTER.matcher(text);
        if (m.find()) {
            int quarter = quarter(m.group(1) != null ? m.group(1) : m.group(2) != null ? m.group(2) : m.group(3));
            return months(number(m, 4), quarter * 3 - 2, 3, m.group());
        }
        m = HALF.matcher(text);
        if (m.find()) {
            return months(number(m, 2), number(m, 1) * 6 - 5, 6, m.group());
        }
        m = WEEK.matcher(text);
        if (m.find()) {
            return week(number(m, 2), number(m, 1), m.group());
        }
        m = PART.matcher(text);
        if (m.find()) {
            return months(
                    number(m, 2), 1 + 4 * List.of("anfang", "mitte", "ende").indexOf(m.group(1)), 4, m.group());
        }
        m = NAMED.matcher(text);
        if (m.find()) {
            return months(number(m, 2), MONTHS.getOrDefault(m.group(1), 1), 1, m.group());
        }
        m = MONTH.matcher(text);
        if (m.find()) {
            return months(number(m, 2), number(m, 1), 1, m.group());
        }
        m = YEAR.matcher(text);
        return m.find() ? months(number(m, 1), 1, 12, m.group()) : Optional.empty();
    }

    private static int quarter(String text) {
        return Character.isDigit(text.charAt(0)) ? Integer.parseInt(text) : ROMAN.indexOf(text) + 1;
    }

    private static Optional<OfficeDay> months(int year, int month, int count, String text) {
        YearMonth first = YearMonth.of(year, month);
        return Optional.of(
                new OfficeDay(first.atDay(1), first.plusMonths(count - 1L).atEndOfMonth(), text));
    }

    /** A week of ISO 8601; its fourth day lies in its year. */
    private static Optional<OfficeDay> week(int year, int week, String text) {
        LocalDate monday = LocalDate.of(year, 1, 4)
                .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, week)
                .with(java.time.DayOfWeek.MONDAY);
        return Optional.of(new OfficeDay(monday, monday.plusDays(6), text));
    }

    private static int number(Matcher m, int group) {
        return Integer.parseInt(m.group(group));
    }
}
