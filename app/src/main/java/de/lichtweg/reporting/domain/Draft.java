package de.lichtweg.reporting.domain;

import de.lichtweg.reporting.StatusReports.Order;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A report that is being written.
 *
 * @param texts by key of section
 * @param frozen number of the frozen report that came of it, {@code null} while it is open
 */
public record Draft(
        long id,
        int version,
        Order order,
        Map<String, String> texts,
        @Nullable Long frozen,
        Instant changedAt,
        String changedBy) {

    /** Copies the texts. */
    public Draft {
        texts = Map.copyOf(texts);
    }
}
