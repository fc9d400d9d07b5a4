/** Areas in by import, out as a layer of the map. */
@NullMarked
package de.lichtweg.geodata.area.app;

import org.jspecify.annotations.NullMarked;
