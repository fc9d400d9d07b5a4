package de.lichtweg.coverage;

import de.lichtweg.kernel.AsOf;
import de.lichtweg.platform.security.Scope;
import java.util.List;

/** The read side of the ledger: every page, list, export and figure asks here. */
public interface Ledger {

    /**
     * The ledger as seen by a scope at two moments. Today's knowledge comes from the column snapshot in memory; a past
     * state is built from SQL on demand and kept in a bounded cache.
     */
    LedgerView view(Scope scope, AsOf asOf);

    /** The same for several moments, in their order; past states are built together, which is much faster than one by one. */
    default List<LedgerView> views(Scope scope, List<AsOf> moments) {
        return moments.stream().map(moment -> view(scope, moment)).toList();
    }
}
