package de.lichtweg.standards.data.app;

import de.lichtweg.platform.retention.Retained;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.standards.data.store.HandedInStore;
import java.time.Instant;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Files of accepted deliveries: imported or forgotten, after a while they go. What was found in them stays. */
@Component
@Order(45)
class OldDeliveryFiles implements Retained {

    private final HandedInStore store;

    OldDeliveryFiles(HandedInStore store) {
        this.store = store;
    }

    @Override
    public String key() {
        return "deliveries";
    }

    @Override
    public int leastDays() {
        return 30;
    }

    @Override
    public long due(Scope scope, Instant before) {
        return store.countOldFiles(scope, before);
    }

    @Override
    public long remove(Scope scope, Instant before) {
        return store.removeOldFiles(scope, before);
    }
}
