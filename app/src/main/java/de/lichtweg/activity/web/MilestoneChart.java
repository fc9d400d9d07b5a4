package de.lichtweg.activity.web;

import de.lichtweg.activity.Milestone;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Plan, forecast and actual day of each milestone as marks on one line each; all numbers are attributes of the SVG. */
record MilestoneChart(int height, String bottom, String todayX, List<Tick> ticks, List<Row> rows) {

    private static final int LEFT = 236;
    private static final int RIGHT = 730;
    private static final int TOP = 42;
    private static final int ROW = 30;

    /** A line of the calendar. */
    record Tick(String x, String text) {}

    /**
     * A milestone.
     *
     * @param tone {@code late}, {@code good} or {@code even}
     */
    record Row(
            String name,
            String y,
            String textY,
            String planX,
            String actualX,
            String forecast,
            String shiftFrom,
            String shiftTo,
            boolean late,
            String tone,
            String delay,
            String days) {}

    /** A place on the line of time in percent, for a line of any width; empty for none. */
    public String share(String x) {
        return x.isEmpty() ? "" : number(100 * (Double.parseDouble(x) - LEFT) / (RIGHT - LEFT)) + "%";
    }

    static Optional<MilestoneChart> of(List<Milestone> milestones, LocalDate today, Texts texts) {
        List<LocalDate> days = milestones.stream()
                .flatMap(m -> Stream.of(m.plan(), m.forecast(), m.actual()))
                .filter(Objects::nonNull)
                .toList();
        if (days.isEmpty()) {
            return Optional.empty();
        }
        LocalDate first = days.stream().min(LocalDate::compareTo).orElseThrow();
        LocalDate last = days.stream().max(LocalDate::compareTo).orElseThrow();
        LocalDate from = (first.isBefore(today) ? first : today).minusMonths(1);
        LocalDate to = (last.isAfter(today) ? last : today).plusMonths(1);
        Scale scale = new Scale(from, to);
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < milestones.size(); i++) {
            rows.add(row(milestones.get(i), TOP + ROW * i, scale, today, texts));
        }
        int bottom = TOP + ROW * milestones.size() - 12;
        return Optional.of(new MilestoneChart(
                bottom + 20, Integer.toString(bottom), scale.x(today), ticks(from, to, scale), rows));
    }

    private record Scale(LocalDate from, LocalDate to) {
        String x(LocalDate day) {
            return number(at(day));
        }

        double at(LocalDate day) {
            return LEFT
                    + ChronoUnit.DAYS.between(from, day) / (double) ChronoUnit.DAYS.between(from, to) * (RIGHT - LEFT);
        }
    }

    /** Beginnings of years, and of half-years where there is room. */
    private static List<Tick> ticks(LocalDate from, LocalDate to, Scale scale) {
        long years = ChronoUnit.YEARS.between(from, to);
        int months = years > 4 ? 12 : years > 1 ? 6 : 3;
        LocalDate start = from.withDayOfYear(1);
        return Stream.iterate(start, d -> !d.isAfter(to), d -> d.plusMonths(months))
                .filter(d -> !d.isBefore(from))
                .map(d -> new Tick(
                        scale.x(d),
                        d.getMonthValue() == 1
                                ? Integer.toString(d.getYear())
                                : String.format(Locale.ROOT, "%02d/%02d", d.getMonthValue(), d.getYear() % 100)))
                .toList();
    }

    private static Row row(Milestone m, int y, Scale scale, LocalDate today, Texts texts) {
        LocalDate plan = m.plan();
        LocalDate day = Objects.requireNonNull(m.day());
        LocalDate forecast = m.actual() == null ? m.forecast() : null;
        LocalDate actual = m.actual();
        int delay = m.delayDays();
        boolean overdue = m.isOverdue(today);
        String at = forecast == null ? "" : scale.x(forecast);
        return new Row(
                m.name(),
                Integer.toString(y),
                Integer.toString(y + 4),
                plan == null ? "" : scale.x(plan),
                actual == null ? "" : scale.x(actual),
                at.isEmpty()
                        ? ""
                        : "M%s %.1fl6.5 6.5-6.5 6.5-6.5-6.5z"
                                .formatted(at, y - 6.5)
                                .replace(',', '.'),
                plan == null || delay == 0 ? "" : scale.x(plan),
                scale.x(day),
                delay > 0,
                delay > 0 || overdue ? "late" : delay < 0 ? "good" : "even",
                overdue && delay <= 0
                        ? texts.get("activity.overdue")
                        : plan == null
                                ? ""
                                : delay == 0 && actual == null ? texts.get("activity.asplanned") : texts.delay(delay),
                days(m, texts));
    }

    private static String days(Milestone m, Texts texts) {
        List<String> parts = new ArrayList<>();
        if (m.plan() != null) {
            parts.add(texts.get("activity.milestone.plan") + " " + texts.date(m.plan()));
        }
        if (m.forecast() != null && m.actual() == null) {
            parts.add(texts.get("activity.milestone.fc") + " " + texts.date(m.forecast()));
        }
        if (m.actual() != null) {
            parts.add(texts.get("activity.milestone.ist") + " " + texts.date(m.actual()));
        }
        return String.join(" · ", parts);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
