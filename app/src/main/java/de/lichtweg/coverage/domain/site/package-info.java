/** Sites: schools, hospitals, business parks, administration, fire stations. */
@NullMarked
package de.lichtweg.coverage.domain.site;

import org.jspecify.annotations.NullMarked;
