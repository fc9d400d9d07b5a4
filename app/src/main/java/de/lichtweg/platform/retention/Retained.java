package de.lichtweg.platform.retention;

import de.lichtweg.platform.security.Scope;
import java.time.Instant;

/**
 * Something that is kept for a number of days; contributed as a bean by the module that owns it. The days are the setting
 * {@code retention.<key>}, the name is the message {@code retention.<key>}.
 */
public interface Retained {

    /** Stable name. */
    String key();

    /** Fewer days than this would take away what is still needed. */
    int leastDays();

    /** How many would be removed. */
    long due(Scope scope, Instant before);

    /** Removes what ended before a moment and returns how many; runs in a transaction. */
    long remove(Scope scope, Instant before);
}
