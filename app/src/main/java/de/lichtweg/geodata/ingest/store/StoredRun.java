package de.lichtweg.geodata.ingest.store;

import de.lichtweg.geodata.ingest.ImportProfile.Plan.Counts;
import de.lichtweg.platform.security.DataClass;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An import run as it is kept. */
public record StoredRun(
        long id,
        String profile,
        String fileName,
        String sha256,
        String dialect,
        boolean dryRun,
        boolean acceptValid,
        @Nullable String region,
        @Nullable LocalDate asOf,
        @Nullable String operator,
        @Nullable String source,
        State state,
        long operation,
        Counts counts,
        String summary,
        String refusal,
        List<String> header,
        String actor,
        Instant startedAt,
        @Nullable Instant endedAt,
        DataClass dataClass) {

    /** The run for who may see that it was, but not who sent which file, or not how many addresses it moved. */
    StoredRun veiled(boolean named, boolean counted) {
        return new StoredRun(
                id,
                profile,
                named ? fileName : "",
                named ? sha256 : "",
                named ? dialect : "",
                dryRun,
                acceptValid,
                region,
                named ? asOf : null,
                named ? operator : null,
                named ? source : null,
                state,
                operation,
                counted ? counts : new Counts(-1, -1, -1, -1, -1),
                "",
                "",
                List.of(),
                actor,
                startedAt,
                endedAt,
                dataClass);
    }

    /** How a run stands or ended. */
    public enum State {
        RUNNING,
        /** Written under its operation. */
        DONE,
        /** Everything was known already. */
        UNCHANGED,
        /** A dry run. */
        TRIED,
        /** Nothing was written; {@code refusal} says why. */
        REFUSED,
        CANCELLED,
        FAILED,
        /** The process ended in the middle; nothing was written. */
        ABORTED
    }
}
