package de.lichtweg.coverage.web;

import de.lichtweg.coverage.Stage;
import de.lichtweg.coverage.domain.MapDimension;
import java.util.ArrayList;
import java.util.List;

/**
 * How a class of the map is drawn, the same in the legend and on the map. Nothing rests on the colour alone: a cell has its
 * pattern, an address its shape, and the colours keep apart in grey and for the colour-blind.
 *
 * @param colour token of the palette without its dashes, such as {@code lw-stage-bau}
 * @param second token of the pattern's ink
 * @param edge token of the edge, empty without one
 * @param pattern {@code plain}, {@code stripes}, {@code lines}, {@code dots} or {@code hatch}
 * @param shape path of an address in a box of 14 × 14
 */
record MapLook(String colour, String second, String edge, String pattern, String shape) {

    private static final String CIRCLE = "M7 1.6a5.4 5.4 0 1 0 0 10.8a5.4 5.4 0 1 0 0-10.8z";
    private static final String DIAMOND = "M7 .6 13.4 7 7 13.4 .6 7z";
    private static final String SQUARE = "M2.2 2.2h9.6v9.6h-9.6z";
    private static final String PLUS = "M4.9 1h4.2v3.9h3.9v4.2h-3.9v3.9h-4.2v-3.9h-3.9v-4.2h3.9z";
    private static final String RING =
            "M7 1a6 6 0 1 0 0 12a6 6 0 1 0 0-12zM7 4.4a2.6 2.6 0 1 1 0 5.2a2.6 2.6 0 1 1 0-5.2z";
    private static final String TRIANGLE = "M7 1 13.4 12.4H.6z";
    private static final String CROSS =
            "M3.2 1.2 7 5 10.8 1.2 12.8 3.2 9 7 12.8 10.8 10.8 12.8 7 9 3.2 12.8 1.2 10.8 5 7 1.2 3.2z";
    private static final String STAR = "M7 .4 8.8 4.9 13.5 5.2 9.9 8.3 11 12.9 7 10.4 3 12.9 4.1 8.3 .5 5.2 5.2 4.9z";
    private static final String HEXAGON = "M3.6 1.2h6.8l3.2 5.8-3.2 5.8h-6.8l-3.2-5.8z";
    private static final String UPSIDE_DOWN = "M7 13 .6 1.6h12.8z";

    private static final MapLook OPEN = new MapLook("lw-stage-offen", "", "", "plain", TRIANGLE);
    private static final MapLook UNKNOWN = new MapLook("lw-stage-unbekannt", "lw-faint", "", "hatch", CROSS);
    private static final MapLook SUREST = new MapLook("lw-stage-gigabit", "", "", "plain", CIRCLE);
    private static final MapLook FUNDED =
            new MapLook("lw-stage-gefoerdert", "lw-stage-gefoerdert-2", "", "lines", SQUARE);
    private static final MapLook COMMITTED = new MapLook("lw-stage-zugesagt", "", "lw-stage-edge", "plain", PLUS);
    private static final MapLook ANNOUNCED =
            new MapLook("lw-stage-angekuendigt", "lw-stage-angekuendigt-2", "lw-stage-edge", "dots", RING);

    private static final List<String> SHAPES = List.of(CIRCLE, DIAMOND, SQUARE, PLUS, STAR, HEXAGON, UPSIDE_DOWN, RING);
    private static final List<String> PATTERNS =
            List.of("plain", "stripes", "lines", "dots", "hatch", "plain", "stripes", "lines");

    /** The look of a class; {@code place} is its number. */
    static MapLook of(MapDimension dimension, MapDimension.MapClass mapClass, int place) {
        return switch (mapClass.key()) {
            case "none" -> OPEN;
            case "unknown" -> UNKNOWN;
            default ->
                switch (dimension) {
                    case STAGE -> stage(Stage.valueOf(mapClass.key()));
                    case BANDWIDTH -> band(mapClass.key());
                    case TECHNOLOGY -> technology(mapClass.key());
                    case OPERATOR -> network(mapClass.key(), place);
                    case ARRIVAL -> arrival(mapClass.key());
                };
        };
    }

    private static MapLook stage(Stage stage) {
        return switch (stage) {
            case GIGABIT -> SUREST;
            case IN_CONSTRUCTION -> new MapLook("lw-stage-bau", "lw-stage-bau-2", "", "stripes", DIAMOND);
            case FUNDED -> FUNDED;
            case COMMITTED -> COMMITTED;
            case ANNOUNCED -> ANNOUNCED;
            case OPEN -> OPEN;
            case UNKNOWN -> UNKNOWN;
        };
    }

    private static MapLook band(String key) {
        return switch (key) {
            case "1000" -> new MapLook("lw-ch-5", "", "", "plain", CIRCLE);
            case "400" -> new MapLook("lw-ch-4", "lw-ch-3", "", "stripes", DIAMOND);
            case "100" -> new MapLook("lw-ch-3", "lw-ch-2", "", "lines", SQUARE);
            case "30" -> new MapLook("lw-ch-2", "", "lw-stage-edge", "plain", PLUS);
            default -> new MapLook("lw-ch-1", "lw-stage-edge", "lw-stage-edge", "dots", RING);
        };
    }

    private static MapLook technology(String key) {
        return switch (key) {
            case "fibre" -> SUREST;
            case "cable" -> FUNDED;
            case "cabinet" -> COMMITTED;
            default -> ANNOUNCED;
        };
    }

    /** The sooner, the more contrast, as with stages. */
    private static MapLook arrival(String key) {
        return switch (key) {
            case "now" -> SUREST;
            case "late" -> new MapLook("lw-danger", "lw-paper", "", "lines", STAR);
            case "year0" -> new MapLook("lw-ch-4", "lw-ch-3", "", "stripes", DIAMOND);
            case "year1" -> new MapLook("lw-ch-3", "lw-ch-2", "", "lines", SQUARE);
            case "year2" -> new MapLook("lw-ch-2", "", "lw-stage-edge", "plain", PLUS);
            case "later" -> new MapLook("lw-ch-1", "", "lw-stage-edge", "plain", HEXAGON);
            case "open" -> OPEN;
            default -> ANNOUNCED;
        };
    }

    /** Networks in the order of their names; the palette is one that the colour-blind can tell apart. */
    private static MapLook network(String key, int place) {
        int at = key.equals("others") ? SHAPES.size() - 1 : Math.min(place, SHAPES.size() - 2);
        String colour = "lw-net-" + (at + 1);
        return new MapLook(colour, "lw-net-ink", "", PATTERNS.get(at), SHAPES.get(at));
    }

    /** Lines of the pattern over a swatch of 14 × 14, empty where it has none. */
    public List<String> strokes() {
        List<String> strokes = new ArrayList<>();
        switch (pattern) {
            case "stripes" -> strokes.addAll(List.of("M1 6 6 1", "M1 12 12 1", "M5 13 13 5", "M10.5 13.5 13.5 10.5"));
            case "lines" -> strokes.addAll(List.of("M1 3.5h12", "M1 7h12", "M1 10.5h12"));
            case "dots" -> strokes.addAll(List.of("M4 4h.01M10 4h.01M7 7h.01M4 10h.01M10 10h.01"));
            case "hatch" -> strokes.addAll(List.of("M8 1 13 6", "M1.5 1.5 12.5 12.5", "M1 8 6 13"));
            default -> {}
        }
        return strokes;
    }
}
