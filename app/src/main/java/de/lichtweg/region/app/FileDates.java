package de.lichtweg.region.app;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days that are hidden in file names and register columns. */
final class FileDates {

    private static final Pattern YEAR = Pattern.compile("(?<!\\d)((?:19|20)\\d\\d)(?!\\d)");

    private FileDates() {}

    /** First day of the year in a name: "VG5000_GEM_2021" → 01.01.2021. */
    static Optional<LocalDate> inName(String fileName) {
        Matcher matcher = YEAR.matcher(fileName);
        return matcher.find() ? Optional.of(LocalDate.of(Integer.parseInt(matcher.group(1)), 1, 1)) : Optional.empty();
    }

    /** "20231130", "2023-11-30" or "30.11.2023". */
    static Optional<LocalDate> parse(String text) {
        String digits = text.replaceAll("\\D", "");
        if (digits.length() != 8) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    text.indexOf('.') == 2
                            ? day(digits.substring(4), digits.substring(2, 4), digits.substring(0, 2))
                            : day(digits.substring(0, 4), digits.substring(4, 6), digits.substring(6)));
        } catch (java.time.DateTimeException e) {
            return Optional.empty();
        }
    }

    private static LocalDate day(String year, String month, String day) {
        return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
    }
}
