/**
 * Who is supplied with what, and what is in prospect? The ledger of addresses with two time axes, the outlook, the figures.
 *
 * <p>Owns the schema {@code coverage}. Uses region, parties, geodata, platform, kernel. Easy to get wrong: nothing is overwritten; a
 * change ends recorded rows and begins new ones under the number of its operation.
 */
@ApplicationModule(
        displayName = "Coverage",
        allowedDependencies = {"kernel", "platform :: *", "geodata :: *", "region", "parties", "parties :: view"})
@NullMarked
package de.lichtweg.coverage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
