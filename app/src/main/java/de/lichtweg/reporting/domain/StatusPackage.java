package de.lichtweg.reporting.domain;

import de.lichtweg.kernel.RegionKey;
import de.lichtweg.reporting.domain.Document.Definition;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a district tells the state centre, so that all districts are compared by the same definitions. Days as {@code
 * 2026-06-30}; {@code null} for a number that is held back.
 *
 * @param format always {@link #FORMAT}
 * @param schema version of this shape
 * @param made day on which it was made
 * @param demo whether its numbers are generated
 */
public record StatusPackage(
        String format,
        int schema,
        String district,
        String name,
        String asOf,
        String made,
        long operation,
        String ruleSet,
        boolean demo,
        List<Definition> definitions,
        Sums sums,
        List<Sums> municipalities,
        List<Work> activities) {

    /** What stands at the beginning of the file. */
    public static final String FORMAT = "lichtweg-statuspaket";

    /** Version of this shape. */
    public static final int SCHEMA = 1;

    /** Copies the lists; refuses days and keys that are none. */
    public StatusPackage {
        if (LocalDate.parse(asOf).isAfter(LocalDate.parse(made))) {
            throw new IllegalArgumentException("made before its day: " + asOf + ", " + made);
        }
        if (new RegionKey(district).level() != RegionKey.Level.DISTRICT) {
            throw new IllegalArgumentException("no district: " + district);
        }
        definitions = List.copyOf(definitions);
        municipalities = List.copyOf(municipalities);
        activities = List.copyOf(activities);
    }

    /** The figures of a region. */
    public record Sums(String region, String name, List<Value> figures) {

        /** Copies the list. */
        public Sums {
            figures = List.copyOf(figures);
        }
    }

    /** A figure. */
    public record Value(
            String figure,
            String weighting,
            @Nullable Long numerator,
            @Nullable Long denominator) {}

    /**
     * An activity.
     *
     * @param procedure key of its template, with {@code version} and {@code phase} the present step of it
     * @param due next day to be kept, {@code null} without one
     * @param delayDays days behind the plan
     */
    public record Work(
            String title,
            String kind,
            String state,
            String procedure,
            int version,
            String phase,
            @Nullable String due,
            int delayDays,
            List<String> regions) {

        /** Copies the list. */
        public Work {
            regions = List.copyOf(regions);
        }
    }
}
