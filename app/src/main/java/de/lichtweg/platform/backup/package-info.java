/** Backups of the whole installation in one file, and the way back. */
@NamedInterface("backup")
@NullMarked
package de.lichtweg.platform.backup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
