package de.lichtweg.standards.data.domain;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Texts of cells as what they mean: {@link String}, {@link BigDecimal}, {@link LocalDate}, {@link Boolean}. */
final class Values {

    private static final Pattern NUMBER = Pattern.compile("[-+]?\\d{1,18}([.,]\\d{1,12})?");
    private static final Pattern AGS = Pattern.compile("\\d{8}");
    private static final List<DateTimeFormatter> DAYS = List.of(
            DateTimeFormatter.ofPattern("uuuu-MM-dd").withResolverStyle(ResolverStyle.STRICT),
            DateTimeFormatter.ofPattern("d.M.uuuu").withResolverStyle(ResolverStyle.STRICT));

    private Values() {}

    /** The value of a text that is not empty; {@code null} where it is none of the column's type or list. */
    static @Nullable Object of(String text, DataColumn column, @Nullable CodeList codes) {
        return switch (column.type()) {
            case TEXT -> text;
            case INTEGER -> whole(text);
            case DECIMAL -> number(text);
            case DATE -> day(text);
            case BOOLEAN -> truth(text);
            case AGS -> AGS.matcher(text).matches() ? text : null;
            case CODE -> codes == null ? null : code(text, codes).orElse(null);
        };
    }

    private static @Nullable BigDecimal number(String text) {
        return NUMBER.matcher(text).matches() ? new BigDecimal(text.replace(',', '.')) : null;
    }

    private static @Nullable BigDecimal whole(String text) {
        BigDecimal number = number(text);
        return number == null || number.stripTrailingZeros().scale() > 0 ? null : number;
    }

    private static @Nullable LocalDate day(String text) {
        for (DateTimeFormatter format : DAYS) {
            try {
                return LocalDate.parse(text, format);
            } catch (DateTimeException e) {
                // the next way of writing a day
            }
        }
        return null;
    }

    private static @Nullable Boolean truth(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "ja", "j", "true", "wahr", "1", "x", "yes", "y" -> true;
            case "nein", "n", "false", "falsch", "0", "no" -> false;
            default -> null;
        };
    }

    /** A code as written, or by its name. */
    private static Optional<String> code(String text, CodeList codes) {
        String plain = Definitions.plain(text);
        return codes.codes().stream()
                .filter(c -> c.code().equalsIgnoreCase(text)
                        || !plain.isEmpty()
                                && (Definitions.plain(c.name().de()).equals(plain)
                                        || Definitions.plain(c.name().en()).equals(plain)))
                .map(CodeList.Code::code)
                .findFirst();
    }

    /** The same text for the same value: {@code 3.0} and {@code 3} are one. */
    static String key(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case BigDecimal number -> plain(number);
            default -> value.toString();
        };
    }

    /** A number as people read it. */
    static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    /** Compares two numbers, two days or two texts. */
    @SuppressWarnings({"unchecked", "rawtypes"})
    static int compare(Object a, Object b) {
        return a.getClass() == b.getClass() && a instanceof Comparable c ? c.compareTo(b) : 0;
    }
}
