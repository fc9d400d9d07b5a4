/**
 * By which rules do we work? Procedure templates in versions, each with the day from which it counts.
 *
 * <p>Owns the schema {@code standards}. Uses platform and kernel. Easy to get wrong: whatever began by a version keeps it; a new
 * version counts for what begins later.
 */
@ApplicationModule(
        displayName = "Standards",
        allowedDependencies = {"kernel", "platform :: *"})
@NullMarked
package de.lichtweg.standards;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
