/** The path to gigabit: what is decided per quarter, what is left over and why, goals beside it, and how good forecasts were. */
@NullMarked
package de.lichtweg.coverage.domain.path;

import org.jspecify.annotations.NullMarked;
