package de.lichtweg.standards.data.domain;

import java.util.List;
import java.util.Map;

/**
 * What a check came to.
 *
 * @param tables tables of the delivery that were understood
 * @param counts findings by rule, only rules that have any
 * @param unchecked rules that could not be checked here, such as those that need a boundary where none is known
 */
public record Outcome(
        List<Table> tables, Map<String, Long> counts, List<String> unchecked, long errors, long warnings, long notes) {

    /** A table that is a layer of the standard. */
    public record Table(String layer, String name, long rows) {}

    /** Copies the lists. */
    public Outcome {
        tables = List.copyOf(tables);
        counts = Map.copyOf(counts);
        unchecked = List.copyOf(unchecked);
    }

    /** Whether the delivery keeps the standard. */
    public boolean accepted() {
        return errors == 0;
    }

    /** Rows of all tables. */
    public long rows() {
        return tables.stream().mapToLong(Table::rows).sum();
    }
}
