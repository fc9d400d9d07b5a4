/** Rules of the radar: lists go in, findings come out; nothing else is known here. */
@NullMarked
package de.lichtweg.radar.domain;

import org.jspecify.annotations.NullMarked;
