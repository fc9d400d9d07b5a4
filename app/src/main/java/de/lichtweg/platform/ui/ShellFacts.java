package de.lichtweg.platform.ui;

import de.lichtweg.kernel.AsOf;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.security.Scope;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the region bar says about the figures of a page: reporting date, rule set, sources. */
public interface ShellFacts {

    /**
     * Facts about one region at one question.
     *
     * @param reportingDate newest Stichtag that counts, {@code null} without any
     * @param reportingDates Stichtage to choose from, newest first
     * @param ruleSet name of the rule set in force, empty without one
     * @param ruleSource where the rule set is published, may be empty
     * @param sources attributions for the foot of the page
     */
    record Facts(
            @Nullable LocalDate reportingDate,
            List<LocalDate> reportingDates,
            String ruleSet,
            String ruleSource,
            List<String> sources) {

        /** Nothing known yet. */
        public static final Facts NONE = new Facts(null, List.of(), "", "", List.of());
    }

    /** The facts; {@code region} is {@code null} on pages that show no region. */
    Facts facts(@Nullable RegionKey region, AsOf asOf, Scope scope);
}
