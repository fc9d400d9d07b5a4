package de.lichtweg.coverage.store;

import de.lichtweg.coverage.domain.Difference;
import de.lichtweg.platform.security.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What operations of this process changed in statements, kept from their commit until the snapshot has followed them, so
 * that it need not read back what was just written. A rolled back operation leaves nothing. Operations that are missing
 * here (of other processes, undone ones, the oldest of too many) are read from the database.
 */
@Component
public class Differences {

    /** Lines that are kept: more than a district changes in a day, and at most about 50 MB. */
    private static final int MOST_LINES = 500_000;

    private static final long NOBODY_FOLLOWS = Long.MAX_VALUE;

    private final NavigableMap<Long, List<Difference<?>>> byOperation = new TreeMap<>();
    private long followed = NOBODY_FOLLOWS;
    private long lines;

    /** Nothing is kept before somebody follows. */
    Differences() {}

    /** Adds what the running transaction changes; it counts once that is committed. */
    void add(long operation, Difference<?> difference) {
        TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(Pending.class::isInstance)
                .map(Pending.class::cast)
                .filter(p -> p.operation == operation)
                .findFirst()
                .orElseGet(() -> register(new Pending(operation)))
                .differences
                .add(difference);
    }

    private static Pending register(Pending pending) {
        TransactionSynchronizationManager.registerSynchronization(pending);
        return pending;
    }

    /** The differences of a running transaction; handed over before anybody hears of the operation. */
    private final class Pending implements TransactionSynchronization {

        private final long operation;
        private final List<Difference<?>> differences = new ArrayList<>();

        private Pending(long operation) {
            this.operation = operation;
        }

        @Override
        public int getOrder() {
            return Ordered.HIGHEST_PRECEDENCE;
        }

        @Override
        public void afterCommit() {
            keep(operation, differences);
        }
    }

    private synchronized void keep(long operation, List<Difference<?>> differences) {
        if (operation <= followed) {
            return;
        }
        byOperation.put(operation, List.copyOf(differences));
        lines += lines(differences);
        while (lines > MOST_LINES) {
            lines -= lines(byOperation.pollFirstEntry().getValue());
        }
    }

    private static long lines(List<Difference<?>> differences) {
        return differences.stream().mapToLong(Difference::size).sum();
    }

    /** From here on somebody follows who knows everything through an operation. */
    public synchronized void follow(Scope scope, long operation) {
        LedgerRights.requireProgram(scope);
        followed = operation;
        NavigableMap<Long, List<Difference<?>>> known = byOperation.headMap(operation, true);
        known.values().forEach(d -> lines -= lines(d));
        known.clear();
    }

    /** All differences after one operation through another, in their order; empty if any operation between is missing. */
    public synchronized Optional<List<Difference<?>>> find(Scope scope, long after, long through) {
        LedgerRights.requireProgram(scope);
        NavigableMap<Long, List<Difference<?>>> asked = byOperation.subMap(after, false, through, true);
        return asked.size() == through - after
                ? Optional.of(asked.values().stream()
                        .<Difference<?>>flatMap(List::stream)
                        .toList())
                : Optional.empty();
    }
}
