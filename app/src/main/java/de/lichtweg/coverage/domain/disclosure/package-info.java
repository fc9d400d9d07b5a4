/** Which counts have to stay hidden so that none below five can be worked out from the others. */
@NullMarked
package de.lichtweg.coverage.domain.disclosure;

import org.jspecify.annotations.NullMarked;
