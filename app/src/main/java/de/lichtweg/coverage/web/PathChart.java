package de.lichtweg.coverage.web;

import de.lichtweg.coverage.AddressQuery;
import de.lichtweg.coverage.Arrival;
import de.lichtweg.coverage.Stage;
import de.lichtweg.coverage.Target;
import de.lichtweg.coverage.domain.path.PathCourse;
import de.lichtweg.coverage.domain.path.PathCourse.Step;
import de.lichtweg.coverage.domain.path.TargetLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A path as stacked bars, one for today and one for each quarter, with goals as lines. 900 by 320 units; announcements stand
 * apart from what is decided. Every piece of a bar is a link to its addresses.
 */
record PathChart(List<Grid> rows, List<Grid> years, List<Column> columns, List<Line> lines, String label) {

    /** A row of percent, or the place of a year. */
    record Grid(String at, String text) {}

    /** A bar. */
    record Column(List<Piece> pieces) {}

    /** A piece of a bar. */
    record Piece(String x, String y, String width, String height, String fill, String href, String label) {}

    /** The goals of one owner. */
    record Line(String points, List<Dot> dots, String labelY, String label) {}

    /** A goal, as a diamond. */
    record Dot(String path, String title) {}

    static final int LABEL_X = 724;
    private static final double LEFT = 44;
    private static final double RIGHT = 712;
    private static final double TOP = 18;
    private static final double BOTTOM = 286;
    private static final double FILLED = 0.74;
    /** Between what is decided and what is only announced. */
    private static final double APART = 3;

    private static final double LABELS_APART = 15;
    private static final double DIAMOND = 5.5;
    private static final List<Stage> DECIDED = List.of(Stage.IN_CONSTRUCTION, Stage.FUNDED, Stage.COMMITTED);

    static PathChart of(
            PathCourse course, List<TargetLine> targets, AddressQuery all, String unit, Links links, Words words) {
        Drawing drawing = new Drawing(course, all, unit, links, words);
        List<Column> columns = new ArrayList<>(List.of(drawing.today()));
        for (int i = 0; i < course.steps().size(); i++) {
            columns.add(drawing.column(i + 1, course.steps().get(i)));
        }
        return new PathChart(
                grid(), drawing.years(), columns, drawing.lines(targets), words.get("coverage.path.chart.label"));
    }

    private static List<Grid> grid() {
        List<Grid> rows = new ArrayList<>();
        for (int percent = 0; percent <= 100; percent += 25) {
            rows.add(new Grid(number(y(percent / 100.0)), percent == 100 ? "100 %" : Integer.toString(percent)));
        }
        return rows;
    }

    private static double y(double share) {
        return BOTTOM - (BOTTOM - TOP) * share;
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    /** One chart while it is drawn. */
    private record Drawing(PathCourse course, AddressQuery all, String unit, Links links, Words words) {

        private double slot() {
            return (RIGHT - LEFT) / (course.steps().size() + 1);
        }

        private double middle(int column) {
            return LEFT + slot() * (column + 0.5);
        }

        Column today() {
            List<Piece> pieces = new ArrayList<>();
            gigabit(pieces, 0, words.get("coverage.path.today"));
            return new Column(pieces);
        }

        Column column(int at, Step step) {
            List<Piece> pieces = new ArrayList<>();
            String when = ArrivalWords.of(step.quarter(), words);
            double height = gigabit(pieces, at, when);
            for (Stage stage : DECIDED) {
                height += piece(pieces, at, stage, step, height, 0);
            }
            piece(pieces, at, Stage.ANNOUNCED, step, height, APART);
            return new Column(pieces);
        }

        private double gigabit(List<Piece> pieces, int at, String when) {
            double share = course.share(course.now());
            if (course.now() > 0) {
                pieces.add(piece(
                        at,
                        0,
                        share,
                        Stage.GIGABIT,
                        links.addresses(all.with("stage", Stage.GIGABIT.name())),
                        label(when, Stage.GIGABIT, course.now())));
            }
            return course.now() == 0 ? 0 : share;
        }

        private double piece(List<Piece> pieces, int at, Stage stage, Step step, double below, double gap) {
            long count = step.reached().getOrDefault(stage, 0L);
            if (count == 0) {
                return 0;
            }
            double share = course.share(count);
            AddressQuery query = all.with("stage", stage.name()).with("when", Arrival.until(step.quarter()));
            String label = label(ArrivalWords.of(Arrival.until(step.quarter()), words), stage, count);
            Piece piece = piece(at, below, share, stage, links.addresses(query), label);
            pieces.add(gap == 0 ? piece : lifted(piece, gap));
            return share;
        }

        private String label(String when, Stage stage, long count) {
            return words.get(
                    "coverage.path.piece",
                    when,
                    words.stage(stage),
                    words.number(count),
                    unit,
                    words.percent(course.share(count)));
        }

        private Piece piece(int at, double below, double share, Stage stage, String href, String label) {
            return new Piece(
                    number(middle(at) - slot() * FILLED / 2),
                    number(y(below + share)),
                    number(slot() * FILLED),
                    number((BOTTOM - TOP) * share),
                    StageLook.fill(stage),
                    href,
                    label);
        }

        private static Piece lifted(Piece p, double by) {
            return new Piece(p.x, number(Double.parseDouble(p.y) - by), p.width, p.height, p.fill, p.href, p.label);
        }

        List<Grid> years() {
            List<Grid> years = new ArrayList<>(List.of(new Grid(number(middle(0)), words.get("coverage.path.today"))));
            for (int i = 0; i < course.steps().size(); i++) {
                Arrival quarter = course.steps().get(i).quarter();
                if (quarter.quarterOfYear() == 4 && i > 0) {
                    years.add(new Grid(number(middle(i + 1)), words.get("coverage.path.end", quarter.year() + "")));
                }
            }
            return years;
        }

        List<Line> lines(List<TargetLine> targets) {
            List<Line> lines = new ArrayList<>();
            double above = TOP - LABELS_APART;
            for (TargetLine target : targets) {
                List<double[]> places = new ArrayList<>();
                List<Dot> dots = new ArrayList<>();
                for (Target point : target.points()) {
                    int column = Arrival.quarter(point.due()).code()
                            - course.steps().getFirst().quarter().code()
                            + 1;
                    if (column > 0 && column <= course.steps().size()) {
                        double[] place = {middle(column), y(point.percent() / 100)};
                        places.add(place);
                        dots.add(dot(place, target, point));
                    }
                }
                if (!places.isEmpty()) {
                    above = Math.max(above + LABELS_APART, places.getLast()[1] + 4);
                    lines.add(new Line(points(places), dots, number(above), label(target)));
                }
            }
            return lines;
        }

        private Dot dot(double[] at, TargetLine line, Target point) {
            String title = words.get(
                    "coverage.path.goal", line.owner(), words.decimal(point.percent()), words.date(point.due()));
            return new Dot(
                    "M%s %sl%3$s %3$s-%3$s %3$s-%3$s-%3$sz"
                            .formatted(number(at[0]), number(at[1] - DIAMOND), number(DIAMOND)),
                    title);
        }

        private static String points(List<double[]> places) {
            return String.join(
                    " ",
                    places.stream().map(p -> number(p[0]) + "," + number(p[1])).toList());
        }

        private String label(TargetLine target) {
            return target.owner() + " "
                    + words.decimal(target.points().getLast().percent()).replaceAll("[,.]0$", "") + "\u00a0%";
        }
    }
}
