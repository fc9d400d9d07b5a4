package de.lichtweg.coverage;

import de.lichtweg.kernel.RegionKey;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A goal that somebody has set: a row, not a constant.
 *
 * @param key stable key
 * @param owner who set it
 * @param region for which region; it also holds for what lies in it
 * @param figure key of the figure that is measured
 * @param percent share to be reached
 * @param due last day to reach it
 * @param definition what exactly is meant, German
 * @param status {@code in force}, {@code proposed} or {@code given up}
 * @param source where it is written
 * @param validFrom since when it has been set
 * @param measures what is counted
 * @param path page of the goal, empty without one
 */
public record Target(
        String key,
        String owner,
        RegionKey region,
        String figure,
        double percent,
        LocalDate due,
        String definition,
        String status,
        String source,
        LocalDate validFrom,
        Set<Measure> measures,
        String path) {

    /** Copies the measures. */
    public Target {
        measures = Set.copyOf(measures);
    }

    /**
     * The next goal of a figure on a day: the first that is still due and has not been given up; of several for the same day
     * that of the smallest region around.
     */
    public static Optional<Target> next(List<Target> targets, String figure, LocalDate on) {
        return targets.stream()
                .filter(target -> target.figure().equals(figure))
                .filter(target -> !target.due().isBefore(on))
                .filter(Target::isHeld)
                .min(Comparator.comparing(Target::due)
                        .thenComparing(target -> -target.region().level().ordinal()));
    }

    /** Whether somebody still holds on to it. */
    public boolean isHeld() {
        return !status.equals("given up");
    }
}
