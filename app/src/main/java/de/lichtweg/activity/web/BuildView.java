package de.lichtweg.activity.web;

import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.table.ExportLink;
import java.util.List;
import java.util.Optional;

/** How far the building of an activity is, ready to be shown. */
record BuildView(
        RegionKey region,
        String title,
        String href,
        String path,
        String lead,
        boolean empty,
        List<Figure> figures,
        List<State> states,
        Optional<Contradiction> contradiction,
        Optional<BuildChart> chart,
        Optional<BuildChart> small,
        boolean mayOpen,
        String state,
        String search,
        String total,
        List<Line> lines,
        String previous,
        String next,
        List<ExportLink> exports,
        List<Photo> photos,
        boolean mayWrite,
        boolean mayImport) {

    /** A number and what it counts. */
    record Figure(String value, String text, String note) {}

    /** How many addresses are in a state; its part of a bar of 100 units. */
    record State(
            String key, String text, String count, String percent, String x, String width, String fill, String href) {}

    /** Addresses of which builder and operator say different things. */
    record Contradiction(String count, String href) {}

    /** An address. */
    record Line(
            String href,
            String label,
            String place,
            String state,
            String fill,
            String since,
            String planned,
            String metres,
            String stage,
            String source) {}

    /** A photo. */
    record Photo(String href, String preview, String text, String day, String position) {}
}
