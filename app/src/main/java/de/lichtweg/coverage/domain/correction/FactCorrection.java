package de.lichtweg.coverage.domain.correction;

import org.jspecify.annotations.Nullable;

/**
 * What evidence says of a building; {@code null} where it says nothing and the register counts.
 *
 * @param usage kind of use, as in the register
 * @param households households, at least 0
 * @param businesses businesses, at least 0
 * @param gone whether the building is not there (any more)
 */
public record FactCorrection(
        @Nullable String usage,
        @Nullable Integer households,
        @Nullable Integer businesses,
        boolean gone) {

    /** Nothing is said: the register counts again. */
    public static final FactCorrection NOTHING = new FactCorrection(null, null, null, false);

    /** Whether nothing is said. */
    public boolean isNothing() {
        return equals(NOTHING);
    }
}
