package de.lichtweg.planning.domain;

import de.lichtweg.kernel.RegionKey;
import de.lichtweg.planning.domain.Estimate.Needs;
import de.lichtweg.platform.security.DataClass;
import de.lichtweg.platform.security.Level;
import de.lichtweg.platform.security.Scope;
import java.util.List;

/**
 * What a scope may do with estimates, price books and rule sets, by the table of rights. An estimate shows addresses, so it is read by
 * whoever may open all of them and what the choice was made from; it is asked by whoever does work of an own there.
 */
public final class Reach {

    private Reach() {}

    /** Whether a scope may read an estimate. */
    public static boolean sees(Scope scope, List<RegionKey> territory, Needs needs) {
        return all(scope, Level.ADDRESS, DataClass.INTERNAL, territory)
                && (!needs.activities() || all(scope, Level.ADDRESS, DataClass.ACTIVITY, territory))
                && (!needs.secrets() || all(scope, Level.RAW, DataClass.BUSINESS_SECRET, territory));
    }

    /** Whether a scope may ask what something costs in a region. */
    public static boolean mayAsk(Scope scope, RegionKey region) {
        return scope.may(Level.ADDRESS, DataClass.INTERNAL, region)
                && scope.may(Level.WRITE, DataClass.OWN_ACTIVITY, region);
    }

    /** Whether a scope may take an estimate away: its own, or any where it is in charge. */
    public static boolean mayRemove(Scope scope, Estimate estimate) {
        return all(scope, Level.WRITE, DataClass.INTERNAL, estimate.territory())
                || estimate.author().equals(scope.actor())
                        && all(scope, Level.WRITE, DataClass.OWN_ACTIVITY, estimate.territory());
    }

    /** Whether a scope may read a price book or rule set of a region: that of a district holds in its municipalities. */
    public static boolean seesBasis(Scope scope, RegionKey region) {
        return scope.may(Level.ADDRESS, DataClass.INTERNAL, region)
                || scope.territories().stream()
                        .anyMatch(own -> region.contains(own) && scope.may(Level.ADDRESS, DataClass.INTERNAL, own));
    }

    /** Whether a scope may write price books and rule sets of a region. */
    public static boolean mayWriteBasis(Scope scope, RegionKey region) {
        return !region.equals(RegionKey.GERMANY) && scope.may(Level.WRITE, DataClass.INTERNAL, region);
    }

    private static boolean all(Scope scope, Level level, DataClass dataClass, List<RegionKey> territory) {
        return !territory.isEmpty() && territory.stream().allMatch(r -> scope.may(level, dataClass, r));
    }
}
