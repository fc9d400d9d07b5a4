package de.lichtweg.funding.web;

import de.lichtweg.funding.Funder;
import de.lichtweg.funding.Money;
import de.lichtweg.funding.domain.Liquidity;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * What is planned by year, stacked by funder, with a line at what was drawn. All numbers are attributes of the SVG; the table below
 * says the same.
 */
record LiquidityChart(int width, List<Grid> grid, List<Column> columns, List<Key> keys) {

    static final Map<Funder, String> FILLS = Map.of(
            Funder.FEDERATION,
            "s-gigabit",
            Funder.STATE,
            "s-bau",
            Funder.OWN,
            "s-gefoerdert",
            Funder.OTHER,
            "s-angekuendigt e-angekuendigt");

    private static final int LEFT = 46;
    private static final int STEP = 78;
    private static final int BAR = 46;
    private static final int OVER = 5;
    private static final int TOP = 26;
    private static final int BOTTOM = 226;
    private static final double EMPTY = 0.5;

    /** A line of the grid. */
    record Grid(String y, String text) {}

    /** A year. */
    record Column(
            String year,
            String x,
            String middle,
            String top,
            String sum,
            List<Part> parts,
            Drawn drawn,
            String title) {}

    /** A line at what was drawn; {@code y} is empty where nothing was. */
    record Drawn(String y, String from, String to) {}

    /** A part of a bar. */
    record Part(String fill, String y, String height) {}

    /** A word of the legend. */
    record Key(String fill, String text) {}

    static LiquidityChart of(Liquidity liquidity, Texts texts) {
        long most = liquidity.years().stream()
                .mapToLong(y -> Math.max(y.planned().sum().cents(), y.drawn().cents()))
                .max()
                .orElse(0);
        Scale scale = new Scale(Math.max(1, most));
        List<Column> columns = new ArrayList<>();
        for (Liquidity.Year year : liquidity.years()) {
            columns.add(column(year, LEFT + columns.size() * STEP + (STEP - BAR) / 2, scale, texts));
        }
        return new LiquidityChart(
                LEFT + columns.size() * STEP + 8,
                most == 0 ? List.of() : scale.grid(texts),
                columns,
                keys(liquidity, texts));
    }

    /** From cents to height; the grid has at most five lines at round amounts. */
    private record Scale(long most) {

        double y(long cents) {
            return BOTTOM - cents / (double) most * (BOTTOM - TOP);
        }

        List<Grid> grid(Texts texts) {
            double rough = most / 5.0;
            double power = Math.pow(10, Math.floor(Math.log10(rough)));
            double step = rough / power <= 1
                    ? power
                    : rough / power <= 2 ? 2 * power : rough / power <= 5 ? 5 * power : 10 * power;
            List<Grid> lines = new ArrayList<>();
            for (double at = 0; at <= most; at += step) {
                lines.add(new Grid(number(y((long) at)), texts.millions(new Money((long) at))));
            }
            return lines;
        }
    }

    private static Column column(Liquidity.Year year, int x, Scale scale, Texts texts) {
        List<Part> parts = new ArrayList<>();
        long below = 0;
        for (Funder f : Funder.values()) {
            long cents = year.planned().get(f).cents();
            double height = scale.y(below) - scale.y(below + cents);
            if (height >= EMPTY) {
                parts.add(
                        new Part(Objects.requireNonNull(FILLS.get(f)), number(scale.y(below + cents)), number(height)));
            }
            below += cents;
        }
        return new Column(
                Integer.toString(year.year()),
                Integer.toString(x),
                Integer.toString(x + BAR / 2),
                number(scale.y(below) - 6),
                texts.millions(year.planned().sum()),
                parts,
                new Drawn(
                        year.drawn().isZero() ? "" : number(scale.y(year.drawn().cents())),
                        Integer.toString(x - OVER),
                        Integer.toString(x + BAR + OVER)),
                texts.get(
                        "funding.chart.year",
                        Integer.toString(year.year()),
                        texts.money(year.planned().sum()),
                        texts.money(year.drawn())));
    }

    private static List<Key> keys(Liquidity liquidity, Texts texts) {
        return liquidity.total().planned().payers().stream()
                .map(f -> new Key(Objects.requireNonNull(FILLS.get(f)), texts.get("funding.funder." + f)))
                .toList();
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
