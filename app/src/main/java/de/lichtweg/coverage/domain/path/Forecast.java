package de.lichtweg.coverage.domain.path;

import de.lichtweg.coverage.Arrival;
import de.lichtweg.coverage.GigabitPath;
import de.lichtweg.coverage.Measure;
import de.lichtweg.kernel.RegionKey;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What was expected on a day.
 *
 * @param madeOn the day whose knowledge it is
 * @param operation the last operation that it knows
 * @param at when it was written down; later than its day where it was worked out afterwards
 * @param paths of the regions that the reader may see
 */
public record Forecast(
        long id, LocalDate madeOn, long operation, String author, Instant at, Map<RegionKey, GigabitPath> paths) {

    /** Copies the paths. */
    public Forecast {
        paths = Map.copyOf(paths);
    }

    /** What it expected of a region by the end of a quarter: a share of all, 0 to 1; NaN without addresses. */
    public double expected(RegionKey region, Measure measure, Arrival quarter) {
        return paths.getOrDefault(region, new GigabitPath(List.of())).decided(measure, quarter);
    }
}
