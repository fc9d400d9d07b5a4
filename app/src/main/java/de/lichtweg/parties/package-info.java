/**
 * Who? Organisations, network operators, persons who sign in, and their mandates by territory.
 *
 * <p>Owns the schema {@code parties}. Uses platform and kernel, never the other way round. Easy to get wrong: an operator is an
 * organisation with a key; its names differ from file to file.
 */
@ApplicationModule(
        displayName = "Parties",
        allowedDependencies = {"kernel", "platform :: *"})
@NullMarked
package de.lichtweg.parties;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
