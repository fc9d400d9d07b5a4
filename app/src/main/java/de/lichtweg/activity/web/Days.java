package de.lichtweg.activity.web;

import de.lichtweg.platform.error.RuleViolation;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Days as browsers send them and people write them. */
final class Days {

    private static final Pattern GERMAN = Pattern.compile("(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})");

    private Days() {}

    /** {@code 2026-11-30} or {@code 30.11.2026}; {@code null} for nothing; refuses what is no day. */
    static @Nullable LocalDate read(String text) {
        if (text.isEmpty()) {
            return null;
        }
        try {
            Matcher m = GERMAN.matcher(text);
            return m.matches()
                    ? LocalDate.of(
                            Integer.parseInt(m.group(3)), Integer.parseInt(m.group(2)), Integer.parseInt(m.group(1)))
                    : LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new RuleViolation("activity.day", text);
        }
    }
}
