package de.lichtweg.coverage.domain;

import de.lichtweg.kernel.RegionKey;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

/** One consistent reading of the whole ledger, handed to the program itself by the store. */
public interface StateReading {

    /** The last operation that this reading sees. */
    long latest();

    /** What belongs to the state after an operation on a day; later calls of this reading are about it. */
    default Frame frame(long operation, LocalDate day) {
        return frames(operation, List.of(day)).getFirst();
    }

    /** The same for several days, in their order; later calls of this reading are about all of them. */
    List<Frame> frames(long operation, List<LocalDate> days);

    /** The state of all addresses. */
    void all(StateSink sink);

    /** The state of some addresses, by id. */
    void some(BitSet addresses, StateSink sink);

    /**
     * Addresses of which any state that is believed now, or was after the operation that this reading is about, lies in a district.
     *
     * @param municipalities keys that belong to the district on the days of this reading, wherever they were before
     */
    BitSet addressesOf(RegionKey district, Set<RegionKey> municipalities);

    /** Addresses whose properties operations after one changed. */
    BitSet addressesChangedSince(long operation);

    /** Addresses about which operations after one changed a statement. */
    BitSet statementsChangedSince(long operation);
}
