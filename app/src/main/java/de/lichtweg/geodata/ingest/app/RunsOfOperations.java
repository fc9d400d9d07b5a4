package de.lichtweg.geodata.ingest.app;

import de.lichtweg.geodata.ingest.OperationRuns;
import de.lichtweg.geodata.ingest.store.RunStore;
import de.lichtweg.geodata.ingest.store.StoredRun;
import de.lichtweg.platform.security.Scope;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Looks the runs up in one question. */
@Component
class RunsOfOperations implements OperationRuns {

    private final RunStore runs;

    RunsOfOperations(RunStore runs) {
        this.runs = runs;
    }

    @Override
    public Map<Long, Long> find(Scope scope, Collection<Long> operations) {
        return runs.listOf(scope, operations).stream()
                .collect(Collectors.toMap(StoredRun::operation, StoredRun::id, Math::max));
    }
}
