/**
 * What every module stands on: people who sign in and what they may, the numbered operations of the ledger, audit, jobs,
 * commands, errors, the shell of the pages, tables in and out.
 *
 * <p>Owns the schema {@code platform}. Uses the kernel only. Easy to get wrong: permission is decided by {@code
 * security.Scope} alone; a check anywhere else is a second way.
 */
@ApplicationModule(displayName = "Platform", allowedDependencies = "kernel")
@NullMarked
package de.lichtweg.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
