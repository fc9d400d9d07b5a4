package de.lichtweg.reporting.web;

import de.lichtweg.coverage.LedgerView.CellTotals;
import de.lichtweg.coverage.Stage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.simplify.TopologyPreservingSimplifier;

/**
 * The small map of a fact sheet: the boundary, squares in the colour of the stage that most of their addresses have, and the names
 * of the largest places. The list of stages beside the bar is its legend and its table.
 */
record SheetMap(String viewBox, String outline, List<Square> squares, List<Name> names, int sideM) {

    /** A square; {@code title} says what its colour says. */
    record Square(String fill, String x, String y, String side, String title) {}

    /** The name of a place. */
    record Name(String text, String x, String y) {}

    private static final double WIDTH = 300;
    private static final double HEIGHT = 190;
    private static final int[] SIDES_M = {500, 1000, 2000, 4000, 8000};
    private static final int MOST_SQUARES = 170;
    private static final int MOST_NAMES = 7;
    private static final double GAP = 0.06;
    private static final double LETTER_WIDTH = 5.6;
    private static final double LETTER_HEIGHT = 12;
    private static final Pattern CODE = Pattern.compile("(\\d+)mE(-?\\d+)N(-?\\d+)");

    /** Side of the squares, in metres, so that a map has about a hundred. */
    static int side(Geometry boundary) {
        for (int side : SIDES_M) {
            if (boundary.getArea() / side / side <= MOST_SQUARES) {
                return side;
            }
        }
        return SIDES_M[SIDES_M.length - 1];
    }

    /**
     * The map; empty without any address.
     *
     * @param place the name of what a square lies in
     * @param words what is said of a square: place, addresses, stage
     */
    static Optional<SheetMap> of(
            Geometry boundary, List<CellTotals> cells, Function<CellTotals, String> place, Words words) {
        List<CellTotals> some =
                cells.stream().filter(c -> c.totals().addresses() > 0).toList();
        return some.isEmpty() ? Optional.empty() : Optional.of(new Drawing(boundary).map(some, place, words));
    }

    /** What is said of a square. */
    interface Words {
        String title(String place, int addresses, Stage stage);
    }

    /** The stage that most addresses have; of two the one that is further from a gigabit. */
    static Stage most(Map<Stage, Integer> stages) {
        return stages.entrySet().stream()
                .max(Map.Entry.<Stage, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .orElseThrow()
                .getKey();
    }

    /** From metres to the drawing. */
    private static final class Drawing {
        private final Geometry boundary;
        private final Envelope box;
        private final double scale;

        Drawing(Geometry boundary) {
            this.boundary = boundary;
            this.box = boundary.getEnvelopeInternal();
            this.scale = Math.min(WIDTH / box.getWidth(), HEIGHT / box.getHeight());
        }

        SheetMap map(List<CellTotals> cells, Function<CellTotals, String> place, Words words) {
            List<Square> squares = new ArrayList<>();
            int side = side(boundary);
            for (CellTotals cell : cells) {
                double[] corner = corner(cell.cell());
                Stage stage = most(cell.totals().stages());
                squares.add(new Square(
                        StageFills.fill(stage.name()),
                        number(x(corner[0] + GAP / 2 * side)),
                        number(y(corner[1] + (1 - GAP / 2) * side)),
                        number(side * (1 - GAP) * scale),
                        words.title(place.apply(cell), cell.totals().addresses(), stage)));
            }
            return new SheetMap(
                    "-2 -2 %s %s".formatted(number(box.getWidth() * scale + 4), number(box.getHeight() * scale + 4)),
                    outline(),
                    squares,
                    names(cells, place, side),
                    side);
        }

        private double x(double metres) {
            return (metres - box.getMinX()) * scale;
        }

        private double y(double metres) {
            return (box.getMaxY() - metres) * scale;
        }

        private String outline() {
            Geometry simple = TopologyPreservingSimplifier.simplify(boundary, 1 / scale);
            StringBuilder path = new StringBuilder();
            for (int i = 0; i < simple.getNumGeometries(); i++) {
                if (simple.getGeometryN(i) instanceof Polygon polygon) {
                    Coordinate[] ring = polygon.getExteriorRing().getCoordinates();
                    for (int c = 0; c < ring.length - 1; c++) {
                        path.append(c == 0 ? 'M' : 'L').append(number(x(ring[c].x)));
                        path.append(' ').append(number(y(ring[c].y)));
                    }
                    path.append('Z');
                }
            }
            return path.toString();
        }

        /** Names from the largest place down, as long as they do not touch and lie inside. */
        private List<Name> names(List<CellTotals> cells, Function<CellTotals, String> place, int side) {
            Map<String, double[]> places = new HashMap<>();
            for (CellTotals cell : cells) {
                double[] corner = corner(cell.cell());
                double[] sum = places.computeIfAbsent(place.apply(cell), k -> new double[3]);
                int weight = cell.totals().addresses();
                sum[0] += weight * (corner[0] + side / 2.0);
                sum[1] += weight * (corner[1] + side / 2.0);
                sum[2] += weight;
            }
            List<Name> names = new ArrayList<>();
            List<Envelope> taken = new ArrayList<>();
            places.entrySet().stream()
                    .filter(p -> !p.getKey().isEmpty())
                    .sorted(Comparator.comparingDouble(p -> -p.getValue()[2]))
                    .forEach(p -> {
                        double[] sum = p.getValue();
                        double x = x(sum[0] / sum[2]);
                        double y = y(sum[1] / sum[2]);
                        if (names.size() < MOST_NAMES && takesRoom(p.getKey(), x, y, taken)) {
                            names.add(new Name(p.getKey(), number(x), number(y + 3)));
                        }
                    });
            return names;
        }

        private boolean takesRoom(String name, double x, double y, List<Envelope> taken) {
            double half = name.length() * LETTER_WIDTH / 2;
            Envelope label = new Envelope(x - half, x + half, y - LETTER_HEIGHT / 2, y + LETTER_HEIGHT / 2);
            boolean fits = x - half > 0
                    && x + half < box.getWidth() * scale
                    && taken.stream().noneMatch(label::intersects);
            if (fits) {
                taken.add(label);
            }
            return fits;
        }
    }

    private static double[] corner(String code) {
        Matcher parts = CODE.matcher(code);
        if (!parts.matches()) {
            throw new IllegalArgumentException("no square: " + code);
        }
        int side = Integer.parseInt(parts.group(1));
        return new double[] {
            (double) side * Integer.parseInt(parts.group(2)), (double) side * Integer.parseInt(parts.group(3))
        };
    }

    private static String number(double value) {
        String text = String.format(Locale.ROOT, "%.1f", value);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }
}
