/**
 * Who told us how things stand, and who has not? Rounds of municipal reports of the municipalities, what changed since the last one,
 * and how long somebody has been silent.
 *
 * <p>Owns the schema {@code monitoring}. Uses activity, coverage, standards, parties, region, platform, kernel. Easy to
 * get wrong: silence is never green; the municipality sees it first, the district a number of days later; nothing that a
 * report says about an activity happens before the district has approved it.
 */
@ApplicationModule(
        displayName = "Monitoring",
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
package de.lichtweg.monitoring;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
