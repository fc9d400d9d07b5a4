package de.lichtweg.standards.data.app;

import de.lichtweg.standards.data.domain.Check;

/** The check of a rule as one line of JSON, as people type it. */
public final class RuleFields {

    private RuleFields() {}

    /** The line of a check. */
    public static String text(Check check) {
        return DefinitionJson.line(check);
    }

    /** The check of a line; refuses one that is none. */
    public static Check check(String text) {
        return DefinitionJson.read(text, Check.class);
    }
}
