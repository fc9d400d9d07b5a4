package de.lichtweg.standards.data.domain;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * A column of a layer.
 *
 * @param name as it stands in the header
 * @param aliases other headers that mean it
 * @param unit such as {@code m} or {@code Mbit/s}, empty for none
 * @param mandatory whether every row must have a value
 * @param phases in which phases it is mandatory; empty means in all
 * @param min smallest value of numbers
 * @param max largest value of numbers
 * @param length most characters, 0 for any
 * @param pattern regular expression that the whole text has to match, empty for any
 * @param codes name of the code list, empty without one
 * @param what what belongs into it
 * @param example a value, for templates and explanations
 * @param unsure whether nobody could confirm it yet
 */
public record DataColumn(
        String name,
        List<String> aliases,
        ColumnType type,
        String unit,
        boolean mandatory,
        List<String> phases,
        @Nullable BigDecimal min,
        @Nullable BigDecimal max,
        int length,
        String pattern,
        String codes,
        Words what,
        String example,
        boolean unsure) {

    private static final int LONGEST_PATTERN = 200;

    /** Takes what a file leaves out as empty; refuses what cannot be checked. */
    public DataColumn {
        name = Definitions.word("columns.name", name);
        aliases = Definitions.copy(aliases);
        type = type == null ? ColumnType.TEXT : type;
        unit = Definitions.text(unit);
        phases = Definitions.copy(phases);
        pattern = Definitions.text(pattern);
        codes = Definitions.text(codes);
        what = what == null ? Words.NONE : what;
        example = Definitions.text(example);
        check(name, type, min, max, length, pattern, codes);
    }

    private static void check(
            String name,
            ColumnType type,
            @Nullable BigDecimal min,
            @Nullable BigDecimal max,
            int length,
            String pattern,
            String codes) {
        Definitions.require(min == null || max == null || min.compareTo(max) <= 0, "range", name);
        Definitions.require(length >= 0 && length <= 100_000, "length", name);
        Definitions.require((type == ColumnType.CODE) != codes.isEmpty(), "codes", name);
        Definitions.require(type.isNumber() || min == null && max == null, "numbers", name);
        Definitions.require(isPattern(pattern), "pattern", name, pattern);
    }

    private static boolean isPattern(String pattern) {
        try {
            Pattern.compile(pattern);
            return pattern.length() <= LONGEST_PATTERN;
        } catch (PatternSyntaxException e) {
            return false;
        }
    }

    /** Whether a value lies between smallest and largest, and is not too long. */
    boolean allows(Object value) {
        return switch (value) {
            case BigDecimal number ->
                (min == null || number.compareTo(min) >= 0) && (max == null || number.compareTo(max) <= 0);
            case String text -> length == 0 || text.length() <= length;
            default -> true;
        };
    }

    /** The same, but every row needs a value. */
    DataColumn needed() {
        return new DataColumn(
                name, aliases, type, unit, true, phases, min, max, length, pattern, codes, what, example, unsure);
    }

    /** Whether a row of a delivery in a phase needs a value. */
    public boolean isMandatoryIn(String phase) {
        return mandatory && (phases.isEmpty() || phases.contains(phase));
    }
}
