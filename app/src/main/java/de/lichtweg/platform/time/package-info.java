/** The clock. All time comes from here, never from the system directly. */
@NamedInterface("time")
@NullMarked
package de.lichtweg.platform.time;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
