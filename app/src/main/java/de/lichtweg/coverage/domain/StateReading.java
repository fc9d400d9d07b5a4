package de.lichtweg.coverage.domain;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;

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

    /** Addresses whose properties operations after one changed. */
    BitSet addressesChangedSince(long operation);

    /** Addresses about which operations after one changed a statement. */
    BitSet statementsChangedSince(long operation);
}
