package de.lichtweg.coverage.domain.saved;

import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.security.DataClass;
import de.lichtweg.platform.security.Level;
import de.lichtweg.platform.security.Scope;
import java.util.Optional;

/** How far a link to addresses reaches for whoever opens it: less than for its sender, never more. */
public final class Reach {

    private Reach() {}

    /** The region if its addresses may be opened, else the own territory inside it, else nothing. */
    public static Optional<RegionKey> of(Scope scope, RegionKey region) {
        if (opens(scope, region)) {
            return Optional.of(region);
        }
        return scope.territories().stream()
                .filter(region::contains)
                .filter(own -> opens(scope, own))
                .sorted()
                .findFirst();
    }

    private static boolean opens(Scope scope, RegionKey region) {
        return scope.may(Level.ADDRESS, DataClass.INTERNAL, region);
    }
}
