package de.lichtweg.coverage.web;

import de.lichtweg.coverage.domain.explain.Waterfall;
import de.lichtweg.coverage.domain.explain.Waterfall.Step;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A waterfall laid on its side: the rate before, what each part did to it, the rate after, one row each. Places along the
 * axis are percent of the width, so texts keep their size on every screen. The axis shows only the stretch that matters
 * and says so.
 *
 * @param height of the drawing in pixels
 * @param axisY where the lines of the axis end
 */
record WaterfallChart(int height, int axisY, List<Tick> ticks, List<Mark> ends, List<Bar> bars, List<Link> links) {

    private static final int ROW = 46;
    private static final int BAR_TOP = 22;
    private static final int BAR_HEIGHT = 13;
    private static final int AXIS = 26;
    private static final double[] STEPS = {0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20};
    private static final int MOST_TICKS = 6;

    /** A line of the axis. */
    record Tick(String x, String text, String anchor) {}

    /** The rate before or after. */
    record Mark(int textY, int y, String x, String text, String value) {}

    /** A part: solid where it raises the rate, hollow where it lowers it. */
    record Bar(int textY, int y, String x, String width, boolean up, String text, String value, String href) {}

    /** A thin line that leads from one row to the next. */
    record Link(String x, int fromY, int toY) {}

    /** Draws the waterfall; a part with details shows these. */
    static WaterfallChart of(Waterfall w, String before, String after, ChangeWords words) {
        List<Step> leaves = w.steps().stream()
                .flatMap(s -> s.details().isEmpty() ? Stream.of(s) : s.details().stream())
                .toList();
        Scale scale = Scale.of(w, leaves);
        List<Bar> bars = new ArrayList<>();
        List<Link> links = new ArrayList<>();
        BigDecimal at = w.from();
        for (int i = 0; i < leaves.size(); i++) {
            BigDecimal next = at.add(leaves.get(i).points());
            links.add(link(i, scale.at(at)));
            bars.add(bar(i + 1, leaves.get(i), at, next, scale, words));
            at = next;
        }
        int last = leaves.size() + 1;
        links.add(link(last - 1, scale.at(at)));
        int axisY = (last + 1) * ROW;
        return new WaterfallChart(
                axisY + AXIS,
                axisY,
                scale.ticks(words),
                List.of(
                        mark(0, scale.at(w.from()), before, words.rate(w.from())),
                        mark(last, scale.at(w.to()), after, words.rate(w.to()))),
                bars,
                links);
    }

    private static Mark mark(int row, String x, String text, String value) {
        return new Mark(row * ROW + 14, row * ROW + BAR_TOP + BAR_HEIGHT / 2, x, text, value);
    }

    private static Link link(int row, String x) {
        return new Link(x, row * ROW + BAR_TOP + BAR_HEIGHT, (row + 1) * ROW + BAR_TOP);
    }

    private static Bar bar(int row, Step step, BigDecimal from, BigDecimal to, Scale scale, ChangeWords words) {
        boolean up = step.points().signum() >= 0;
        return new Bar(
                row * ROW + 14,
                row * ROW + BAR_TOP,
                scale.at(from.min(to)),
                scale.width(step.points().abs()),
                up,
                words.name(step.part()),
                words.points(step.points()),
                step.part()
                        .behind()
                        .map(b -> new Links(b.asOf()).addresses(b.query()))
                        .orElse(""));
    }

    /** From which rate to which the axis goes, in percent. */
    private record Scale(double low, double high, double step, int decimals) {

        static Scale of(Waterfall w, List<Step> leaves) {
            double low = Math.min(w.from().doubleValue(), w.to().doubleValue());
            double high = Math.max(w.from().doubleValue(), w.to().doubleValue());
            BigDecimal at = w.from();
            for (Step leaf : leaves) {
                at = at.add(leaf.points());
                low = Math.min(low, at.doubleValue());
                high = Math.max(high, at.doubleValue());
            }
            double step = step(high - low);
            return new Scale(
                    Math.max(0, Math.floor(low / step - 0.5) * step),
                    Math.min(Math.max(100, high), Math.ceil(high / step + 0.5) * step),
                    step,
                    step >= 1 ? 0 : w.from().scale());
        }

        private static double step(double span) {
            for (double step : STEPS) {
                if (span / step <= MOST_TICKS - 2) {
                    return step;
                }
            }
            return STEPS[STEPS.length - 1];
        }

        String at(BigDecimal percent) {
            return place(percent.doubleValue());
        }

        private String place(double percent) {
            return number((percent - low) / (high - low) * 100) + "%";
        }

        String width(BigDecimal points) {
            return number(Math.max(0.4, points.doubleValue() / (high - low) * 100)) + "%";
        }

        List<Tick> ticks(ChangeWords words) {
            List<Tick> ticks = new ArrayList<>();
            int count = (int) Math.round((high - low) / step);
            for (int i = 0; i <= count; i++) {
                double value = low + i * step;
                String anchor = i == 0 ? "start" : i == count ? "end" : "middle";
                ticks.add(new Tick(
                        place(value),
                        words.rate(BigDecimal.valueOf(value).setScale(decimals, java.math.RoundingMode.HALF_UP)),
                        anchor));
            }
            return ticks;
        }

        private static String number(double value) {
            return String.format(Locale.ROOT, "%.2f", value);
        }
    }
}
