package de.lichtweg.standards.data.domain;

import java.util.List;

/**
 * A place at which a delivery breaks a rule.
 *
 * @param rule id of the rule
 * @param table table of the delivery as it is called there, empty for the delivery as a whole
 * @param row as a user counts it, 0 for the table as a whole
 * @param column header as written, empty where none is meant
 * @param value what stands there, shortened
 * @param facts what was found, for the sentence of the kind of check
 */
public record Finding(String rule, String table, long row, String column, String value, List<String> facts) {

    private static final int LONGEST = 200;

    /** Shortens what stands there. */
    public Finding {
        value = value.length() <= LONGEST ? value : value.substring(0, LONGEST - 1) + "…";
        facts = List.copyOf(facts);
    }
}
