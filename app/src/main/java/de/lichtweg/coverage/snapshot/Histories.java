package de.lichtweg.coverage.snapshot;

import de.lichtweg.coverage.store.HeldStore;
import de.lichtweg.coverage.store.HistoryStore;
import de.lichtweg.platform.operation.Operations;
import de.lichtweg.platform.security.Scope;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Statements of an address and the moments of operations; a moment never changes and is asked for once. */
final class Histories {

    private static final int AT_ONCE = 1000;

    private final HistoryStore store;
    private final HeldStore held;
    private final Operations operations;
    private final Map<Long, Instant> moments = new ConcurrentHashMap<>();

    Histories(HistoryStore store, HeldStore held, Operations operations) {
        this.store = store;
        this.held = held;
        this.operations = operations;
    }

    List<HistoryStore.Statement> history(Scope scope, long address, long operation) {
        return store.history(scope, address, operation);
    }

    /** Statements that hold on a day. */
    HeldStore held() {
        return held;
    }

    Instant at(long operation) {
        Instant known = moments.get(operation);
        if (known == null) {
            Scope self = Scope.system("snapshot");
            operations.list(self, AT_ONCE, 0).forEach(o -> moments.put(o.number(), o.at()));
            known = moments.computeIfAbsent(
                    operation,
                    n -> operations.find(self, n).map(Operations.Operation::at).orElse(Instant.EPOCH));
        }
        return known;
    }
}
