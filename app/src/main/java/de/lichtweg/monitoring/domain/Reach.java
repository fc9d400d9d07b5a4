package de.lichtweg.monitoring.domain;

import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.security.DataClass;
import de.lichtweg.platform.security.Level;
import de.lichtweg.platform.security.Scope;

/**
 * What a scope may do with the reports of a municipality, by the table of rights: data class {@code MUNICIPAL_REPORT} for
 * reading and reporting, {@code MUNICIPAL_REVIEW} for what the district decides.
 */
public final class Reach {

    private Reach() {}

    /** Whether a scope may read the reports of a municipality. */
    public static boolean mayRead(Scope scope, RegionKey municipality) {
        return scope.may(Level.ADDRESS, DataClass.MUNICIPAL_REPORT, municipality);
    }

    /** Whether a scope may report for a municipality. */
    public static boolean mayReport(Scope scope, RegionKey municipality) {
        return scope.may(Level.WRITE, DataClass.MUNICIPAL_REPORT, municipality);
    }

    /** Whether a scope may approve, return, remind and set the rule in a district. */
    public static boolean mayDecide(Scope scope, RegionKey region) {
        return scope.may(Level.WRITE, DataClass.MUNICIPAL_REVIEW, region);
    }

    /** Whether a scope looks from the district, which learns of silence later than the municipality. */
    public static boolean looksFromDistrict(Scope scope, RegionKey municipality) {
        return scope.owns(municipality.district());
    }
}
