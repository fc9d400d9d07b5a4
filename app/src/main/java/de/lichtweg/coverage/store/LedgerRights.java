package de.lichtweg.coverage.store;

import de.lichtweg.kernel.RegionKey;
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

    /** Refuses everybody but the program itself, which alone may read the whole ledger. */
    static void requireProgram(Scope scope) {
        if (!scope.may(Level.RAW, DataClass.BUSINESS_SECRET, RegionKey.GERMANY)) {
            throw new IllegalStateException("Der ganze Bestand ist nur für das Programm selbst lesbar");
        }
    }
}
