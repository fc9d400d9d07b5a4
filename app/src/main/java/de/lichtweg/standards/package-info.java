/**
 * By which rules do we work? What the partners agreed to do the same way, in versions, who adopted it and how that is proven; procedure
 * templates.
 *
 * <p>Owns the schema {@code standards}. Uses parties, region, platform and kernel. Easy to get wrong: what counts on a day follows from the
 * days of the versions; a published version never changes, and whatever began by a version keeps it. What a state agreed counts in a
 * district from the day on which the district adopted it.
 */
@ApplicationModule(
        displayName = "Standards",
        allowedDependencies = {"kernel", "platform :: *", "geodata :: *", "region", "parties"})
@NullMarked
package de.lichtweg.standards;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
