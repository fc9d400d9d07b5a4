package de.lichtweg.survey.domain;

import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.security.DataClass;
import de.lichtweg.platform.security.Level;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.survey.Commitment.Rights;
import java.util.List;
import java.util.Optional;

/**
 * What a scope may do with a commitment, by the table of rights: data class {@code ACTIVITY} for whatever touches the territory,
 * {@code OWN_ACTIVITY} for what the own network promised, {@code BUSINESS_SECRET} besides where the promise is one. Everything that
 * reads or writes commitments asks here.
 */
public final class Reach {

    private Reach() {}

    /** Empty where the scope may not see it. */
    public static Optional<Rights> of(Scope scope, List<RegionKey> territory, String operator, boolean secret) {
        boolean office = scope.operatorKey() == null
                && territory.stream().anyMatch(r -> scope.may(Level.ADDRESS, DataClass.ACTIVITY, r))
                && (!secret || all(scope, Level.RAW, DataClass.BUSINESS_SECRET, territory));
        boolean own = operator.equals(scope.operatorKey())
                && territory.stream().anyMatch(r -> scope.may(Level.ADDRESS, DataClass.OWN_ACTIVITY, r));
        return office || own
                ? Optional.of(new Rights(office, office && mayWrite(scope, territory, secret)))
                : Optional.empty();
    }

    /** Whether a scope may write one down: it has to be in charge of all of its territory. */
    public static boolean mayWrite(Scope scope, List<RegionKey> territory, boolean secret) {
        return !territory.isEmpty()
                && all(scope, Level.WRITE, DataClass.ACTIVITY, territory)
                && (!secret || all(scope, Level.WRITE, DataClass.BUSINESS_SECRET, territory));
    }

    /** Whether a scope may note something about what lies in a territory. */
    public static boolean mayNote(Scope scope, List<RegionKey> territory) {
        return territory.stream().anyMatch(r -> scope.may(Level.WRITE, DataClass.NOTE, r));
    }

    private static boolean all(Scope scope, Level level, DataClass dataClass, List<RegionKey> territory) {
        return territory.stream().allMatch(r -> scope.may(level, dataClass, r));
    }

    /** Whether a scope may write any down. */
    public static boolean mayCreate(Scope scope) {
        return scope.territories().stream().anyMatch(r -> scope.may(Level.WRITE, DataClass.ACTIVITY, r));
    }
}
