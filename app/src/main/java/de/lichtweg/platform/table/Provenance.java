package de.lichtweg.platform.table;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where an exported table comes from, so that it still can be explained in ten years.
 *
 * @param source sources and attribution
 * @param asOf Stichtag
 * @param knownOn day whose knowledge answered; {@code null} means everything known at the export
 * @param exportedOn day of the export
 * @param demo whether the rows are generated
 * @param facts further lines, such as region, filter and rule set
 */
public record Provenance(
        String source,
        @Nullable LocalDate asOf,
        @Nullable LocalDate knownOn,
        LocalDate exportedOn,
        boolean demo,
        List<Fact> facts) {

    /** Mark of generated data. */
    public static final String DEMO_MARK = "Demodaten";

    /** A line of the provenance sheet. */
    public record Fact(String name, String value) {}

    /** Copies the facts. */
    public Provenance {
        facts = List.copyOf(facts);
    }
}
