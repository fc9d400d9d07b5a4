package de.lichtweg.activity.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Addresses passed over time, planned and real, as two lines: the real one ends today. All numbers are attributes of the SVG.
 *
 * @param rows the same as a table, one row a month
 */
record BuildChart(
        int width,
        int height,
        List<Grid> grid,
        List<Tick> ticks,
        String plan,
        String actual,
        String todayX,
        String todayY,
        String bottom,
        String label,
        String gap,
        boolean behind,
        List<Row> rows) {

    private static final int LEFT = 44;
    private static final int TOP = 24;
    private static final int FOOT = 34;

    /** A horizontal line. */
    record Grid(String y, String text) {}

    /** A quarter of a year. */
    record Tick(String x, String text, String year) {}

    /** A month. */
    record Row(String month, String plan, String actual, String gap) {}

    /**
     * What is drawn.
     *
     * @param planned addresses that should be passed by the end of a month
     * @param passed addresses passed by the end of a month in which one was
     * @param all addresses of the activity
     */
    record Data(SortedMap<YearMonth, Integer> planned, SortedMap<YearMonth, Integer> passed, int all, LocalDate today) {

        private YearMonth first() {
            return Stream.of(planned, passed)
                    .filter(m -> !m.isEmpty())
                    .map(SortedMap::firstKey)
                    .min(YearMonth::compareTo)
                    .orElse(YearMonth.from(today));
        }

        private YearMonth last() {
            YearMonth now = YearMonth.from(today);
            return planned.isEmpty() || planned.lastKey().isBefore(now) ? now : planned.lastKey();
        }

        int actual(YearMonth month) {
            return upTo(passed, month);
        }

        int plan(YearMonth month) {
            return upTo(planned, month);
        }

        /** What the plan says for today, between the ends of two months. */
        int planToday() {
            YearMonth now = YearMonth.from(today);
            double share = today.getDayOfMonth() / (double) today.lengthOfMonth();
            int before = plan(now.minusMonths(1));
            return (int) Math.round(before + (plan(now) - before) * share);
        }

        private static int upTo(SortedMap<YearMonth, Integer> sums, YearMonth month) {
            SortedMap<YearMonth, Integer> before = sums.headMap(month.plusMonths(1));
            Map.Entry<YearMonth, Integer> last = before.isEmpty() ? null : before.lastEntry();
            return last == null ? 0 : last.getValue();
        }
    }

    /** Draws in so many units of width and height. */
    static BuildChart of(Data data, int width, int height, Texts texts) {
        Scale scale = new Scale(data, width, height);
        int actual = data.actual(YearMonth.from(data.today()));
        int plan = data.planToday();
        boolean planned = !data.planned().isEmpty();
        return new BuildChart(
                width,
                height,
                grid(data.all(), scale, texts),
                ticks(data, scale, width),
                planned ? path(data.planned(), data.first(), data.last().atEndOfMonth(), scale) : "",
                path(data.passed(), data.first(), data.today(), scale),
                scale.x(data.today()),
                scale.y(actual),
                number(scale.bottom()),
                texts.get("activity.build.chart.actual", texts.number(actual)),
                !planned ? "" : gap(actual - plan, texts),
                planned && actual < plan,
                rows(data, texts));
    }

    private static String gap(int difference, Texts texts) {
        return difference == 0
                ? texts.get("activity.build.chart.even")
                : texts.get(
                        difference < 0 ? "activity.build.chart.behind" : "activity.build.chart.ahead",
                        texts.number(Math.abs(difference)));
    }

    private record Scale(LocalDate from, LocalDate to, int all, int width, int height) {

        Scale(Data data, int width, int height) {
            this(data.first().atDay(1), data.last().atEndOfMonth(), Math.max(1, data.all()), width, height);
        }

        String x(LocalDate day) {
            double share = ChronoUnit.DAYS.between(from, day) / (double) Math.max(1, ChronoUnit.DAYS.between(from, to));
            return number(LEFT + share * (width - LEFT - 12));
        }

        String y(int count) {
            return number(bottom() - (bottom() - TOP) * count / (double) all);
        }

        double bottom() {
            return height - FOOT;
        }
    }

    private static String path(SortedMap<YearMonth, Integer> sums, YearMonth first, LocalDate end, Scale scale) {
        StringBuilder path = new StringBuilder("M" + scale.x(first.atDay(1)) + " " + scale.y(0));
        int sum = 0;
        for (YearMonth m = first; !m.isAfter(YearMonth.from(end)); m = m.plusMonths(1)) {
            sum = sums.getOrDefault(m, sum);
            LocalDate day = m.atEndOfMonth().isAfter(end) ? end : m.atEndOfMonth();
            path.append('L').append(scale.x(day)).append(' ').append(scale.y(sum));
        }
        return path.toString();
    }

    private static List<Grid> grid(int all, Scale scale, Texts texts) {
        int step = step(all);
        List<Grid> grid = new ArrayList<>();
        for (int at = step; at <= all; at += step) {
            grid.add(new Grid(scale.y(at), texts.number(at)));
        }
        return grid;
    }

    /** 1, 2 or 5 times a power of ten, so that at most five lines are drawn. */
    private static int step(int all) {
        int power = 1;
        while (true) {
            for (int factor : new int[] {1, 2, 5}) {
                if (all / (factor * power) <= 5) {
                    return factor * power;
                }
            }
            power *= 10;
        }
    }

    private static List<Tick> ticks(Data data, Scale scale, int width) {
        long months = ChronoUnit.MONTHS.between(data.first(), data.last()) + 1;
        int room = Math.max(1, (width - LEFT) / 58);
        int every = months / 3 <= room ? 3 : months / 6 <= room ? 6 : 12;
        List<Tick> ticks = new ArrayList<>();
        for (YearMonth m = data.first(); !m.isAfter(data.last()); m = m.plusMonths(1)) {
            if ((m.getMonthValue() - 1) % every == 0) {
                ticks.add(new Tick(
                        scale.x(m.atDay(1)),
                        String.format(Locale.ROOT, "%02d", m.getMonthValue()),
                        m.getMonthValue() == 1 || ticks.isEmpty() ? Integer.toString(m.getYear()) : ""));
            }
        }
        return ticks;
    }

    private static List<Row> rows(Data data, Texts texts) {
        List<Row> rows = new ArrayList<>();
        YearMonth now = YearMonth.from(data.today());
        SortedMap<YearMonth, Integer> shown = new TreeMap<>(data.planned());
        shown.putAll(data.passed());
        shown.put(now, 0);
        for (Map.Entry<YearMonth, Integer> e : shown.entrySet()) {
            YearMonth month = e.getKey();
            boolean past = !month.isAfter(now);
            int plan = month.equals(now) ? data.planToday() : data.plan(month);
            rows.add(new Row(
                    texts.month(month.atDay(1)),
                    data.planned().isEmpty() ? "–" : texts.number(plan),
                    past ? texts.number(data.actual(month)) : "–",
                    past && !data.planned().isEmpty() ? texts.signed(data.actual(month) - plan) : "–"));
        }
        return rows;
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
