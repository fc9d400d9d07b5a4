package de.lichtweg.planning.domain;

import de.lichtweg.kernel.RegionKey;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A version of a price book or a rule set. Versions never change: an estimate keeps the one that it was made with.
 *
 * @param series what its versions have in common
 * @param version 1, 2, …
 * @param region where it is used; {@link RegionKey#GERMANY} for what is shipped
 * @param validFrom first day on which it is offered
 * @param content the text as the command line reads it too
 * @param why reason of this version
 * @param author who wrote it
 */
public record Basis(
        long id,
        Kind kind,
        long series,
        int version,
        String name,
        RegionKey region,
        LocalDate validFrom,
        String content,
        String why,
        String author,
        Instant writtenAt) {

    /** Price book or rule set. */
    public enum Kind {
        PRICES,
        RULES
    }

    /** Whether it came with the product: then nobody changes it, but everybody may make an own one of it. */
    public boolean isShipped() {
        return region.equals(RegionKey.GERMANY);
    }
}
