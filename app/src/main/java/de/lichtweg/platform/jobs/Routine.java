package de.lichtweg.platform.jobs;

import de.lichtweg.platform.security.Scope;
import java.time.LocalTime;

/** Something that happens once a day by itself; contributed as a bean. */
public interface Routine {

    /** Stable name. */
    String key();

    /** The time of day in Berlin from which on it is due. */
    LocalTime at();

    /** Whether it happens at all. */
    default boolean isOn() {
        return true;
    }

    /** Begins it, as a rule by submitting a job; {@code scope} is the program's. */
    void submit(Scope scope);
}
