/**
 * Who builds at own cost, and until when? The register of commitments: who promised what for which addresses until when, how
 * binding it is, whether it was kept.
 *
 * <p>Owns the schema {@code survey}. Uses coverage, parties, region, geodata, platform, kernel; not activity. Easy to get wrong:
 * the state of a commitment is never written down, it follows from the day, its milestones and what the ledger says is supplied.
 */
@ApplicationModule(
        displayName = "Survey",
        allowedDependencies = {"kernel", "platform :: *", "geodata :: *", "region", "parties", "coverage"})
@NullMarked
package de.lichtweg.survey;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
