package de.lichtweg.standards.data.app;

import de.lichtweg.platform.security.Scope;
import de.lichtweg.standards.data.domain.Delivery;
import de.lichtweg.standards.data.domain.Finding;
import de.lichtweg.standards.data.store.FindingStore;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/** All findings of a delivery in their order, some thousand at a time. */
final class EveryFinding implements Iterator<Finding> {

    private static final int BATCH = 5_000;

    private final FindingStore store;
    private final Scope scope;
    private final Delivery delivery;
    private List<Finding> batch = List.of();
    private int next;
    private int position;
    private boolean over;

    EveryFinding(FindingStore store, Scope scope, Delivery delivery) {
        this.store = store;
        this.scope = scope;
        this.delivery = delivery;
    }

    @Override
    public boolean hasNext() {
        if (next == batch.size() && !over) {
            batch = store.after(scope, delivery, position, BATCH);
            position += batch.size();
            over = batch.size() < BATCH;
            next = 0;
        }
        return next < batch.size();
    }

    @Override
    public Finding next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return batch.get(next++);
    }
}
