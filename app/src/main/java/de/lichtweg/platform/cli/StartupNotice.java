package de.lichtweg.platform.cli;

import java.util.Optional;

/**
 * Something that whoever starts {@code ./lichtweg serve} must read, such as the administrator's one-time password on an
 * empty database. Contributed as a bean; asked once, after the server is ready, and printed to the console, never logged.
 */
public interface StartupNotice {

    /** The lines to print; empty where there is nothing to say. */
    Optional<String> text();
}
