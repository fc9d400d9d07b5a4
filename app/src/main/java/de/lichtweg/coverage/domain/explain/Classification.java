package de.lichtweg.coverage.domain.explain;

import de.lichtweg.coverage.Change;

/** The class of an address. The order of the tests is the precedence: see the decision record on the change explainer. */
public final class Classification {

    private Classification() {}

    /**
     * The one class of an address.
     *
     * @param byMethodAlone whether it would stand as before by the earlier definition and rule set
     * @param corrected whether it stands differently because somebody thought better of it
     */
    public static Change of(Standing before, Standing after, boolean byMethodAlone, boolean corrected) {
        if (!before.inRegion() && !after.inRegion()) {
            return Change.UNCHANGED;
        }
        if (!before.exists()) {
            return Change.NEW;
        }
        if (!after.exists()) {
            return Change.VANISHED;
        }
        if (before.inRegion() != after.inRegion()) {
            return Change.TERRITORY_CHANGED;
        }
        if (before.countsLike(after)) {
            return Change.UNCHANGED;
        }
        if (byMethodAlone) {
            return Change.OTHER_METHOD;
        }
        return corrected ? Change.CORRECTED : counted(before, after);
    }

    private static Change counted(Standing before, Standing after) {
        if (!before.counted() || !after.counted() || before.fulfilled() == after.fulfilled()) {
            return Change.WEIGHT_CHANGED;
        }
        return after.fulfilled() ? Change.GAINED : Change.LOST;
    }
}
