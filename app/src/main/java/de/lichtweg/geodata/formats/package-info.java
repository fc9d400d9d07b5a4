/** Formats of places: GeoJSON and Shapefile, read feature by feature. */
@NamedInterface("formats")
@NullMarked
package de.lichtweg.geodata.formats;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
