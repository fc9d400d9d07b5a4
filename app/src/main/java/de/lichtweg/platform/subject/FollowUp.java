package de.lichtweg.platform.subject;

import de.lichtweg.kernel.RegionKey;
import de.lichtweg.kernel.SubjectRef;
import de.lichtweg.platform.security.Scope;
import java.time.LocalDate;

/**
 * Something that a decision can begin, such as an activity or a new version of a standard; contributed as a bean by the module that
 * owns what comes out of it.
 */
public interface FollowUp {

    /** Stable name; what the button says is the message {@code followup.<key>}. */
    String key();

    /** Whether the scope may begin it for this decision. */
    boolean isOpen(Scope scope, Decided decision);

    /** Begins it, in the transaction of the caller, and returns where it is. */
    Begun begin(Scope scope, Decided decision);

    /**
     * A decision of a meeting.
     *
     * @param number as people quote it, such as {@code "JF 3/2026"}
     * @param text what was decided
     * @param territory for which it was decided
     * @param path its page
     */
    record Decided(SubjectRef subject, String number, String text, LocalDate day, RegionKey territory, String path) {}

    /**
     * What came out of it.
     *
     * @param title what people call it
     * @param path its page
     */
    record Begun(SubjectRef subject, String title, String path) {}
}
