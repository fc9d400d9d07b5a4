/**
 * Who pays what, when, and does it add up? Programmes and their rules with dates, grants with every decision, financing plans,
 * own shares of municipalities, drawdowns, proofs, liquidity.
 *
 * <p>Owns the schema {@code funding}. Uses activity, coverage, parties, region, geodata, platform, kernel. Easy to get wrong: money
 * is whole cents and is only ever split by {@link de.lichtweg.funding.Money#split}; a decision is never overwritten, the next one
 * follows it; what addresses may expect is said by the activity, not by its grant.
 */
@ApplicationModule(
        displayName = "Funding",
        allowedDependencies = {"kernel", "platform :: *", "geodata :: *", "region", "parties", "coverage", "activity"})
@NullMarked
package de.lichtweg.funding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
