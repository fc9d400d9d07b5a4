package de.lichtweg.platform.subject;

import de.lichtweg.kernel.RegionKey;
import de.lichtweg.kernel.SubjectRef;
import de.lichtweg.platform.security.Scope;
import java.time.LocalDate;
import java.util.List;

/**
 * Something that a decision can begin, such as an activity or a new version of a standard; contributed as a bean by the module that
 * owns what comes out of it.
 */
public interface FollowUp {

    /** Stable name; what the button says is the message {@code followup.<key>}. */
    String key();

    /** Whether the scope may begin it for this decision. */
    boolean isOpen(Scope scope, Decided decision);

    /** What is chosen first, such as which standard gets a new version; empty where there is nothing to choose. */
    default List<Choice> choices(Scope scope, Decided decision) {
        return List.of();
    }

    /**
     * Begins it, in the transaction of the caller, and returns where it is.
     *
     * @param choice value of one of the choices, empty where there are none
     */
    Begun begin(Scope scope, Decided decision, String choice);

    /** One of several; the first one is proposed. */
    record Choice(String value, String text) {}

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
