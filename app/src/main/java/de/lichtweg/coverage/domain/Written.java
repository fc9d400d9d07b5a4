package de.lichtweg.coverage.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers and days as tables of German offices write them. */
public final class Written {

    private static final Pattern NUMBER = Pattern.compile("-?\\d+([.,]\\d+)?|-?\\d{1,3}(\\.\\d{3})+(,\\d+)?");
    private static final Pattern THOUSANDS = Pattern.compile("-?\\d{1,3}(\\.\\d{3})+,\\d+");
    private static final Pattern GERMAN_DAY = Pattern.compile("(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4}|\\d{2})");
    private static final Pattern ISO_DAY = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})(T.*| .*)?");
    private static final Pattern QUARTER =
            Pattern.compile("(?:Q|q)?\\s*([1-4])\\.?\\s*(?:Q\\.?|q\\.?|Quartal)?\\s*[/ -]?\\s*(\\d{4})");
    private static final Pattern YEAR = Pattern.compile("(\\d{4})");
    private static final Pattern NAME_ISO = Pattern.compile("(20\\d{2})[-_.]?(0[1-9]|1[0-2])[-_.]?([0-2]\\d|3[01])");
    private static final Pattern NAME_GERMAN = Pattern.compile("([0-3]\\d)\\.(0[1-9]|1[0-2])\\.(20\\d{2})");
    private static final Pattern HALF_AFTER = Pattern.compile("(?i)(20\\d{2})[ _-]*(mitte|ende)");
    private static final Pattern HALF_BEFORE = Pattern.compile("(?i)(mitte|ende)[ _-]*(20)?(\\d{2})(?!\\d)");
    private static final Pattern HALF_NUMBER = Pattern.compile("(20\\d{2})[_-]([12])(?!\\d)");

    private Written() {}

    /** A decimal number with comma or point. */
    public static Optional<BigDecimal> number(String text) {
        String t = text.strip();
        if (isWhole(t)) {
            return Optional.of(BigDecimal.valueOf(Long.parseLong(t)));
        }
        if (!NUMBER.matcher(t).matches()) {
            return Optional.empty();
        }
        String plain = THOUSANDS.matcher(t).matches() ? t.replace(".", "") : t;
        return plain.indexOf('.') != plain.lastIndexOf('.')
                ? Optional.of(new BigDecimal(plain.replace(".", "")))
                : Optional.of(new BigDecimal(plain.replace(',', '.')));
    }

    private static boolean isWhole(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return !text.isEmpty() && text.length() < 18;
    }

    /** A speed in Mbit/s as kbit/s. */
    public static Optional<Integer> kbps(String mbps) {
        return number(mbps)
                .filter(n -> n.signum() >= 0 && n.compareTo(BigDecimal.valueOf(2_000_000)) < 0)
                .map(n -> n.movePointRight(3).setScale(0, RoundingMode.HALF_UP).intValueExact());
    }

    /** A day: 31.12.2028 or 2028-12-31. */
    public static Optional<LocalDate> day(String text) {
        Matcher g = GERMAN_DAY.matcher(text.strip());
        if (g.matches()) {
            int year = Integer.parseInt(g.group(3));
            return date(year < 100 ? 2000 + year : year, Integer.parseInt(g.group(2)), Integer.parseInt(g.group(1)));
        }
        Matcher i = ISO_DAY.matcher(text.strip());
        return i.matches()
                ? date(Integer.parseInt(i.group(1)), Integer.parseInt(i.group(2)), Integer.parseInt(i.group(3)))
                : Optional.empty();
    }

    /** The last day of what is written: a day, a quarter (Q4/2028, 4. Quartal 2028) or a year. */
    public static Optional<LocalDate> lastDay(String text) {
        return day(text)
                .or(() -> quarter(text).map(q -> q.plusMonths(2).atEndOfMonth()))
                .or(() -> year(text).map(y -> LocalDate.of(y, Month.DECEMBER, 31)));
    }

    /** The first day of what is written. */
    public static Optional<LocalDate> firstDay(String text) {
        return day(text)
                .or(() -> quarter(text).map(q -> q.atDay(1)))
                .or(() -> year(text).map(y -> LocalDate.of(y, 1, 1)));
    }

    /**
     * The Stichtag in the name of a file: a day ("2022-10-05", "20221005"), or a half-year ("2018_ende", "Mitte 18",
     * "2021_1").
     */
    public static Optional<LocalDate> inFileName(String name) {
        Matcher after = HALF_AFTER.matcher(name);
        if (after.find()) {
            return Optional.of(
                    half(Integer.parseInt(after.group(1)), after.group(2).equalsIgnoreCase("mitte")));
        }
        Matcher before = HALF_BEFORE.matcher(name);
        if (before.find()) {
            return Optional.of(half(
                    2000 + Integer.parseInt(before.group(3)), before.group(1).equalsIgnoreCase("mitte")));
        }
        return dayIn(name).or(() -> {
            Matcher number = HALF_NUMBER.matcher(name);
            return number.find()
                    ? Optional.of(half(
                            Integer.parseInt(number.group(1)), number.group(2).equals("1")))
                    : Optional.empty();
        });
    }

    private static Optional<LocalDate> dayIn(String name) {
        Matcher iso = NAME_ISO.matcher(name);
        if (iso.find()) {
            return date(Integer.parseInt(iso.group(1)), Integer.parseInt(iso.group(2)), Integer.parseInt(iso.group(3)));
        }
        Matcher german = NAME_GERMAN.matcher(name);
        return german.find()
                ? date(
                        Integer.parseInt(german.group(3)),
                        Integer.parseInt(german.group(2)),
                        Integer.parseInt(german.group(1)))
                : Optional.empty();
    }

    private static LocalDate half(int year, boolean first) {
        return first ? LocalDate.of(year, 6, 30) : LocalDate.of(year, 12, 31);
    }

    private static Optional<YearMonth> quarter(String text) {
        Matcher m = QUARTER.matcher(text.strip());
        return m.matches()
                ? Optional.of(YearMonth.of(Integer.parseInt(m.group(2)), Integer.parseInt(m.group(1)) * 3 - 2))
                : Optional.empty();
    }

    private static Optional<Integer> year(String text) {
        Matcher m = YEAR.matcher(text.strip());
        return m.matches() ? Optional.of(Integer.valueOf(m.group(1))) : Optional.empty();
    }

    private static Optional<LocalDate> date(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
