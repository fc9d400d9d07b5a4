/** Does what is stored still make sense? Checks as files, run every night and on demand, with advice for each finding. */
@NamedInterface("integrity")
@NullMarked
package de.lichtweg.platform.integrity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
