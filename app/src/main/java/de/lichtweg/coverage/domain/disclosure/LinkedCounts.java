package de.lichtweg.coverage.domain.disclosure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Counts of addresses that hang together: every line says that a whole is the sum of its parts. A count stands in several
 * lines, so the lines are what an outsider knows about counts that he is not shown.
 */
public final class LinkedCounts {

    /** What an outsider gets to see of a count. */
    public enum Kind {
        /** It is shown unless it has to be hidden. */
        SHOWN,
        /** Nothing shows it, yet it follows where its line is known: the addresses that are not eligible. */
        IMPLIED
    }

    /** A count; {@code weight} says how much readers would miss it. */
    record Cell(int value, Kind kind, int weight) {}

    /** A whole and its parts, as numbers of cells. */
    record Line(int whole, int[] parts) {}

    private final List<Cell> cells = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();
    private final List<List<Integer>> linesOfCell = new ArrayList<>();

    /** Adds a count and returns its number. */
    public int cell(int value, Kind kind, int weight) {
        if (value < 0) {
            throw new IllegalArgumentException("count " + value);
        }
        cells.add(new Cell(value, kind, weight));
        linesOfCell.add(new ArrayList<>());
        return cells.size() - 1;
    }

    /** Says that a whole is the sum of its parts. */
    public void line(int whole, int... parts) {
        int sum = 0;
        for (int part : parts) {
            sum += value(part);
        }
        if (sum != value(whole)) {
            throw new IllegalArgumentException("parts make " + sum + ", the whole is " + value(whole));
        }
        int number = lines.size();
        lines.add(new Line(whole, parts.clone()));
        linesOfCell.get(whole).add(number);
        for (int part : parts) {
            linesOfCell.get(part).add(number);
        }
    }

    /** Number of counts. */
    public int size() {
        return cells.size();
    }

    /** A count. */
    public int value(int cell) {
        return cells.get(cell).value;
    }

    /** What an outsider gets to see of a count. */
    public Kind kind(int cell) {
        return cells.get(cell).kind;
    }

    Cell get(int cell) {
        return cells.get(cell);
    }

    List<Line> lines() {
        return Collections.unmodifiableList(lines);
    }

    List<Integer> linesOf(int cell) {
        return linesOfCell.get(cell);
    }
}
