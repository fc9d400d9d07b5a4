/** Streets and paths as lines: on the map, and the ground that planning stands on. */
@NamedInterface("street")
@NullMarked
package de.lichtweg.geodata.street;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
