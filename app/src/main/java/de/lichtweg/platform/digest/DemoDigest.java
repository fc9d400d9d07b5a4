package de.lichtweg.platform.digest;

import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.ui.Preparation;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Nobody waits a night for the mail of the demo: it lies in the outbox from the beginning. */
@Component
@ConditionalOnProperty("lichtweg.demo")
class DemoDigest {

    private final Digest digest;
    private final ObjectProvider<Recipients> recipients;

    DemoDigest(Digest digest, ObjectProvider<Recipients> recipients) {
        this.digest = digest;
        this.recipients = recipients;
    }

    @EventListener(Preparation.Done.class)
    @Order(Ordered.LOWEST_PRECEDENCE)
    void onceEverythingIsThere() {
        recipients.stream().flatMap(r -> r.list(Scope.system("demo")).stream()).forEach(digest::tell);
    }
}
