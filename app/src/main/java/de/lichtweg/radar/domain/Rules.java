package de.lichtweg.radar.domain;

import java.util.Map;
import java.util.OptionalInt;

/**
 * The rules of a day: which kinds are looked for, and how long something may take before it is one. Days for a list that should
 * have followed, months between works on the same street.
 */
public record Rules(Map<CaseKind, Integer> amounts) {

    /** Copies them. */
    public Rules {
        amounts = Map.copyOf(amounts);
    }

    /** The amount of a kind; empty where it is not looked for. */
    OptionalInt of(CaseKind kind) {
        Integer amount = amounts.get(kind);
        return amount == null ? OptionalInt.empty() : OptionalInt.of(amount);
    }
}
