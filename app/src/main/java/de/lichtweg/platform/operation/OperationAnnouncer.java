package de.lichtweg.platform.operation;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Publishes every committed operation once on this node, in the order of numbers, wherever it was committed. The operation
 * table is the truth; a commit or a notification is only a reason to look.
 */
@Component
class OperationAnnouncer {

    private static final Logger LOG = LoggerFactory.getLogger(OperationAnnouncer.class);

    private final OperationTable table;
    private final ApplicationEventPublisher events;
    private long announced;

    OperationAnnouncer(OperationTable table, ApplicationEventPublisher events) {
        this.table = table;
        this.events = events;
        this.announced = table.latest();
    }

    /** Publishes what was committed since the last look. */
    synchronized void catchUp() {
        for (Operations.Operation operation : table.listAfter(announced)) {
            announced = operation.number();
            publish(new OperationCommitted(operation.number(), operation.draft().kind()));
        }
    }

    // The operation is committed whatever a listener makes of it.
    private void publish(OperationCommitted event) {
        try {
            events.publishEvent(event);
        } catch (RuntimeException e) {
            LOG.error("Vorgang {} ist gespeichert, aber ein Empfänger ist gescheitert", event.number(), e);
        }
    }
}
