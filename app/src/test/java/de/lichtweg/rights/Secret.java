package de.lichtweg.rights;

import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.security.DataClass;
import de.lichtweg.platform.security.Level;
import de.lichtweg.platform.security.Scope;

/**
 * A text that occurs once in the installation, and what it takes to read it.
 *
 * @param text as it would stand in an answer
 * @param dataClass class of what it says
 * @param level needed in {@code region}
 * @param teller login or key of an operator that knows it anyway, because it said it; empty for nobody
 */
record Secret(String text, DataClass dataClass, Level level, RegionKey region, String teller) {

    boolean isOpenTo(Scope scope) {
        return scope.may(level, dataClass, region)
                || teller.equals(scope.actor())
                || scope.operatorKey() != null && teller.equals(scope.operatorKey());
    }
}
