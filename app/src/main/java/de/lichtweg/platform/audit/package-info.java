/** Who changed what, when, why, before and after. */
@NamedInterface("audit")
@NullMarked
package de.lichtweg.platform.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
