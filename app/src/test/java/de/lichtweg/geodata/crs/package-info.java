@NullMarked
package de.lichtweg.geodata.crs;

import org.jspecify.annotations.NullMarked;
