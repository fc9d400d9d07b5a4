package de.lichtweg.cooperation.domain;

import de.lichtweg.platform.error.RuleViolation;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** What people type, cleaned. */
public final class Typed {

    private Typed() {}

    /** One line. */
    public static String line(@Nullable String text) {
        return text == null ? "" : text.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
    }

    /** Several lines. */
    public static String text(@Nullable String text) {
        return text == null
                ? ""
                : text.replace("\r\n", "\n")
                        .replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", "")
                        .strip();
    }

    /** A day as a browser sends it or as somebody writes it; {@code null} for nothing. */
    public static @Nullable LocalDate day(@Nullable String text) {
        String line = line(text);
        if (line.isEmpty()) {
            return null;
        }
        try {
            String[] german = line.split("\\.", -1);
            return german.length == 3
                    ? LocalDate.of(
                            Integer.parseInt(german[2]), Integer.parseInt(german[1]), Integer.parseInt(german[0]))
                    : LocalDate.parse(line);
        } catch (DateTimeException | NumberFormatException e) {
            throw new RuleViolation("cooperation.day", line);
        }
    }

    /** A day that has to be there. */
    public static LocalDate someDay(@Nullable String text) {
        LocalDate day = day(text);
        if (day == null) {
            throw new RuleViolation("cooperation.day", "");
        }
        return day;
    }

    /** A time such as 9:30 or 09:30. */
    public static LocalTime time(@Nullable String text) {
        String line = line(text);
        try {
            return LocalTime.parse(line.length() == 4 ? "0" + line : line);
        } catch (DateTimeException e) {
            throw new RuleViolation("cooperation.time", line);
        }
    }

    /** A number from 0 on; {@code null} for nothing. */
    public static @Nullable Integer number(@Nullable String text) {
        String line = line(text);
        if (line.isEmpty()) {
            return null;
        }
        if (!line.matches("\\d{1,4}")) {
            throw new RuleViolation("cooperation.number", line);
        }
        return Integer.valueOf(line);
    }
}
