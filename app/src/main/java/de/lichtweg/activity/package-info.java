/**
 * What is being done, by whom, how far is it, and what will it bring? The register of activities of district, municipalities and
 * operators, and what they let addresses expect.
 *
 * <p>Owns the schema {@code activity}. Uses coverage, standards, cooperation, parties, region, geodata, platform, kernel. Easy to get wrong: a
 * lot is an activity below another; what addresses may expect is written into the ledger in the transaction of the change.
 */
@ApplicationModule(
        displayName = "Activity",
        allowedDependencies = {
            "kernel",
            "platform :: *",
            "geodata :: *",
            "region",
            "parties",
            "parties :: view",
            "coverage",
            "standards",
            "cooperation"
        })
@NullMarked
package de.lichtweg.activity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
