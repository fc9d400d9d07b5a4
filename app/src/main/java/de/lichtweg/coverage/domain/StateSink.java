package de.lichtweg.coverage.domain;

import de.lichtweg.coverage.Stage;
import org.jspecify.annotations.Nullable;

/**
 * Takes the believed state of addresses row by row, without objects in between. Addresses come first; statements about
 * an address that did not come are ignored. Days are epoch days; {@link #NO_DAY} where there is none.
 */
public interface StateSink {

    /** No day. */
    int NO_DAY = Integer.MIN_VALUE;

    /** No house number. */
    int NO_NUMBER = -1;

    /** An address that exists on the day; position in metres. */
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
            int businesses);

    /** An offer of one source that is valid on the day; the technology code may be 0, evidenced "no offer". */
    void offer(long address, int operator, int source, int technology, int downKbps, int upKbps, int since);

    /** A prospect that is valid on the day. */
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
            int since);

    /** Some statement, perhaps ended by now, has named the address. */
    void known(long address);
}
