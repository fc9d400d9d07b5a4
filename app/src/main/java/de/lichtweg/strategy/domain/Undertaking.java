package de.lichtweg.strategy.domain;

import de.lichtweg.activity.ActivityKind;
import de.lichtweg.kernel.RegionKey;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An activity as far as rules ask for it.
 *
 * @param region where it is, one of its regions
 * @param running whether it goes on or is paused
 * @param completedOn last day, {@code null} where it was not completed
 */
public record Undertaking(
        long id,
        ActivityKind kind,
        String title,
        RegionKey region,
        boolean running,
        @Nullable LocalDate completedOn) {

    /** Whether it is about a municipality alone, or a part of it. */
    boolean isOf(RegionKey municipality) {
        return municipality.contains(region);
    }

    /** Whether it has to do with a municipality. */
    public boolean concerns(RegionKey municipality) {
        return isOf(municipality) || region.contains(municipality);
    }
}
