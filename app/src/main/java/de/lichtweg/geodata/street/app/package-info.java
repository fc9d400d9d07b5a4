/** Streets in by import, out by place. */
@NullMarked
package de.lichtweg.geodata.street.app;

import org.jspecify.annotations.NullMarked;
