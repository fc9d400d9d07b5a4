package de.lichtweg.coverage.domain;

import de.lichtweg.coverage.Stage;
import de.lichtweg.kernel.Technology;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is in prospect for an address.
 *
 * @param expectedFrom first day on which it may be there, {@code null} where nothing is said
 * @param expectedTo last day by which it is to be there, {@code null} where nothing is said
 * @param secret whether the statement is a business secret of the operator
 * @param subject what it belongs to: an activity, a lot, a survey; may be empty
 */
public record Promise(
        Kind kind,
        Technology technology,
        int downKbps,
        int upKbps,
        @Nullable LocalDate expectedFrom,
        @Nullable LocalDate expectedTo,
        boolean secret,
        String subject) {

    /** How sure it is. */
    public enum Kind {
        ANNOUNCED,
        COMMITTED,
        GRANTED,
        IN_CONSTRUCTION;

        /** The stage of an address for which nothing surer is in prospect. */
        public Stage stage() {
            return this == GRANTED ? Stage.FUNDED : Stage.valueOf(name());
        }
    }
}
