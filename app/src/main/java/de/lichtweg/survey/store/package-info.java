/** SQL of the register. */
@NullMarked
package de.lichtweg.survey.store;

import org.jspecify.annotations.NullMarked;
