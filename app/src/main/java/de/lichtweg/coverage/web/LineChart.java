package de.lichtweg.coverage.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Rates over time as lines with direct labels, and the same numbers as a table. 640 by 300 units; all labels at the right
 * are moved apart until they can be read.
 */
record LineChart(
        List<Grid> rows,
        List<Grid> years,
        List<Line> lines,
        List<Break> breaks,
        List<String> tableHead,
        List<List<String>> table,
        String note) {

    /** A row of percent or a year. */
    record Grid(String at, String text) {}

    /** A line with its points and its label. */
    record Line(String css, String points, List<Dot> dots, String labelX, String labelY, String label) {}

    /** A point; a computed one is drawn hollow. */
    record Dot(String x, String y, String css, String title) {}

    /** A day on which the method changed. */
    record Break(String x, String text) {}

    /**
     * A series before it is drawn.
     *
     * @param values from 0 to 100
     * @param computed days whose value is not published as it is but computed, with the reason
     */
    record Series(String name, String css, SortedMap<LocalDate, Double> values, SortedMap<LocalDate, String> computed) {

        /** A series of values as they were found. */
        Series(String name, String css, SortedMap<LocalDate, Double> values) {
            this(name, css, values, Collections.emptySortedMap());
        }

        private String text(LocalDate day, Words words) {
            return words.decimal(values.getOrDefault(day, Double.NaN)) + (computed.containsKey(day) ? "\u00a0*" : "");
        }

        private Dot dot(LocalDate day, LocalDate first, LocalDate last, Words words) {
            double percent = values.getOrDefault(day, 0.0);
            String how = computed.containsKey(day) ? " (" + computed.get(day) + ")" : "";
            return new Dot(
                    number(x(day, first, last)),
                    number(y(percent)),
                    computed.containsKey(day) ? "calc" : "",
                    name + ", " + words.date(day) + ": " + words.decimal(percent) + "\u00a0%" + how);
        }
    }

    /** A change of method before it is drawn. */
    record MethodBreak(LocalDate day, String text) {}

    static final int LEFT = 48;
    static final int RIGHT = 476;
    static final int TOP = 26;
    static final int BOTTOM = 270;
    private static final int APART = 16;

    static LineChart of(List<Series> series, List<MethodBreak> breaks, Words words) {
        SortedSet<LocalDate> days = new TreeSet<>();
        series.forEach(s -> days.addAll(s.values().keySet()));
        LocalDate first = days.first().minusMonths(1);
        LocalDate last = days.last().plusMonths(1);
        List<Grid> rows = new ArrayList<>();
        for (int percent = 0; percent <= 100; percent += 25) {
            rows.add(new Grid(number(y(percent)), percent == 100 ? "100 %" : Integer.toString(percent)));
        }
        List<Grid> years = new ArrayList<>();
        for (int year = first.getYear() + 1; year <= last.getYear(); year++) {
            years.add(new Grid(number(x(LocalDate.of(year, 1, 1), first, last)), Integer.toString(year)));
        }
        return new LineChart(
                rows,
                years,
                lines(series, first, last, words),
                breaks.stream()
                        .filter(b -> b.day().isAfter(first) && b.day().isBefore(last))
                        .map(b -> new Break(number(x(b.day(), first, last)), b.text()))
                        .toList(),
                series.stream().map(Series::name).toList(),
                days.stream()
                        .sorted(Comparator.reverseOrder())
                        .map(day -> row(day, series, words))
                        .toList(),
                series.stream()
                        .flatMap(s -> s.computed().values().stream())
                        .findFirst()
                        .map(how -> words.get("coverage.chart.computed", how))
                        .orElse(""));
    }

    private static List<Line> lines(List<Series> series, LocalDate first, LocalDate last, Words words) {
        List<Line> lines = new ArrayList<>();
        double above = TOP - APART;
        List<Series> fromTop = series.stream()
                .filter(s -> !s.values().isEmpty())
                .sorted(Comparator.comparingDouble(
                        s -> -s.values().getOrDefault(s.values().lastKey(), 0.0)))
                .toList();
        for (Series one : fromTop) {
            List<Dot> dots = one.values().keySet().stream()
                    .map(day -> one.dot(day, first, last, words))
                    .toList();
            double value = one.values().getOrDefault(one.values().lastKey(), 0.0);
            double labelY = Math.max(above + APART, y(value) + 4);
            above = labelY;
            lines.add(new Line(
                    one.css(),
                    String.join(" ", dots.stream().map(d -> d.x() + "," + d.y()).toList()),
                    dots,
                    number(RIGHT + 8),
                    number(labelY),
                    one.name() + " " + words.decimal(value) + "\u00a0%"));
        }
        return lines;
    }

    private static List<String> row(LocalDate day, List<Series> series, Words words) {
        List<String> row = new ArrayList<>();
        row.add(words.date(day));
        series.forEach(s -> row.add(s.text(day, words)));
        return row;
    }

    private static double x(LocalDate day, LocalDate first, LocalDate last) {
        return LEFT
                + (RIGHT - LEFT) * (double) ChronoUnit.DAYS.between(first, day) / ChronoUnit.DAYS.between(first, last);
    }

    private static double y(double percent) {
        return BOTTOM - (BOTTOM - TOP) * percent / 100;
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
