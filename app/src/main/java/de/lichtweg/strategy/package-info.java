/**
 * Where do we want to go, and what comes next? Goals with their indicators, target paths and the activities that serve them; the
 * next step of each municipality by dated rules.
 *
 * <p>Owns the schema {@code strategy}. Uses activity, coverage, parties, region, geodata, platform, kernel. Easy to get wrong: how far a
 * goal is stands nowhere, it is counted whenever somebody looks; a rule is a row with dates, not a condition in the code.
 */
@ApplicationModule(
        displayName = "Strategy",
        allowedDependencies = {"kernel", "platform :: *", "geodata :: *", "region", "parties", "coverage", "activity"})
@NullMarked
package de.lichtweg.strategy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
