package de.lichtweg.cooperation.domain;

import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.security.DataClass;
import de.lichtweg.platform.security.Level;
import de.lichtweg.platform.security.Scope;
import java.util.Comparator;
import java.util.List;

/**
 * What of working together a scope sees: everything of a territory that is its home, and beyond that what its organisation sits in. A
 * state is at home in what belongs to the state, not in its districts.
 *
 * @param within territories of which everything is seen, with all below; empty text for all
 * @param exactly territories of which everything is seen, without what is below
 * @param member whether it sees what its organisation sits in
 */
public record Reach(List<String> within, List<String> exactly, boolean member) {

    /** By the table of rights. */
    public static Reach of(Scope scope) {
        List<RegionKey> homes = scope.territories().stream()
                .filter(t -> scope.may(Level.RAW, DataClass.COOPERATION, t))
                .toList();
        return new Reach(
                homes.stream()
                        .filter(t -> !isState(t))
                        .map(t -> t.equals(RegionKey.GERMANY) ? "" : t.value())
                        .toList(),
                homes.stream().filter(Reach::isState).map(RegionKey::value).toList(),
                scope.territories().stream().anyMatch(t -> scope.may(Level.ADDRESS, DataClass.COOPERATION, t)));
    }

    /** Whether the scope invites, writes minutes and hands out tasks for a territory. */
    public static boolean runs(Scope scope, RegionKey territory) {
        return scope.may(Level.WRITE, DataClass.COOPERATION_OFFICE, territory) && isHome(scope, territory);
    }

    /** Whether everything of a territory is seen. */
    public static boolean sees(Scope scope, RegionKey territory) {
        return scope.may(Level.RAW, DataClass.COOPERATION, territory) && isHome(scope, territory);
    }

    /** The reader's own territory, else that of the installation. */
    public static RegionKey home(Scope scope, RegionKey installation) {
        return scope.territories().stream()
                .filter(t -> !t.equals(RegionKey.GERMANY))
                .min(Comparator.naturalOrder())
                .orElse(installation);
    }

    /** Whether it takes part: proposes, answers, does tasks. */
    public static boolean joins(Scope scope) {
        return scope.territories().stream().anyMatch(t -> scope.may(Level.WRITE, DataClass.COOPERATION, t));
    }

    private static boolean isHome(Scope scope, RegionKey territory) {
        return scope.territories().stream().anyMatch(t -> isState(t) ? t.equals(territory) : t.contains(territory));
    }

    private static boolean isState(RegionKey key) {
        return key.level() == RegionKey.Level.STATE;
    }
}
