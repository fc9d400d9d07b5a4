/** What offices note about addresses. */
@NullMarked
package de.lichtweg.coverage.domain.note;

import org.jspecify.annotations.NullMarked;
