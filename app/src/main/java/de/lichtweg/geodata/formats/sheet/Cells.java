package de.lichtweg.geodata.formats.sheet;

import de.lichtweg.geodata.formats.BrokenFile;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;

/** The cells of the row that is being read, within bounds. */
final class Cells {

    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*]|\\\\.");
    private static final int DIGITS = 15;
    private static final int LONGEST_NUMBER = 400;

    /** Texts that are stored once and shown a million times grow only here. */
    private static final long MOST_CHARS = 1L << 30;

    private final Workbook.Bounds bounds;
    private List<String> cells = new ArrayList<>();
    private long chars;

    Cells(Workbook.Bounds bounds) {
        this.bounds = bounds;
    }

    /** Puts a text at a column, from 0; empty texts leave no trace at the end of a row. */
    void put(long row, int column, String text) {
        if (text.isEmpty()) {
            return;
        }
        if (column < 0 || column >= bounds.columns() || text.length() > bounds.cellChars()) {
            throw tooLarge(row);
        }
        while (cells.size() < column) {
            cells.add("");
        }
        if (cells.size() == column) {
            cells.add(text);
        } else {
            cells.set(column, text);
        }
    }

    boolean isEmpty() {
        return cells.isEmpty();
    }

    /** The row; the next one begins. */
    Workbook.Row take(long number) {
        Workbook.Row row = new Workbook.Row(number, Collections.unmodifiableList(cells));
        cells = new ArrayList<>(row.cells().size());
        weigh(row.cells());
        return row;
    }

    /** Counts what a row hands out. */
    void weigh(List<String> handedOut) {
        for (String cell : handedOut) {
            chars += cell.length();
        }
        if (chars > MOST_CHARS) {
            throw new BrokenFile("workbook.large", "", null);
        }
    }

    static BrokenFile tooLarge(long row) {
        return new BrokenFile("row.large", Long.toString(row), null);
    }

    static BrokenFile broken(@Nullable Throwable cause) {
        return new BrokenFile("workbook.broken", "", cause);
    }

    /** 37.1 is stored as 37.100000000000001: 15 digits are what a spreadsheet shows. */
    static String number(String raw) {
        if (raw.length() > LONGEST_NUMBER) {
            return raw;
        }
        try {
            BigDecimal value = new BigDecimal(raw.strip());
            if (Math.abs((long) value.precision() - value.scale()) > LONGEST_NUMBER) {
                return raw;
            }
            BigDecimal shown = value.precision() > DIGITS ? value.round(new MathContext(DIGITS)) : value;
            return shown.signum() == 0 ? "0" : shown.stripTrailingZeros().toPlainString();
        } catch (NumberFormatException e) {
            return raw;
        }
    }

    static String truth(boolean value) {
        return value ? "ja" : "nein";
    }

    /** A number that is shown as a day. */
    static String day(String raw, boolean since1904) {
        try {
            LocalDateTime value = DateUtil.getLocalDateTime(Double.parseDouble(raw), since1904, true);
            return value == null ? number(raw) : day(value);
        } catch (NumberFormatException e) {
            return raw;
        }
    }

    private static String day(LocalDateTime value) {
        return value.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? value.toLocalDate().toString()
                : value.toString();
    }

    /** A format that shows a year, or day and month. */
    static boolean isDay(String format) {
        if (format.isEmpty() || format.equalsIgnoreCase("general")) {
            return false;
        }
        String plain = QUOTED.matcher(format).replaceAll("").toLowerCase(Locale.ROOT);
        return plain.indexOf('y') >= 0 || plain.indexOf('j') >= 0 || plain.contains("d.") || plain.contains("m/d");
    }

    /** An ISO date as written, without a time of midnight. */
    static String isoDay(String written) {
        return written.endsWith("T00:00:00") ? written.substring(0, 10) : written;
    }
}
