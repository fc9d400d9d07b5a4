package de.lichtweg.coverage.store;

import de.lichtweg.platform.error.RuleViolation;
import de.lichtweg.platform.security.DataClass;
import de.lichtweg.platform.security.Level;
import de.lichtweg.platform.security.Scope;

/** Who may work on the ledger's rows as they are stored. */
final class LedgerRights {

    private LedgerRights() {}

    /** Refuses a scope that may not write statements of this class anywhere. */
    static void requireWrite(Scope scope, DataClass dataClass) {
        if (!scope.mayAnywhere(Level.WRITE, dataClass)) {
            throw new RuleViolation("ledger.write");
        }
    }
}
