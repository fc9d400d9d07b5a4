package de.lichtweg.coverage.app;

import de.lichtweg.coverage.domain.AddressFacts;
import de.lichtweg.geodata.ingest.ImportProfile.Row;
import org.jspecify.annotations.Nullable;

/**
 * What a row says of an address.
 *
 * @param row the row of a difference, for what is found when it is compared; {@code null} for a plain statement
 */
record AddressDraft(
        String externalId,
        AddressFacts facts,
        Change change,
        @Nullable Row row) {

    /** What a difference delivery says has happened; a whole stock states every address. */
    enum Change {
        STATED,
        ALTERED,
        DELETED;

        /** HK-DE: N is new, A altered, L deleted. */
        static Change of(String nba) {
            return switch (nba.strip().toUpperCase(java.util.Locale.ROOT)) {
                case "L" -> DELETED;
                case "A" -> ALTERED;
                default -> STATED;
            };
        }
    }

    boolean isDifference() {
        return change != Change.STATED;
    }
}
