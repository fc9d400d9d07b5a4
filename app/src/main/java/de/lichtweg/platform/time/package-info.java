/** The clock, from which all time comes, never from the system directly; holidays, working days and periods by the law. */
@NamedInterface("time")
@NullMarked
package de.lichtweg.platform.time;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
