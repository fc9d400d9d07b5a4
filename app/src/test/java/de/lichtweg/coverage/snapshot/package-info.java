/** The snapshot against SQL. */
@NullMarked
package de.lichtweg.coverage.snapshot;

import org.jspecify.annotations.NullMarked;
