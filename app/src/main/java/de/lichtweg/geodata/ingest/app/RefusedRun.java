package de.lichtweg.geodata.ingest.app;

import de.lichtweg.geodata.ingest.Imports.Result;
import de.lichtweg.geodata.ingest.store.RunStore;
import de.lichtweg.platform.security.Scope;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What a refused import would have done: the counts that its refusal stands for. */
@Component
public class RefusedRun {

    private final RunStore runs;

    RefusedRun(RunStore runs) {
        this.runs = runs;
    }

    /** The newest run of this actor, if it was refused. */
    public Optional<Result> last(Scope scope) {
        return runs.newestRefused(scope)
                .map(r -> new Result(r.id(), 0, r.counts(), runs.issueCounts(scope, r.id()), seconds(r)));
    }

    private static double seconds(de.lichtweg.geodata.ingest.store.StoredRun run) {
        return run.endedAt() == null
                ? 0
                : java.time.Duration.between(run.startedAt(), run.endedAt()).toMillis() / 1e3;
    }
}
