/** Water and built-up areas: what the map draws below the addresses where such data were imported. */
@NamedInterface("area")
@NullMarked
package de.lichtweg.geodata.area;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
