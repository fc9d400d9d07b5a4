package de.lichtweg.platform.operation;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Says in {@code /health} how far the ledger has come; down where it cannot be read. */
@Component("ledger")
class OperationHealth implements HealthIndicator {

    private final OperationTable table;

    OperationHealth(OperationTable table) {
        this.table = table;
    }

    @Override
    public Health health() {
        return Health.up().withDetail("operation", table.latest()).build();
    }
}
