/** SQL of the streets. */
@NullMarked
package de.lichtweg.geodata.street.store;

import org.jspecify.annotations.NullMarked;
