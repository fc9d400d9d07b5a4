/**
 * How to build, and at what price? Streets and addresses become a graph, the graph a plan with quantities, costs and a proof of how
 * good it is; so far from files to files.
 *
 * <p>Owns nothing yet. Uses the library {@code de.lichtweg.planner} below the floors, and of geodata what reads files. Easy to get wrong: its commands start
 * neither Spring nor PostgreSQL, so {@code LichtwegApplication} calls them before anything is started.
 */
@ApplicationModule(
        displayName = "Planning",
        allowedDependencies = {
            "platform :: error",
            "platform :: table",
            "platform :: time",
            "geodata :: crs",
            "geodata :: read"
        })
@NullMarked
package de.lichtweg.planning;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
