/** Pages of the radar. */
@NullMarked
package de.lichtweg.radar.web;

import org.jspecify.annotations.NullMarked;
