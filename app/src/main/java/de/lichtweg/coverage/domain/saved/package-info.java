/** Questions to the address list that somebody gave a name. */
@NullMarked
package de.lichtweg.coverage.domain.saved;

import org.jspecify.annotations.NullMarked;
