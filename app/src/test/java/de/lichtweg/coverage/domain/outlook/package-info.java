/** The outlook as a table. */
@NullMarked
package de.lichtweg.coverage.domain.outlook;

import org.jspecify.annotations.NullMarked;
