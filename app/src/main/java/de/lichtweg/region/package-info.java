/**
 * Where? State, districts, municipalities, localities, their boundaries and mergers, each with validity.
 *
 * <p>Owns the schema {@code region}. Uses geodata, platform, kernel. Easy to get wrong: a key without a date means nothing;
 * resolve it for the day of the statement.
 */
@ApplicationModule(
        displayName = "Region",
        allowedDependencies = {"kernel", "platform :: *", "geodata :: *"})
@NullMarked
package de.lichtweg.region;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
