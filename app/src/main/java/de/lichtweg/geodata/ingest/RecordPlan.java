package de.lichtweg.geodata.ingest;

import de.lichtweg.kernel.RegionKey;
import java.util.List;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * What a file of records would do.
 *
 * @param places where the records are that would change
 * @param writer writes them under the operation
 */
public record RecordPlan(Counts counts, String source, List<RegionKey> places, String summary, LongConsumer writer)
        implements ImportProfile.Plan {

    @Override
    public @Nullable RegionKey territory() {
        return places.isEmpty() ? null : RegionKey.common(places);
    }

    @Override
    public void write(long operation) {
        writer.accept(operation);
    }
}
