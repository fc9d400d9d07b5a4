package de.lichtweg.geodata.formats.osm;

import java.util.Map;

/** Hears of the things in a file of OpenStreetMap; coordinates in ten-millionths of a degree. */
interface OsmHandler {

    /** A point. */
    default void node(long id, int lon7, int lat7, Map<String, String> tags) {}

    /** A line through points. */
    default void way(long id, long[] nodes, Map<String, String> tags) {}

    /** A relation with the ways that bound it from outside, and those that bound holes in it. */
    default void relation(long id, long[] outerWays, long[] innerWays, Map<String, String> tags) {}
}
