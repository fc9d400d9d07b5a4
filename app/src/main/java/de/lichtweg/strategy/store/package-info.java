/** SQL of strategy. */
@NullMarked
package de.lichtweg.strategy.store;

import org.jspecify.annotations.NullMarked;
