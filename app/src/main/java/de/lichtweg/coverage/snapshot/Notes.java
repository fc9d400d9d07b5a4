package de.lichtweg.coverage.snapshot;

import de.lichtweg.coverage.store.NoteStore;
import de.lichtweg.kernel.AsOf;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.operation.Operations;
import de.lichtweg.platform.security.Scope;
import java.util.BitSet;

/** Which addresses had a note, with the knowledge that a question allows. */
final class Notes {

    private final NoteStore store;
    private final Operations operations;

    Notes(NoteStore store, Operations operations) {
        this.store = store;
        this.operations = operations;
    }

    boolean mayRead(Scope scope, RegionKey region) {
        return store.mayRead(scope, region);
    }

    BitSet addresses(Scope scope, AsOf asOf) {
        return store.addresses(scope, operations.knownUntil(asOf));
    }
}
