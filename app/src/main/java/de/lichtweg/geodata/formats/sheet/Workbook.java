package de.lichtweg.geodata.formats.sheet;

import java.util.Iterator;
import java.util.List;

/**
 * A workbook. Dates become ISO dates, numbers are written with a decimal point, truth is {@code ja} or {@code nein}, an
 * error of a formula is empty; macros and formulas are never run, of a formula counts the value that was saved with it.
 *
 * <p>What is wrong with it is said by a {@code BrokenFile}: {@code workbook.broken}, {@code row.large} with the number of the row, and what
 * the XML inside may be refused for.
 */
public interface Workbook {

    /** Names of the visible sheets in their order. */
    List<String> sheets();

    /** The rows of a sheet from its beginning. */
    Rows open(String sheet);

    /**
     * A row that holds something.
     *
     * @param number as the program shows it, from 1
     */
    record Row(long number, List<String> cells) {}

    /** Rows in ascending order. */
    interface Rows extends Iterator<Row>, AutoCloseable {
        @Override
        void close();
    }

    /**
     * How much a sheet may hold.
     *
     * @param columns columns of a row
     * @param cellChars characters of a cell
     */
    record Bounds(int columns, int cellChars) {}
}
