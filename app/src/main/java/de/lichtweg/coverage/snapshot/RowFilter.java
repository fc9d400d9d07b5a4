package de.lichtweg.coverage.snapshot;

import java.util.function.IntPredicate;

/** A condition on addresses: bound to the columns of a chunk once, then asked row by row. */
interface RowFilter {

    /** The condition on the rows of a chunk. */
    IntPredicate on(Chunk chunk);
}
