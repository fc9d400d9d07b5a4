/**
 * By which rules do we work? The catalogue of standards in versions, who adopted them and how that is proven, and procedure templates, each
 *
 * <p>Owns the schema {@code standards}. Uses platform and kernel. Easy to get wrong: whatever began by a version keeps it; a new
 * version counts for what begins later.
 */
@ApplicationModule(
        displayName = "Standards",
        allowedDependencies = {"kernel", "platform :: *", "region", "parties"})
@NullMarked
package de.lichtweg.standards;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
