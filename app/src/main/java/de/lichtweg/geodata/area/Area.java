package de.lichtweg.geodata.area;

import org.locationtech.jts.geom.Geometry;

/**
 * An area on a day.
 *
 * @param source key of the source
 * @param externalId what the source calls it
 * @param name name, empty without one
 * @param shape polygons, or lines for water that is known by its course alone; metres of the installation's own system
 */
public record Area(String source, String externalId, String name, AreaKind kind, Geometry shape) {}
