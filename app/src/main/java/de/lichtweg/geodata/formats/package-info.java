/**
 * Formats of files, without any knowledge of what they mean: places feature by feature here (GeoJSON, Shapefile, GeoPackage, GML,
 * KML), OpenStreetMap in {@code osm}, workbooks in {@code sheet}, XML for all of them in {@code xml}. Whatever a file says of
 * itself, memory and time stay bounded; what is wrong with it is a {@link BrokenFile}.
 */
@NamedInterface("formats")
@NullMarked
package de.lichtweg.geodata.formats;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
