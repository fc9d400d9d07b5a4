@NullMarked
package de.lichtweg.geodata.formats;

import org.jspecify.annotations.NullMarked;
