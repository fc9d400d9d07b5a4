package de.lichtweg.platform.mail;

import de.lichtweg.platform.backup.InstallationRestored;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Mails leave once the server is ready. Those that waited in a backup may have left since, or belong to an installation that is being
 * tried out: they wait for somebody to decide.
 */
@Component
@Lazy(false)
@ConditionalOnWebApplication
class MailTurn {

    static final String RESTORED =
            "Die Installation kommt aus einer Sicherung. Vielleicht ist die Mail seither hinausgegangen.";

    private final MailTable table;
    private final Delivery delivery;
    private volatile boolean open;

    MailTurn(MailTable table, Delivery delivery) {
        this.table = table;
        this.delivery = delivery;
    }

    @EventListener(InstallationRestored.class)
    void restored() {
        table.hold(RESTORED);
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order(Ordered.LOWEST_PRECEDENCE)
    void ready() {
        open = true;
    }

    void take() {
        if (open) {
            delivery.deliver();
        }
    }
}
