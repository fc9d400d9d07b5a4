/** Use cases of the radar. */
@NullMarked
package de.lichtweg.radar.app;

import org.jspecify.annotations.NullMarked;
