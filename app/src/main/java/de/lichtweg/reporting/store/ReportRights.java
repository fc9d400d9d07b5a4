package de.lichtweg.reporting.store;

import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.error.Closed;
import de.lichtweg.platform.security.DataClass;
import de.lichtweg.platform.security.Level;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.reporting.Audience;

/** Who may read and write reports, by the table of rights. Everything that reads or writes them asks here. */
public final class ReportRights {

    private ReportRights() {}

    /** Whether a scope may read reports of an audience about a region. */
    public static boolean mayRead(Scope scope, Audience audience, RegionKey region) {
        return scope.may(audience.readers(), DataClass.REPORT, region);
    }

    /** Whether a scope may write reports about a region: it has to see what stands in them. */
    public static boolean mayWrite(Scope scope, RegionKey region) {
        return scope.may(Level.WRITE, DataClass.REPORT, region)
                && scope.may(Level.ADDRESS, DataClass.INTERNAL, region)
                && scope.may(Level.ADDRESS, DataClass.ACTIVITY, region);
    }

    static void requireWrite(Scope scope, RegionKey region) {
        if (!mayWrite(scope, region)) {
            throw new Closed("reporting.write");
        }
    }
}
