package de.lichtweg.coverage.domain.correction;

import de.lichtweg.coverage.domain.Offer;
import de.lichtweg.coverage.domain.Promise;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is stated with evidence about every address of a selection, from a day on. */
public sealed interface Correction {

    /** A statement about one network; it outranks what the network itself says. */
    sealed interface OfNetwork extends Correction {
        /** Key of the network. */
        String operatorKey();
    }

    /** The network offers exactly this; an empty list: it offers nothing. */
    record Supply(String operatorKey, List<Offer> offers) implements OfNetwork {}

    /** The network has exactly this in prospect; {@code null}: nothing. */
    record Prospect(String operatorKey, @Nullable Promise promise) implements OfNetwork {}

    /** Earlier corrections about what the network offers and has in prospect no longer hold. */
    record Ending(String operatorKey) implements OfNetwork {}

    /**
     * The building is another than the register says.
     *
     * @param facts what is said; empty: earlier corrections of the building no longer hold
     */
    record Building(FactCorrection facts) implements Correction {}
}
