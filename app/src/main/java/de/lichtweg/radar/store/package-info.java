/** Tables of the radar, and the lists it compares. */
@NullMarked
package de.lichtweg.radar.store;

import org.jspecify.annotations.NullMarked;
