package de.lichtweg.reporting.domain;

import de.lichtweg.region.RegionSection.Count;
import de.lichtweg.region.RegionSection.Tone;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A report with all that is in it, as it is frozen.
 *
 * @param format always {@link #FORMAT}
 * @param schema version of this shape
 * @param definitions by which the numbers are counted
 * @param sections in their order
 * @param texts by key of section
 */
public record Document(
        String format,
        int schema,
        Head head,
        List<Definition> definitions,
        List<Part> sections,
        Map<String, String> texts) {

    /** What stands at the beginning of the file. */
    public static final String FORMAT = "lichtweg-statusbericht";

    /** Version of this shape. */
    public static final int SCHEMA = 1;

    /** Copies the lists. */
    public Document {
        definitions = List.copyOf(definitions);
        sections = List.copyOf(sections);
        texts = Map.copyOf(texts);
    }

    /**
     * What it is about; days as {@code 2026-06-30}.
     *
     * @param operation last operation that the numbers know
     * @param previous hash of the report before, {@code null} without one
     * @param previousAsOf Stichtag of that one
     * @param previousOperation its last operation, 0 without one
     * @param made the day on which it was frozen
     * @param demo whether its numbers are generated
     */
    public record Head(
            String title,
            String audience,
            String region,
            String regionName,
            String asOf,
            long operation,
            String ruleSet,
            @Nullable String previous,
            @Nullable String previousAsOf,
            long previousOperation,
            String author,
            String made,
            boolean demo) {}

    /** The definition of a figure. */
    public record Definition(String figure, int version, String formula) {}

    /**
     * A section.
     *
     * @param recorded whether its numbers can be computed again from the ledger
     */
    public record Part(String key, String title, boolean recorded, List<Row> rows, String source, String href) {

        /** Copies the rows. */
        public Part {
            rows = List.copyOf(rows);
        }
    }

    /** A line as it was shown; {@code count} is {@code null} where it has no numbers. */
    public record Row(
            String key,
            String label,
            String value,
            String note,
            String href,
            Tone tone,
            @Nullable Count count) {}

    /** The numbers of the recorded sections: {@code "outlook.OPEN"} and what stands there. */
    public Map<String, Count> numbers() {
        Map<String, Count> numbers = new TreeMap<>();
        for (Part part : sections) {
            for (Row row : part.rows) {
                Count count = row.count;
                if (part.recorded && count != null) {
                    numbers.put(part.key + "." + row.key, count);
                }
            }
        }
        return numbers;
    }
}
