package de.lichtweg.portal.app;

import de.lichtweg.platform.mail.Outbox;
import de.lichtweg.platform.retention.Retained;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.portal.store.SubscriptionStore;
import java.time.Instant;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Who asked for mails and never confirmed it is forgotten, and the mail that asked for it. */
@Component
@Order(76)
class OldSubscriptions implements Retained {

    private final SubscriptionStore store;
    private final Outbox outbox;

    OldSubscriptions(SubscriptionStore store, Outbox outbox) {
        this.store = store;
        this.outbox = outbox;
    }

    @Override
    public String key() {
        return "subscriptions";
    }

    @Override
    public int leastDays() {
        return 2;
    }

    @Override
    public long due(Scope scope, Instant before) {
        return store.due(scope, before);
    }

    @Override
    public long remove(Scope scope, Instant before) {
        outbox.forget(scope, Subscriptions.REQUEST, "", before);
        return store.remove(scope, before);
    }
}
