/** SQL of the areas. */
@NullMarked
package de.lichtweg.geodata.area.store;

import org.jspecify.annotations.NullMarked;
