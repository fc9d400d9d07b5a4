package de.lichtweg.geodata.layer.app;

import de.lichtweg.geodata.layer.Tile;

/**
 * What two requests have to have in common to be given the same bytes.
 *
 * @param layer key of the layer
 * @param visibility visibility class of the scope
 * @param version operation, moments and filters as the layer says
 */
record TileKey(String layer, Tile tile, String visibility, String version) {}
