package de.lichtweg.platform.ui;

import de.lichtweg.platform.time.LichtwegClock;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Numbers and dates as the reader writes them. In templates: {@code ${@fmt.number(4312)}}. */
@Component("fmt")
public class Formats {

    /** What stands where nothing is known. */
    public static final String DASH = "–";

    private static final String NO_BREAK_SPACE = "\u00a0";
    private static final String MINUS = "\u2212";

    /** {@code 4.312}. */
    public String number(long value) {
        return typographic(NumberFormat.getIntegerInstance(locale()).format(value));
    }

    /** A ratio from 0 to 1 with one decimal: {@code 55,7 %}; a dash for NaN. */
    public String percent(double ratio) {
        return percentage(ratio * 100);
    }

    /** A value from 0 to 100 with one decimal: {@code 55,7 %}; a dash for NaN. */
    public String percentage(double percent) {
        return Double.isNaN(percent) ? DASH : decimal(percent, 1) + NO_BREAK_SPACE + "%";
    }

    /** A number with exactly that many decimals. */
    public String decimal(double value, int decimals) {
        return Double.isNaN(value) ? DASH : fraction(value, decimals, decimals);
    }

    /** A whole number; a dash for a negative one, which is hidden from this reader. */
    public String count(long value) {
        return value < 0 ? DASH : number(value);
    }

    /** A difference: {@code +15}, {@code −188}, {@code 0}. */
    public String signed(long value) {
        return value > 0 ? "+" + number(value) : number(value);
    }

    /** {@code 23.11.2026}; a dash without a date. */
    public String date(@Nullable LocalDate day) {
        return day == null ? DASH : day.format(pattern("dd.MM.yyyy", "d MMM yyyy"));
    }

    /** {@code 27.11.}, for tables of one year. */
    public String dayMonth(@Nullable LocalDate day) {
        return day == null ? DASH : day.format(pattern("dd.MM.", "d MMM"));
    }

    /** {@code Montag, 23.11.2026}. */
    public String weekday(@Nullable LocalDate day) {
        return day == null ? DASH : day.format(pattern("EEEE, dd.MM.yyyy", "EEEE, d MMM yyyy"));
    }

    /** {@code 23.11.2026, 14:05} in Berlin; a dash without a moment. */
    public String dateTime(@Nullable Instant moment) {
        return moment == null
                ? DASH
                : moment.atZone(LichtwegClock.BERLIN).format(pattern("dd.MM.yyyy, HH:mm", "d MMM yyyy, HH:mm"));
    }

    /** {@code 4. Q. 2028}; a dash without a date. */
    public String quarter(@Nullable LocalDate day) {
        if (day == null) {
            return DASH;
        }
        int quarter = day.get(IsoFields.QUARTER_OF_YEAR);
        return english() ? "Q" + quarter + " " + day.getYear() : quarter + ". Q. " + day.getYear();
    }

    /** Speed in Mbit/s of a value in kbit/s: {@code 50 Mbit/s}; a dash for negative values, which mean "none". */
    public String mbit(int kbps) {
        return kbps < 0 ? DASH : fraction(kbps / 1000.0, 0, 1) + NO_BREAK_SPACE + "Mbit/s";
    }

    /** Size of a file: {@code 850 B}, {@code 12 KB}, {@code 3,4 MB}. */
    public String bytes(long bytes) {
        if (bytes < 1024) {
            return bytes + NO_BREAK_SPACE + "B";
        }
        return bytes < 1 << 20
                ? fraction(bytes / 1024.0, 0, 0) + NO_BREAK_SPACE + "KB"
                : fraction(bytes / 1048576.0, 1, 1) + NO_BREAK_SPACE + "MB";
    }

    /** The text, or a dash for none. */
    public String orDash(@Nullable Object value) {
        return value == null || value.toString().isEmpty() ? DASH : value.toString();
    }

    private static String fraction(double value, int least, int most) {
        NumberFormat format = NumberFormat.getNumberInstance(locale());
        format.setMinimumFractionDigits(least);
        format.setMaximumFractionDigits(most);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return typographic(format.format(BigDecimal.valueOf(value)));
    }

    private static String typographic(String number) {
        return number.replace("-", MINUS);
    }

    private static DateTimeFormatter pattern(String german, String english) {
        return DateTimeFormatter.ofPattern(english() ? english : german, locale());
    }

    private static boolean english() {
        return locale().getLanguage().equals("en");
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale().getLanguage().equals("en") ? Locale.UK : Locale.GERMANY;
    }

    /** For callers that format any temporal value with a pattern per language. */
    public String custom(TemporalAccessor value, String german, String english) {
        return pattern(german, english).format(value);
    }
}
