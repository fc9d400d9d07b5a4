package de.lichtweg.reporting;

import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.security.Scope;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Status reports: drafts with text of their author, frozen with all numbers. */
public interface StatusReports {

    /** Subject of the audit log. */
    String SUBJECT = "reporting.report";

    /** Text in front of all sections. */
    String SUMMARY = "summary";

    /** Text about decisions that are needed. */
    String DECISIONS = "decisions";

    /**
     * What a report is to be about.
     *
     * @param asOf Stichtag
     * @param knownOn day whose knowledge counts; {@code null} for everything known when it is frozen
     */
    record Order(
            Audience audience,
            RegionKey region,
            LocalDate asOf,
            @Nullable LocalDate knownOn,
            String title) {}

    /**
     * Begins a draft.
     *
     * @return its number
     * @throws de.lichtweg.platform.error.RuleViolation if there can be no such report
     */
    long begin(Scope scope, Order order);

    /**
     * Writes title and texts of a draft.
     *
     * @param version the one that was shown; refused if somebody wrote a later one
     * @param texts by key of section, {@link #SUMMARY} or {@link #DECISIONS}
     */
    void write(Scope scope, long draft, int version, String title, Map<String, String> texts);

    /**
     * Freezes a draft: computes every number and keeps them with the texts and a hash; from then on nothing changes.
     *
     * @return number of the frozen report
     */
    long freeze(Scope scope, long draft, int version);
}
