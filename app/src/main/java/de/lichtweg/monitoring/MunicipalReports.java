package de.lichtweg.monitoring;

import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.security.Scope;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** The municipal reports of the municipalities. */
public interface MunicipalReports {

    /** Subject of the audit log. */
    String SUBJECT = "monitoring.report";

    /** Lets a district ask by the proposal of the product from a day on, unless it has a rule of its own. */
    void begin(Scope scope, RegionKey district, LocalDate from);

    /**
     * Asks all municipalities whose district has a rule for what is wanted today; what is asked already stays.
     *
     * @return those asked for now
     */
    List<Report> open(Scope scope);

    /** Those of a municipality, or of all of a region, that the scope may see, the oldest first. */
    List<Report> list(Scope scope, RegionKey region);

    /**
     * Reports.
     *
     * @param version the one that was shown; refused if somebody wrote a later one
     * @param texts key of the question → answer; about activities it says nothing new
     */
    void submit(Scope scope, long id, int version, Map<String, String> texts, Way way);

    /** Reports that nothing changed since the last one. */
    void unchanged(Scope scope, long id, int version, Way way);

    /** Takes a report over for the district, with what it says about activities; returns what had to be left out. */
    List<String> approve(Scope scope, long id, int version);

    /** Gives a report back. */
    void giveBack(Scope scope, long id, int version, String reason);
}
