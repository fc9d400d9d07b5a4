/** Lichtweg: the working platform of a district's broadband coordination office. */
@NullMarked
package de.lichtweg;

import org.jspecify.annotations.NullMarked;
