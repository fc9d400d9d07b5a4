package de.lichtweg.coverage.domain.explain;

/**
 * What somebody thought better of: a statement about an address was corrected by the coordination office, or its own
 * source says something else now of a day that it had reported already.
 *
 * @param kind which statements
 * @param operator whose, 0 for the facts of the address itself
 */
public record Revision(long address, Kind kind, int operator) {

    /** Kinds of statements. */
    public enum Kind {
        FACTS,
        SUPPLY,
        PROSPECT
    }

    /** A state of the ledger: what was believed after an operation of a day (days since 1970-01-01). */
    public record State(long operation, int day) {}
}
