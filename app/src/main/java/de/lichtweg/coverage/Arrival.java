package de.lichtweg.coverage;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * When a gigabit comes to an address, as far as anybody has said it. Every address has exactly one arrival; its {@link #value}
 * is a value of the filter {@code when}.
 *
 * <p>A promise is late once the quarter of its last day is over. The quarter, not the day: of a secret promise everybody may
 * know the quarter and few the day, and all readers shall count the same.
 *
 * @param code place in the order of arrivals: {@link #NOW}, {@link #LATE}, quarters as {@code 4 * year + quarter - 1}, {@link
 *     #UNDATED}, {@link #OPEN}, {@link #UNKNOWN}
 */
public record Arrival(int code) implements Comparable<Arrival> {

    /** A gigabit is there. */
    public static final Arrival NOW = new Arrival(0);

    /** In prospect for a quarter that is over. */
    public static final Arrival LATE = new Arrival(1);

    /** In prospect without a day. */
    public static final Arrival UNDATED = new Arrival(1_000_000);

    /** Nothing is in prospect. */
    public static final Arrival OPEN = new Arrival(1_000_001);

    /** Nobody has said anything about the address. */
    public static final Arrival UNKNOWN = new Arrival(1_000_002);

    private static final int FIRST_QUARTER = 4 * 1000;
    private static final int LAST_QUARTER = 4 * 9999 + 3;
    private static final Pattern QUARTER = Pattern.compile("(\\d{4})-Q([1-4])");
    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    private static final String UNTIL = "until-";
    private static final String FROM = "from-";

    /** The arrival of an address on a day, by its stage and the last day of its surest prospect. */
    public static Arrival of(Stage stage, @Nullable LocalDate expected, LocalDate day) {
        return switch (stage) {
            case GIGABIT -> NOW;
            case OPEN -> OPEN;
            case UNKNOWN -> UNKNOWN;
            default -> expected == null ? UNDATED : quarter(expected).isBefore(quarter(day)) ? LATE : quarter(expected);
        };
    }

    /** The quarter of a day. */
    public static Arrival quarter(LocalDate day) {
        return new Arrival(4 * day.getYear() + (day.getMonthValue() - 1) / 3);
    }

    /** Whether this is a quarter that is still to come, or the present one. */
    public boolean isQuarter() {
        return code >= FIRST_QUARTER && code <= LAST_QUARTER;
    }

    /** The year of a quarter. */
    public int year() {
        return code / 4;
    }

    /** 1 to 4. */
    public int quarterOfYear() {
        return code % 4 + 1;
    }

    /** Last day of a quarter. */
    public LocalDate lastDay() {
        return LocalDate.of(year(), 3 * quarterOfYear(), 1).plusMonths(1).minusDays(1);
    }

    /** The quarter so many quarters later. */
    public Arrival plus(int quarters) {
        return new Arrival(code + quarters);
    }

    private boolean isBefore(Arrival other) {
        return code < other.code;
    }

    /** As the filter {@code when} says it: {@code now}, {@code late}, {@code 2027-Q3}, {@code undated}, {@code open}, {@code unknown}. */
    public String value() {
        return switch (code) {
            case 0 -> "now";
            case 1 -> "late";
            case 1_000_000 -> "undated";
            case 1_000_001 -> "open";
            case 1_000_002 -> "unknown";
            default -> "%04d-Q%d".formatted(year(), quarterOfYear());
        };
    }

    /** The arrival of a {@link #value}. */
    public static Arrival parse(String value) {
        Span span = Span.parse(value);
        if (span.least != span.most) {
            throw new IllegalArgumentException(value);
        }
        return new Arrival(span.least);
    }

    @Override
    public int compareTo(Arrival other) {
        return Integer.compare(code, other.code);
    }

    /**
     * Arrivals next to each other: what one value of the filter {@code when} finds. Besides the value of a single arrival that
     * is a year ({@code 2027}), all quarters up to one ({@code until-2027-Q3}) or from a year on ({@code from-2031}); late ones
     * belong to none of these.
     */
    public record Span(int least, int most) {

        /** Reads a value. */
        public static Span parse(String text) {
            String value = text.strip();
            if (value.startsWith(UNTIL)) {
                return new Span(FIRST_QUARTER, quarterCode(value.substring(UNTIL.length())));
            }
            if (value.startsWith(FROM)) {
                return new Span(4 * yearOf(value.substring(FROM.length())), LAST_QUARTER);
            }
            if (YEAR.matcher(value).matches()) {
                return new Span(4 * yearOf(value), 4 * yearOf(value) + 3);
            }
            int code = single(value);
            return new Span(code, code);
        }

        /** Whether it holds an arrival. */
        public boolean contains(Arrival arrival) {
            return arrival.code >= least && arrival.code <= most;
        }

        /** Values that find what both lists find. */
        public static List<String> common(List<String> some, List<String> others) {
            return some.stream()
                    .flatMap(a -> others.stream().flatMap(b -> common(a, b)))
                    .distinct()
                    .toList();
        }

        private static Stream<String> common(String some, String other) {
            Span a = parse(some);
            Span b = parse(other);
            Span both = new Span(Math.max(a.least, b.least), Math.min(a.most, b.most));
            if (both.equals(a) || both.equals(b)) {
                return Stream.of(both.equals(a) ? some : other);
            }
            return IntStream.rangeClosed(both.least, both.most).mapToObj(code -> new Arrival(code).value());
        }

        private static int single(String value) {
            return switch (value) {
                case "now" -> NOW.code;
                case "late" -> LATE.code;
                case "undated" -> UNDATED.code;
                case "open" -> OPEN.code;
                case "unknown" -> UNKNOWN.code;
                default -> quarterCode(value);
            };
        }

        private static int quarterCode(String value) {
            Matcher m = QUARTER.matcher(value);
            if (!m.matches()) {
                throw new IllegalArgumentException(value);
            }
            return 4 * yearOf(m.group(1)) + Integer.parseInt(m.group(2)) - 1;
        }

        private static int yearOf(String value) {
            if (!YEAR.matcher(value).matches() || value.startsWith("0")) {
                throw new IllegalArgumentException(value);
            }
            return Integer.parseInt(value);
        }
    }

    /** The value that finds all quarters up to one. */
    public static String until(Arrival quarter) {
        return UNTIL + quarter.value();
    }

    /** The value that finds all quarters from a year on. */
    public static String from(int year) {
        return FROM + year;
    }
}
