/**
 * What falls between two lists, and who gets in whose way? Forgotten addresses and conflicts, found by comparing the lists that
 * name addresses, and worked off as cases.
 *
 * <p>Owns the schema {@code radar}. Uses activity, coverage, parties, region, platform, kernel. Easy to get wrong: what is found
 * without business secrets and what is found with them are two questions; see {@link de.lichtweg.radar.domain.Visible}.
 */
@ApplicationModule(
        displayName = "Radar",
        allowedDependencies = {"kernel", "platform :: *", "region", "parties", "coverage", "activity"})
@NullMarked
package de.lichtweg.radar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
