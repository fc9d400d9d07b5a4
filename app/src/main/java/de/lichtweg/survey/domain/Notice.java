package de.lichtweg.survey.domain;

import de.lichtweg.kernel.RegionKey;
import java.time.Instant;
import java.time.LocalDate;

/**
 * That somebody was told about the end of a commitment.
 *
 * @param lastDay the day that passes or has passed
 * @param audience the district or the municipality that was told
 */
public record Notice(long commitment, Kind kind, LocalDate lastDay, RegionKey audience, Instant at) {

    /** What was told. */
    public enum Kind {
        /** It is about to expire. */
        SOON,
        /** It has expired. */
        EXPIRED
    }
}
