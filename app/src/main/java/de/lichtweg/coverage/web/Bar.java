package de.lichtweg.coverage.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * A 100 % bar.
 *
 * @param label what the bar is about
 * @param segments its parts in order, empty ones left out
 * @param gaps positions of the edges between parts, in percent
 */
record Bar(String label, List<Segment> segments, List<String> gaps) {

    /**
     * A part of a bar.
     *
     * @param label "offen: 611 Adressen (54,1 %)"
     * @param href where it leads, empty without a link
     * @param fill class of its fill
     * @param x left edge in percent
     * @param width width in percent
     */
    record Segment(String label, String href, String fill, String x, String width) {}

    /** A part before it is laid out; a suppressed count is negative and left out. */
    record Part(String name, long count, String href, String fill) {}

    /** Lays out the parts; {@code unit} follows the count ("Adressen"). */
    static Bar of(String label, List<Part> parts, Words words, String unit) {
        long[] counts =
                parts.stream().mapToLong(part -> Math.max(0, part.count())).toArray();
        long sum = Arrays.stream(counts).sum();
        int[] tenths = Shares.tenths(counts);
        List<Segment> segments = new ArrayList<>();
        List<String> gaps = new ArrayList<>();
        long before = 0;
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            if (part.count() <= 0) {
                continue;
            }
            if (before > 0) {
                gaps.add(percent(before, sum));
            }
            String text = part.name() + ": "
                    + (unit.isEmpty() ? "" : words.number(part.count()) + " " + unit + " (")
                    + words.tenths(tenths[i]) + "\u00a0%" + (unit.isEmpty() ? "" : ")");
            segments.add(new Segment(text, part.href(), part.fill(), percent(before, sum), percent(part.count(), sum)));
            before += part.count();
        }
        return new Bar(label, List.copyOf(segments), List.copyOf(gaps));
    }

    static String percent(long part, long whole) {
        return String.format(Locale.ROOT, "%.2f%%", whole == 0 ? 0 : 100.0 * part / whole);
    }
}
