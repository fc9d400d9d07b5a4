/**
 * The column snapshot: the ledger at one moment in memory, in immutable chunks of about 4,096 addresses in Morton order.
 *
 * <p>Everything but {@link de.lichtweg.coverage.snapshot.Snapshots} is private to the package; that one asks for a
 * Scope. Easy to get wrong: a chunk is shared by several snapshots and is never changed; a new state is a new chunk.
 */
@NullMarked
package de.lichtweg.coverage.snapshot;

import org.jspecify.annotations.NullMarked;
