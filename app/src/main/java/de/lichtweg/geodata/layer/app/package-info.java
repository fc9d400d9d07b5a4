/** Tiles on request: drawn by their layer, compressed once, kept as long as there is room. */
@NullMarked
package de.lichtweg.geodata.layer.app;

import org.jspecify.annotations.NullMarked;
