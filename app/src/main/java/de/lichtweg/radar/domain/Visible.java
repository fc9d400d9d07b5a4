package de.lichtweg.radar.domain;

import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.security.DataClass;
import de.lichtweg.platform.security.Level;
import de.lichtweg.platform.security.Scope;
import java.util.List;

/**
 * Who sees which cases. A case tells of single addresses and of activities, so both have to be open in its municipality. What is
 * found only through business secrets is for those who may see them raw; what is found without them is found by everybody
 * else even where a secret answers it, since its absence would tell of the secret.
 */
public final class Visible {

    private Visible() {}

    /** Regions in which a scope sees cases. */
    public static List<RegionKey> territories(Scope scope) {
        return scope.territories().stream().filter(t -> mayRead(scope, t)).toList();
    }

    /** Regions in which it sees those that are business secrets too. */
    public static List<RegionKey> secrets(Scope scope) {
        return scope.territories().stream()
                .filter(t -> mayRead(scope, t) && scope.may(Level.RAW, DataClass.BUSINESS_SECRET, t))
                .toList();
    }

    /** Whether a scope sees cases of a region. */
    public static boolean mayRead(Scope scope, RegionKey region) {
        return scope.may(Level.ADDRESS, DataClass.INTERNAL, region)
                && scope.may(Level.ADDRESS, DataClass.ACTIVITY, region);
    }

    /** Whether it sees a case of a region that is a business secret, or is none. */
    public static boolean mayRead(Scope scope, RegionKey region, boolean secret) {
        return mayRead(scope, region) && (!secret || scope.may(Level.RAW, DataClass.BUSINESS_SECRET, region));
    }

    /** Whether it may hand cases of a region to somebody, close and reopen them. */
    public static boolean mayDecide(Scope scope, RegionKey region) {
        return mayRead(scope, region) && scope.may(Level.WRITE, DataClass.ACTIVITY, region);
    }

    /** Whether it may note something about them. */
    public static boolean mayNote(Scope scope, RegionKey region) {
        return mayRead(scope, region) && scope.may(Level.WRITE, DataClass.NOTE, region);
    }
}
