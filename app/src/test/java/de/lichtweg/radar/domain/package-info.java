/** The detector against districts in which something was planted. */
@NullMarked
package de.lichtweg.radar.domain;

import org.jspecify.annotations.NullMarked;
