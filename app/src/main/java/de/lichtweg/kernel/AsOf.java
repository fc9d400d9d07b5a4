package de.lichtweg.kernel;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The two moments of a question to the ledger: which day is asked about, and with which knowledge.
 *
 * @param validOn the day asked about (valid time); {@code null} means today
 * @param knownOn the day whose knowledge answers: everything committed before its end in Europe/Berlin (recorded
 *     time); {@code null} means everything known now, which is "still open", unless an operation is named
 * @param knownThrough number of the last operation whose knowledge answers, where a day is too coarse: before and after
 *     one import; {@code null} wherever a day is asked for
 */
public record AsOf(
        @Nullable LocalDate validOn,
        @Nullable LocalDate knownOn,
        @Nullable Long knownThrough) {

    /** Today, with all that is known. */
    public static final AsOf NOW = new AsOf(null, null);

    /** Knowledge is that of a day or that after an operation, not both. */
    public AsOf {
        if (knownOn != null && knownThrough != null) {
            throw new IllegalArgumentException("Entweder ein Tag oder ein Vorgang: " + knownOn + ", " + knownThrough);
        }
    }

    /** A day, with the knowledge of a day. */
    public AsOf(@Nullable LocalDate validOn, @Nullable LocalDate knownOn) {
        this(validOn, knownOn, null);
    }

    /** A day, with what was known right after an operation. */
    public static AsOf through(@Nullable LocalDate validOn, long operation) {
        return new AsOf(validOn, null, operation);
    }

    /**
     * Reads both moments as they stand in URLs and after options: the day as {@code 2026-06-30}, the knowledge as a day or
     * as the number of an operation. Nothing, blanks and {@code now} mean today and everything known now.
     *
     * @throws java.time.format.DateTimeParseException if one of them is neither
     */
    public static AsOf parse(@Nullable String validOn, @Nullable String known) {
        String on = given(validOn);
        LocalDate day = on.isEmpty() ? null : LocalDate.parse(on);
        String text = given(known);
        if (text.isEmpty()) {
            return new AsOf(day, null);
        }
        return text.matches("\\d{1,18}") ? through(day, Long.parseLong(text)) : new AsOf(day, LocalDate.parse(text));
    }

    private static String given(@Nullable String text) {
        String stripped = text == null ? "" : text.strip();
        return stripped.equals("now") ? "" : stripped;
    }

    /** Another day with the same knowledge. */
    public AsOf on(@Nullable LocalDate day) {
        return new AsOf(day, knownOn, knownThrough);
    }

    /** The knowledge as {@link #parse} reads it; {@code null} for everything known now. */
    public @Nullable String known() {
        return knownOn != null ? knownOn.toString() : knownThrough != null ? knownThrough.toString() : null;
    }

    /** Whether this asks for today with all that is known. */
    public boolean isNow() {
        return validOn == null && known() == null;
    }
}
