/** Goals, next steps, and what they contribute. */
@NullMarked
package de.lichtweg.strategy.app;

import org.jspecify.annotations.NullMarked;
