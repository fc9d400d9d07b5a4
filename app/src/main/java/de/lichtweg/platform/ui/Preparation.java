package de.lichtweg.platform.ui;

import java.util.Optional;

/**
 * Work that has to be done before pages make sense, such as installing the demo. Contributed as a bean by its module; while
 * it goes on, every page says how far it is instead of showing half figures.
 */
public interface Preparation {

    /** How far it is; empty once there is nothing left to do. */
    Optional<Progress> progress();

    /** An event: everything that was to be prepared is there, and what builds on it may begin. */
    record Done() {}

    /**
     * A place in a known way.
     *
     * @param titleKey message that says what is prepared
     * @param done steps done
     * @param all number of steps, 0 while it is not known
     */
    record Progress(String titleKey, int done, int all) {}
}
