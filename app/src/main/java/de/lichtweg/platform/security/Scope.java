package de.lichtweg.platform.security;

import de.lichtweg.kernel.RegionKey;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who asks, and therefore what may be answered: the only thing that decides about permission. Every method of a store or
 * of the snapshot takes one.
 *
 * @param actor stable name for audit and operations, such as {@code "koordination"} or {@code "cli:operator"}
 * @param displayName shown on pages
 * @param role the role
 * @param operatorKey the network operator somebody speaks for; {@code null} for everybody else
 * @param territories own territory: regions and everything in them; empty for none
 * @param rights the table of rights in force
 */
public record Scope(
        String actor,
        String displayName,
        Role role,
        @Nullable String operatorKey,
        Set<RegionKey> territories,
        RightsTable rights) {

    /** Everything, for the program itself. {@code actor} says which part of it. */
    public static Scope system(String actor) {
        return new Scope(actor, actor, Role.SYSTEM, null, Set.of(RegionKey.GERMANY), RightsTable.standard());
    }

    /** Somebody who is not signed in. */
    public static Scope anonymous() {
        return new Scope("public", "Öffentlichkeit", Role.PUBLIC, null, Set.of(), RightsTable.standard());
    }

    /** Whether {@code region} lies in the own territory. */
    public boolean owns(RegionKey region) {
        return territories.stream().anyMatch(t -> t.contains(region));
    }

    /** How deep this scope may look at data of a class in a region. */
    public Level level(DataClass dataClass, RegionKey region) {
        return rights.level(role, dataClass, owns(region));
    }

    /** Whether {@link #level} reaches {@code needed}. */
    public boolean may(Level needed, DataClass dataClass, RegionKey region) {
        return level(dataClass, region).compareTo(needed) >= 0;
    }

    /** Whether anything of a class is visible at {@code needed}, in the own territory or elsewhere. */
    public boolean mayAnywhere(Level needed, DataClass dataClass) {
        return rights.level(role, dataClass, true).compareTo(needed) >= 0
                || rights.level(role, dataClass, false).compareTo(needed) >= 0;
    }

    /** The same person, who sees no more of some data classes than others are to be shown. */
    public Scope atMost(Map<DataClass, Level> highest) {
        return new Scope(actor, displayName, role, operatorKey, territories, rights.atMost(highest));
    }

    /** The same person with all rights, where this scope was lowered by {@link #atMost}. */
    public Scope whole() {
        return new Scope(actor, displayName, role, operatorKey, territories, rights.whole());
    }

    /**
     * What cached pages and tiles may be shared by: role, territory, operator and rights decide about every answer.
     */
    public String visibilityClass() {
        return role + "|" + (operatorKey == null ? "" : operatorKey) + "|"
                + territories.stream().map(RegionKey::value).sorted().toList() + rights.mark();
    }
}
