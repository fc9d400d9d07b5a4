package de.lichtweg.standards.domain;

import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.security.DataClass;
import de.lichtweg.platform.security.Level;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.standards.Version;

/**
 * What of the standards a scope sees and does, by the table of rights. A state is at home in what belongs to the state, not in its
 * districts: it keeps no district's standards, and does not read which municipality follows them.
 */
public final class Reach {

    private Reach() {}

    /** Whether a scope reads what was published about a territory. */
    public static boolean reads(Scope scope, RegionKey territory) {
        return scope.may(Level.AGGREGATE, DataClass.STANDARD, territory);
    }

    /** Whether it reads a version: what is being written is for those who keep it, a consultation for all partners concerned. */
    public static boolean reads(Scope scope, RegionKey territory, Version.State state) {
        return switch (state) {
            case PUBLISHED -> reads(scope, territory);
            case CONSULTATION -> isConcerned(scope, territory);
            case DRAFT -> scope.may(Level.RAW, DataClass.STANDARD_OFFICE, territory) && isHome(scope, territory);
        };
    }

    /** Whether a standard of a territory is the scope's business as a partner. */
    public static boolean isConcerned(Scope scope, RegionKey territory) {
        return scope.territories().stream()
                .filter(t -> t.contains(territory) || territory.contains(t))
                .anyMatch(t -> scope.may(Level.ADDRESS, DataClass.STANDARD, t));
    }

    /** Whether it writes drafts, publishes and reminds in a territory. */
    public static boolean runs(Scope scope, RegionKey territory) {
        return scope.may(Level.WRITE, DataClass.STANDARD_OFFICE, territory) && isHome(scope, territory);
    }

    /** Whether it reads by name how a district or a municipality works. */
    public static boolean names(Scope scope, RegionKey region) {
        return scope.may(Level.ADDRESS, DataClass.STANDARD, region)
                && (region.level() == RegionKey.Level.DISTRICT || isHome(scope, region));
    }

    /** Whether it says for a region that it works by a version: the region's own office, and whoever keeps what is agreed there. */
    public static boolean declares(Scope scope, RegionKey standard, RegionKey region) {
        boolean own = scope.territories().contains(region) && scope.may(Level.WRITE, DataClass.STANDARD, region);
        return own || runs(scope, region) || runs(scope, standard) && standard.contains(region);
    }

    private static boolean isHome(Scope scope, RegionKey territory) {
        return scope.territories().stream()
                .anyMatch(t -> t.level() == RegionKey.Level.STATE ? t.equals(territory) : t.contains(territory));
    }
}
