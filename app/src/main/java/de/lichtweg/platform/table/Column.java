package de.lichtweg.platform.table;

import java.time.LocalDate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A column of an exported table.
 *
 * @param header name in the first row; an import finds the column by it
 * @param kind how values are written
 * @param value value of a row; {@code null} leaves the cell empty
 * @param href address that its cells open in a workbook; {@code null} or empty for none
 * @param <T> a row
 */
public record Column<T>(
        String header, Kind kind, Function<T, @Nullable Object> value, Function<T, @Nullable String> href) {

    /** A column whose cells open nothing. */
    public Column(String header, Kind kind, Function<T, @Nullable Object> value) {
        this(header, kind, value, row -> null);
    }

    /** The same whose cells open an address, in a workbook at least. A worksheet holds about 65,000 of them. */
    public Column<T> linked(Function<T, @Nullable String> to) {
        return new Column<>(header, kind, value, to);
    }

    /** How a value is typed. */
    public enum Kind {
        /** Text as it is. */
        TEXT,
        /** Whole number. */
        INTEGER,
        /** Number with up to three decimals, decimal comma in CSV. */
        DECIMAL,
        /** Share of one, written as percent with one decimal ({@code 0.557} is {@code 55,7}). */
        PERCENT,
        /** Day, {@code 31.12.2026} in CSV. */
        DATE,
        /** {@code ja} or {@code nein}. */
        YES_NO
    }

    /** A column of text. */
    public static <T> Column<T> text(String header, Function<T, @Nullable String> value) {
        return new Column<>(header, Kind.TEXT, value::apply);
    }

    /** A column of whole numbers. */
    public static <T> Column<T> integer(String header, Function<T, @Nullable Number> value) {
        return new Column<>(header, Kind.INTEGER, value::apply);
    }

    /** A column of numbers with decimals. */
    public static <T> Column<T> decimal(String header, Function<T, @Nullable Number> value) {
        return new Column<>(header, Kind.DECIMAL, value::apply);
    }

    /** A column of shares between 0 and 1, shown as percent. */
    public static <T> Column<T> percent(String header, Function<T, @Nullable Number> value) {
        return new Column<>(header, Kind.PERCENT, value::apply);
    }

    /** A column of days. */
    public static <T> Column<T> date(String header, Function<T, @Nullable LocalDate> value) {
        return new Column<>(header, Kind.DATE, value::apply);
    }

    /** A column of yes and no. */
    public static <T> Column<T> yesNo(String header, Function<T, @Nullable Boolean> value) {
        return new Column<>(header, Kind.YES_NO, value::apply);
    }
}
