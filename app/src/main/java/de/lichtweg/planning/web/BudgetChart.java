package de.lichtweg.planning.web;

import de.lichtweg.planning.domain.Plan;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What budgets reach, as a drawing of 760 by 348: euros to the right, addresses upwards. A solid line for what plans connect, a
 * dashed one for what no network can exceed; every point leads to its plan.
 */
record BudgetChart(List<Grid> rows, List<Grid> columns, String reached, String bound, List<Dot> dots) {

    static final int LEFT = 62;
    static final int RIGHT = 736;
    static final int TOP = 34;
    static final int BOTTOM = 290;
    private static final int GRIDS = 5;

    /** A line of the grid. */
    record Grid(String at, String text) {}

    /** A plan. */
    record Dot(String x, String y, String href, String label, boolean current) {}

    /** The chart of plans with budgets and the one for everything, which costs what it costs. */
    static BudgetChart of(List<Plan> plans, int current, Function<Plan, String> href, Texts texts) {
        List<Plan> byMoney = plans.stream()
                .sorted(java.util.Comparator.comparingLong(BudgetChart::money))
                .toList();
        long dearest =
                Math.max(1, byMoney.stream().mapToLong(BudgetChart::money).max().orElse(1));
        int most = Math.max(
                1,
                byMoney.stream()
                        .mapToInt(p -> Math.max(p.most(), p.connected()))
                        .max()
                        .orElse(1));
        double euros = step(dearest / 100.0);
        double houses = Math.max(1, step(most));
        double width = Math.ceil(dearest / 100.0 / euros) * euros;
        double height = Math.ceil(most / houses) * houses;
        Function<Plan, String> x = p -> number(LEFT + (RIGHT - LEFT) * money(p) / 100.0 / width);
        Function<Integer, String> y = n -> number(BOTTOM - (BOTTOM - TOP) * n / height);
        return new BudgetChart(
                grid(height, houses, v -> y.apply((int) v.doubleValue()), v -> texts.number(Math.round(v))),
                grid(
                        width,
                        euros,
                        v -> number(LEFT + (RIGHT - LEFT) * v / width),
                        v -> v == 0 ? "0" : texts.about(Math.round(v * 100))),
                number(LEFT) + "," + number(BOTTOM) + " "
                        + byMoney.stream()
                                .map(p -> x.apply(p) + "," + y.apply(p.connected()))
                                .collect(Collectors.joining(" ")),
                byMoney.stream().map(p -> x.apply(p) + "," + y.apply(p.most())).collect(Collectors.joining(" ")),
                byMoney.stream()
                        .map(p -> new Dot(
                                x.apply(p),
                                y.apply(p.connected()),
                                href.apply(p),
                                label(p, texts),
                                p.number() == current))
                        .toList());
    }

    private static String label(Plan plan, Texts texts) {
        return texts.get(
                plan.isWhole() ? "estimate.chart.all" : "estimate.chart.point",
                texts.euros(money(plan)),
                texts.number(plan.connected()),
                texts.number(plan.most()));
    }

    /** The budget; for everything what it costs. */
    static long money(Plan plan) {
        return Objects.requireNonNullElse(plan.budgetCents(), plan.cost().likely());
    }

    private static List<Grid> grid(
            double end, double step, Function<Double, String> at, Function<Double, String> text) {
        List<Grid> grid = new ArrayList<>();
        for (double v = 0; v <= end * 1.0001; v += step) {
            grid.add(new Grid(at.apply(v), text.apply(v)));
        }
        return grid;
    }

    /** A round number of which about five make the whole. */
    static double step(double whole) {
        double raw = whole / GRIDS;
        double ten = Math.pow(10, Math.floor(Math.log10(Math.max(raw, 1e-9))));
        double times = raw / ten;
        return ten * (times <= 1 ? 1 : times <= 2 ? 2 : times <= 5 ? 5 : 10);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
