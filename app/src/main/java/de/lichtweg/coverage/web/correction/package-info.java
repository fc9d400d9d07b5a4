/** Pages of working with addresses: correct many with evidence, decide contradictions, answer reports. */
@NullMarked
package de.lichtweg.coverage.web.correction;

import org.jspecify.annotations.NullMarked;
