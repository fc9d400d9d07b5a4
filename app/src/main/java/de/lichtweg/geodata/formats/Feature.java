package de.lichtweg.geodata.formats;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * One feature of a file.
 *
 * @param number position in the file, from 1
 * @param properties names and values as text, in the file's order; JSON null is the empty text
 * @param geometry in the file's coordinate system, {@code null} without one
 */
public record Feature(
        long number,
        Map<String, String> properties,
        @Nullable Geometry geometry) {}
