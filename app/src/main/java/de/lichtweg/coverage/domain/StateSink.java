package de.lichtweg.coverage.domain;

import de.lichtweg.coverage.Stage;
import org.jspecify.annotations.Nullable;

/**
 * Takes what is believed of addresses on some days row by row, without objects in between. Days are epoch days; {@link
 * #NO_DAY} where there is none, {@link Segment#FOREVER} for the end of a period that has none.
 */
public interface StateSink {

    /** No day. */
    int NO_DAY = Integer.MIN_VALUE;

    /** No number is said. */
    int NOTHING = -1;

    /** No house number. */
    int NO_NUMBER = -1;

    /** An address that exists from one day until another, exclusive; position in metres. */
    void address(
            long id,
            String municipality,
            @Nullable String locality,
            String street,
            int number,
            String suffix,
            String postcode,
            String postTown,
            double x,
            double y,
            String usage,
            int households,
            int businesses,
            int validFrom,
            int validTo);

    /** An offer of one source for a period; the technology code may be 0, evidenced "no offer". */
    void offer(long address, int operator, int source, int technology, int downKbps, int upKbps, int since, int until);

    /** A prospect for a period. */
    void prospect(
            long address,
            int operator,
            int source,
            Stage kind,
            int technology,
            int downKbps,
            int upKbps,
            int expectedFrom,
            int expectedTo,
            boolean secret,
            int since,
            int until);

    /**
     * What evidence says of an address against the register for a period.
     *
     * @param usage {@code null} where nothing is said
     * @param households {@link #NOTHING} where nothing is said, likewise {@code businesses}
     * @param gone whether it is not there
     */
    void fact(
            long address,
            int source,
            @Nullable String usage,
            int households,
            int businesses,
            boolean gone,
            int since,
            int until);

    /** Some statement that ended by the first of the days has named the address. */
    void known(long address);
}
