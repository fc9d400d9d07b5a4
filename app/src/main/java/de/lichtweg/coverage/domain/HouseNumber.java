package de.lichtweg.coverage.domain;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A house number as written: "12", "12a", "12 A", "12-14", "12/1".
 *
 * @param number the number, {@code null} without one
 * @param suffix what follows, lower case, without spaces
 */
public record HouseNumber(@Nullable Integer number, String suffix) {

    private static final Pattern WRITTEN = Pattern.compile("0*(\\d{1,5})\\s*(.*)");
    private static final Pattern RANGE = Pattern.compile("[-–]\\s*(\\d{1,5})");

    /** No number. */
    public static final HouseNumber NONE = new HouseNumber(null, "");

    /** Reads number and suffix from two columns, either of which may hold both; empty if the number is unreadable. */
    public static Optional<HouseNumber> parse(String number, String suffix) {
        String text = number.strip();
        if (text.isEmpty() || text.matches("0+")) {
            return Optional.of(new HouseNumber(null, normal(suffix)));
        }
        Matcher m = WRITTEN.matcher(text);
        if (!m.matches()) {
            return Optional.empty();
        }
        int value = Integer.parseInt(m.group(1));
        return Optional.of(new HouseNumber(value == 0 ? null : value, normal(m.group(2) + suffix)));
    }

    /** Last number of a range such as "12-14"; empty for a single number. */
    public Optional<Integer> rangeEnd() {
        Matcher m = RANGE.matcher(suffix);
        return number != null && m.matches() ? Optional.of(Integer.valueOf(m.group(1))) : Optional.empty();
    }

    private static String normal(String suffix) {
        return suffix.toLowerCase(Locale.GERMAN).replaceAll("[\\s.*]", "");
    }
}
