package de.lichtweg.standards.data.domain;

/** What the cells of a column hold. */
public enum ColumnType {
    /** Any text. */
    TEXT,
    /** Whole number. */
    INTEGER,
    /** Number with decimals. */
    DECIMAL,
    /** Day: {@code 31.12.2026} or {@code 2026-12-31}. */
    DATE,
    /** Yes or no. */
    BOOLEAN,
    /** A code of a list, or its name. */
    CODE,
    /** Official key of a municipality, eight digits. */
    AGS;

    /** Whether smallest and largest value mean anything. */
    public boolean isNumber() {
        return this == INTEGER || this == DECIMAL;
    }
}
