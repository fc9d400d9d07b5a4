package de.lichtweg.platform.integrity;

import java.util.List;

/**
 * What a check found in one run.
 *
 * @param check key of the check
 * @param found number of cases
 * @param cases the first of them
 * @param error why it could not run, empty if it did
 * @param millis how long it took
 */
record CheckResult(String check, long found, List<Finding> cases, String error, long millis) {

    /** How many cases are kept to be looked at. */
    static final int KEPT = 20;

    boolean clean() {
        return found == 0 && error.isEmpty();
    }
}
