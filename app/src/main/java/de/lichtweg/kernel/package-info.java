/**
 * The words everything else is made of: at most twenty value types of the JDK alone.
 *
 * <p>Owns nothing that changes. May be used by every module and uses none. Easy to get wrong: a value type that only one
 * module needs belongs into that module, not here.
 */
@ApplicationModule(
        displayName = "Kernel",
        allowedDependencies = {})
@NullMarked
package de.lichtweg.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
