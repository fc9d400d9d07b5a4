package de.lichtweg.geodata.ingest.app;

import de.lichtweg.geodata.ingest.store.RunStore;
import de.lichtweg.platform.retention.Retained;
import de.lichtweg.platform.security.Scope;
import java.time.Instant;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Rejected rows and other issues of imports, original columns included; the run itself stays. */
@Component
@Order(50)
class OldIssues implements Retained {

    private final RunStore runs;

    OldIssues(RunStore runs) {
        this.runs = runs;
    }

    @Override
    public String key() {
        return "rejected-rows";
    }

    @Override
    public int leastDays() {
        return 7;
    }

    @Override
    public long due(Scope scope, Instant before) {
        return runs.countOldIssues(scope, before);
    }

    @Override
    public long remove(Scope scope, Instant before) {
        return runs.removeOldIssues(scope, before);
    }
}
