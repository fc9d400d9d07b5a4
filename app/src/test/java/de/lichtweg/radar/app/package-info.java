/** Cases of the radar on a real database. */
@NullMarked
package de.lichtweg.radar.app;

import org.jspecify.annotations.NullMarked;
