/** The change explainer's rules and arithmetic as tables and on random numbers. */
@NullMarked
package de.lichtweg.coverage.domain.explain;

import org.jspecify.annotations.NullMarked;
