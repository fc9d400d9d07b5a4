/**
 * How to build, and at what price? Streets and addresses become a graph, the graph a plan with quantities, costs and a proof of how
 * good it is: from files to files at the command line, and as estimates on pages.
 *
 * <p>Owns the schema {@code planning}: price books and rule sets in versions, estimates with their plans. Uses the library {@code
 * de.lichtweg.planner} below the floors, coverage, region, geodata, platform, kernel; not activity. Easy to get wrong: its commands
 * start neither Spring nor PostgreSQL, so {@code LichtwegApplication} calls them before anything is started.
 */
@ApplicationModule(
        displayName = "Planning",
        allowedDependencies = {"kernel", "platform :: *", "geodata :: *", "region", "coverage"})
@NullMarked
package de.lichtweg.planning;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
