package de.lichtweg.activity.domain;

import de.lichtweg.activity.Activity;
import de.lichtweg.activity.Activity.Rights;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.security.DataClass;
import de.lichtweg.platform.security.Level;
import de.lichtweg.platform.security.Scope;
import java.util.List;
import java.util.Optional;

/**
 * What a scope may do with an activity, by the table of rights: data class {@code ACTIVITY} for whatever touches the territory,
 * {@code OWN_ACTIVITY} for what the own organisation leads or builds. Everything that reads or writes activities asks here.
 */
public final class Reach {

    private Reach() {}

    /**
     * Empty where the scope may not see it.
     *
     * @param own whether an organisation of the scope leads or builds it
     */
    public static Optional<Rights> of(Scope scope, List<RegionKey> territory, boolean own) {
        boolean internal = territory.stream().anyMatch(region -> sees(scope, DataClass.ACTIVITY, region));
        boolean its = own && territory.stream().anyMatch(region -> sees(scope, DataClass.OWN_ACTIVITY, region));
        return internal || its ? Optional.of(new Rights(internal, mayWrite(scope, territory, own))) : Optional.empty();
    }

    /** Whether a scope may write an activity of that territory: it has to own all of it. */
    public static boolean mayWrite(Scope scope, List<RegionKey> territory, boolean own) {
        return !territory.isEmpty()
                && territory.stream()
                        .allMatch(region -> scope.may(Level.WRITE, DataClass.ACTIVITY, region)
                                || own && scope.may(Level.WRITE, DataClass.OWN_ACTIVITY, region));
    }

    /** Whether a scope may write anything down. */
    public static boolean mayCreate(Scope scope) {
        return scope.territories().stream()
                .anyMatch(region -> scope.may(Level.WRITE, DataClass.ACTIVITY, region)
                        || scope.may(Level.WRITE, DataClass.OWN_ACTIVITY, region));
    }

    /** Whether a scope may note something about it. */
    public static boolean mayNote(Scope scope, Activity activity) {
        List<RegionKey> territory = activity.draft().territory();
        return activity.rights().internal()
                && (activity.rights().write()
                        || territory.stream().anyMatch(region -> reaches(scope, Level.WRITE, DataClass.NOTE, region)));
    }

    /** Whether a scope reads the activities of a region, of a part of it, or of what holds it. */
    public static boolean readsIn(Scope scope, RegionKey region) {
        return sees(scope, DataClass.ACTIVITY, region);
    }

    /** A municipality sees what goes on in all of its district too. */
    private static boolean sees(Scope scope, DataClass dataClass, RegionKey region) {
        return reaches(scope, Level.ADDRESS, dataClass, region);
    }

    private static boolean reaches(Scope scope, Level level, DataClass dataClass, RegionKey region) {
        return scope.may(level, dataClass, region)
                || scope.territories().stream()
                        .anyMatch(own -> region.contains(own) && scope.may(level, dataClass, own));
    }
}
