package de.lichtweg.coverage;

import de.lichtweg.kernel.AsOf;
import de.lichtweg.platform.security.Scope;

/** The read side of the ledger: every page, list, export and figure asks here. */
public interface Ledger {

    /**
     * The ledger as seen by a scope at two moments. Today's knowledge comes from the column snapshot in memory; a past
     * state is built from SQL on demand and kept in a bounded cache.
     */
    LedgerView view(Scope scope, AsOf asOf);
}
