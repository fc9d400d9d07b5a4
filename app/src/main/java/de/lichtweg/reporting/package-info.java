/**
 * What do we report to whom? Fact sheets of municipalities, status reports that are frozen with a hash, status packages for the
 * state centre.
 *
 * <p>Owns the schema {@code reporting}. Uses activity, coverage, standards, parties, region, geodata, platform, kernel; what other
 * modules know comes through {@link de.lichtweg.region.RegionSection}. Easy to get wrong: a frozen report is a row that never
 * changes, and it is computed through the eyes of its readers, not of its author.
 */
@ApplicationModule(
        displayName = "Reporting",
        allowedDependencies = {
            "kernel",
            "platform :: *",
            "geodata :: *",
            "region",
            "parties",
            "coverage",
            "standards",
            "activity"
        })
@NullMarked
package de.lichtweg.reporting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
