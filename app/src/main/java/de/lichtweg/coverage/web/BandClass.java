package de.lichtweg.coverage.web;

import java.util.List;
import java.util.Map;

/**
 * A class of bandwidth as the bars show it: some neighbouring classes of the ledger together.
 *
 * @param key part of the message key
 * @param edges lower edges in Mbit/s; 0 no offer, −1 unknown
 * @param fill class of its fill
 */
record BandClass(String key, List<Integer> edges, String fill) {

    /** From the fastest to the unknown, as they stand in a bar. */
    static final List<BandClass> ALL = List.of(
            new BandClass("1000", List.of(1000), "ch ch5"),
            new BandClass("400", List.of(400), "ch ch4"),
            new BandClass("100", List.of(200, 100), "ch ch3"),
            new BandClass("30", List.of(50, 30), "ch ch2 e-band"),
            new BandClass("1", List.of(16, 10, 1), "ch ch1 e-band"),
            new BandClass("none", List.of(0), "band-none"),
            new BandClass("unknown", List.of(-1), "s-unbekannt"));

    /** Addresses of the class, −1 where one of its classes is suppressed. */
    long count(Map<Integer, Integer> bands) {
        boolean hidden = edges.stream().anyMatch(edge -> bands.getOrDefault(edge, 0) < 0);
        return hidden
                ? -1
                : edges.stream().mapToLong(edge -> bands.getOrDefault(edge, 0)).sum();
    }

    /** Values of the filter {@code band}. */
    String[] filterValues() {
        return edges.stream().map(edge -> edge == 0 ? "none" : edge.toString()).toArray(String[]::new);
    }
}
