package de.lichtweg.reporting.web;

import de.lichtweg.region.RegionSection.Count;
import de.lichtweg.region.RegionSection.Line;
import de.lichtweg.region.RegionSection.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The stages of an outlook as one bar; the list beside it is its table. */
record StageBar(String label, List<Segment> segments, List<String> gaps) {

    /** A part of the bar, in percent. */
    record Segment(String label, String href, String fill, String x, String width) {}

    /** The bar of a section; empty where a count is hidden or there is nothing to draw. */
    static Optional<StageBar> of(Section section) {
        long whole = section.lines().stream()
                .flatMap(l -> l.count().stream())
                .mapToLong(Count::whole)
                .findFirst()
                .orElse(0);
        boolean hidden =
                section.lines().stream().flatMap(l -> l.count().stream()).anyMatch(c -> c.part() < 0);
        return whole <= 0 || hidden ? Optional.empty() : Optional.of(laidOut(section, whole));
    }

    private static StageBar laidOut(Section section, long whole) {
        List<Segment> segments = new ArrayList<>();
        List<String> gaps = new ArrayList<>();
        long before = 0;
        for (Line line : section.lines()) {
            long part = line.count().map(Count::part).orElse(0L);
            if (part > 0) {
                if (before > 0) {
                    gaps.add(percent(before, whole));
                }
                segments.add(new Segment(
                        line.label() + ": " + line.value() + " (" + line.note() + ")",
                        line.href(),
                        StageFills.fill(line.key()),
                        percent(before, whole),
                        percent(part, whole)));
                before += part;
            }
        }
        return new StageBar(section.title(), segments, gaps);
    }

    private static String percent(long part, long whole) {
        return String.format(Locale.ROOT, "%.2f%%", 100.0 * part / whole);
    }
}
