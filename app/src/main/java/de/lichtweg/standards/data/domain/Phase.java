package de.lichtweg.standards.data.domain;

/** A step of a procedure in which a delivery is due; what has to be in it depends on the step. */
public record Phase(String key, Words name) {

    /** Refuses a phase without a key. */
    public Phase {
        key = Definitions.word("phases.key", key);
        name = name == null ? Words.NONE : name;
    }
}
