package de.lichtweg.coverage.web;

import java.util.List;
import java.util.Optional;

/**
 * What is chosen on the map, in short.
 *
 * @param place where it is
 * @param lead first words of the sentence, in strong letters; may be empty
 * @param sites what stands there: "Oberschule Nossen (Schule)"
 * @param bar its addresses by class
 * @param links where to go on
 * @param outline what the map draws around it: longitude and latitude pairs; one pair for an address, none for a region
 * @param region key of the region, empty for anything else
 */
record MapPanel(
        String choice,
        String place,
        String title,
        String lead,
        String sentence,
        List<String> sites,
        Optional<Bar> bar,
        List<Link> links,
        String closeHref,
        List<double[]> outline,
        String region) {

    /** A way on. */
    record Link(String text, String href) {}

    /** The bar has no mark of a target. */
    public Optional<String> target() {
        return Optional.empty();
    }

    /** The outline for the script, {@code lon,lat lon,lat …}. */
    public String outlineText() {
        return String.join(
                " ",
                outline.stream()
                        .map(p -> String.format(java.util.Locale.ROOT, "%.6f,%.6f", p[0], p[1]))
                        .toList());
    }
}
