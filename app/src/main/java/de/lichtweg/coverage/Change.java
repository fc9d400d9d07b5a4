package de.lichtweg.coverage;

import java.util.Locale;

/** Why an address moves a figure between two states; every address lies in exactly one class. */
public enum Change {
    /** In the region, and in the earlier state not in the ledger at all. */
    NEW,
    /** No longer in the ledger. */
    VANISHED,
    /** In the ledger in both states, in the region in one of them only. */
    TERRITORY_CHANGED,
    /** Asked by the earlier definition and rule set it would count as before. */
    OTHER_METHOD,
    /** What was believed of a day that had been reported already is believed otherwise now, or somebody corrected it. */
    CORRECTED,
    /** Fulfils the figure now. */
    GAINED,
    /** Fulfils it no longer. */
    LOST,
    /** Counts for more or less than before, or counts now, or no longer. */
    WEIGHT_CHANGED,
    /** Counts as before, or lies in the region in neither state. */
    UNCHANGED;

    /** As it stands in URLs, commands and JSON: {@code weight_changed}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The class of a key.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Change of(String key) {
        return valueOf(key.strip().toUpperCase(Locale.ROOT));
    }
}
