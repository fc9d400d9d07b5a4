package de.lichtweg.cooperation;

import de.lichtweg.platform.security.Scope;
import java.time.LocalDate;
import java.util.List;

/** What offices tell the reader just now, for start pages. */
public interface Notices {

    /**
     * A notice as a start page shows it.
     *
     * @param link a page about it, may be empty
     * @param by who wrote it
     * @param until last day on which it is shown
     * @param demo whether it is invented
     */
    record Shown(
            long id,
            String title,
            String text,
            String link,
            String by,
            LocalDate until,
            boolean demo,
            boolean dismiss) {}

    /** Those in force today for the role and the territory of the scope that it did not dismiss, the newest first. */
    List<Shown> current(Scope scope);
}
