/**
 * How to build, and at what price? So far the commands that plan networks from files of the Steiner tree world.
 *
 * <p>Owns nothing yet. Uses the library {@code de.lichtweg.planner} below the floors. Easy to get wrong: its commands start
 * neither Spring nor PostgreSQL, so {@code LichtwegApplication} calls them before anything is started.
 */
@ApplicationModule(
        displayName = "Planning",
        allowedDependencies = {})
@NullMarked
package de.lichtweg.planning;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
