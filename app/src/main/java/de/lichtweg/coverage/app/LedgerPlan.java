package de.lichtweg.coverage.app;

import de.lichtweg.geodata.ingest.ImportProfile.Plan;
import de.lichtweg.kernel.RegionKey;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** A worked-out import: what it counts and how it is written. */
record LedgerPlan(
        Counts counts,
        String source,
        @Nullable RegionKey territory,
        String summary,
        boolean changesAnything,
        LongConsumer writing)
        implements Plan {

    @Override
    public void write(long operation) {
        if (changesAnything) {
            writing.accept(operation);
        }
    }
}
