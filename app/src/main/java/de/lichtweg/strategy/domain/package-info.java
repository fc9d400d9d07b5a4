/** What follows from goals, figures and rules. */
@NullMarked
package de.lichtweg.strategy.domain;

import org.jspecify.annotations.NullMarked;
