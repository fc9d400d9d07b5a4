package de.lichtweg.coverage;

import java.util.Locale;

/** What made an address gain or lose a figure, or by which way it came into a region. */
public enum ChangeCause {
    /** A network offers more. */
    BUILT,
    /** A network offers less, or nothing any more. */
    WITHDRAWN,
    /** A network began to build. */
    STARTED,
    /** Money was granted. */
    FUNDED,
    /** A network promised with obligation. */
    COMMITTED,
    /** A network announced something. */
    ANNOUNCED,
    /** What was in prospect is given up, less sure or later. */
    DROPPED,
    /** Nobody said anything; time has passed. */
    EXPIRED,
    /** What the register says of the address changed. */
    FACTS,
    /** Several statements together; none of them alone. */
    SEVERAL,
    /** Came into the region. */
    ENTERED,
    /** Left the region. */
    LEFT;

    /** As it stands in URLs, commands and JSON. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The cause of a key.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static ChangeCause of(String key) {
        return valueOf(key.strip().toUpperCase(Locale.ROOT));
    }
}
