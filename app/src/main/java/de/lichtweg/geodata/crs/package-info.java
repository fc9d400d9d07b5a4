/** Coordinate systems and the installation's own one. */
@NamedInterface("crs")
@NullMarked
package de.lichtweg.geodata.crs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
