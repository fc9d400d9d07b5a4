package de.lichtweg.activity.web;

import de.lichtweg.activity.Activity;
import de.lichtweg.activity.ActivityDraft.Course;
import de.lichtweg.activity.Milestone;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Activities over time: a bar from the first phase to the last milestone, milestones as marks, today as a line. All numbers
 * are attributes of the SVG.
 */
record TimelineChart(int height, String todayX, String today, List<Year> years, List<Bar> bars) {

    private static final int LEFT = 330;
    private static final int RIGHT = 1385;
    private static final int TOP = 26;
    private static final int ROW = 28;
    private static final int LONGEST_NAME = 46;

    /** Beginning of a year. */
    record Year(String x, String text) {}

    /** One activity. {@code tone} is {@code late} where it is behind. */
    record Bar(
            String href,
            String name,
            String full,
            String from,
            String width,
            String barY,
            String textY,
            String tone,
            String days,
            List<Mark> marks) {}

    /** A milestone: {@code ist}, {@code fc} or {@code plan}. */
    record Mark(String x, String y, String kind, String path, String title) {}

    /** A place on the line of time in percent, for a line of any width. */
    public String share(String x) {
        return percent(Double.parseDouble(x) - LEFT);
    }

    /** A length of it in percent. */
    public String part(String width) {
        return percent(Double.parseDouble(width));
    }

    private static String percent(double units) {
        return number(100 * units / (RIGHT - LEFT)) + "%";
    }

    static TimelineChart of(List<Activity> activities, LocalDate today, Texts texts) {
        if (activities.isEmpty()) {
            return new TimelineChart(0, "", "", List.of(), List.of());
        }
        LocalDate from = activities.stream()
                .map(a -> a.draft().course().phases().getFirst().since())
                .min(LocalDate::compareTo)
                .orElse(today)
                .withDayOfYear(1);
        LocalDate last = activities.stream()
                .map(a -> end(a, today))
                .max(LocalDate::compareTo)
                .orElse(today);
        LocalDate to = last.withDayOfYear(1).plusYears(1);
        Scale scale = new Scale(from, to);
        List<Bar> bars = new ArrayList<>();
        for (int i = 0; i < activities.size(); i++) {
            bars.add(bar(activities.get(i), TOP + ROW * i, scale, today, texts));
        }
        return new TimelineChart(
                TOP + ROW * activities.size() + 18,
                scale.x(today),
                texts.get("activity.today"),
                years(from, to, scale),
                bars);
    }

    private record Scale(LocalDate from, LocalDate to) {
        String x(LocalDate day) {
            return number(at(day));
        }

        double at(LocalDate day) {
            double share = ChronoUnit.DAYS.between(from, day) / (double) ChronoUnit.DAYS.between(from, to);
            return LEFT + share * (RIGHT - LEFT);
        }
    }

    private static List<Year> years(LocalDate from, LocalDate to, Scale scale) {
        int years = to.getYear() - from.getYear();
        int every = years > 12 ? 2 : 1;
        return Stream.iterate(from, d -> d.isBefore(to), d -> d.plusYears(every))
                .map(d -> new Year(scale.x(d), Integer.toString(d.getYear())))
                .toList();
    }

    private static Bar bar(Activity a, int y, Scale scale, LocalDate today, Texts texts) {
        Course course = a.draft().course();
        double from = scale.at(course.phases().getFirst().since());
        double to = Math.max(from + 3, scale.at(end(a, today)));
        boolean late = !course.state().isOver() && (a.delayDays() > 0 || a.isOverdue(today));
        return new Bar(
                "/aktivitaeten/" + a.id(),
                shortened(a.title()),
                a.title(),
                number(from),
                number(to - from),
                Integer.toString(y + 8),
                Integer.toString(y + 16),
                course.state().isOver() ? "over" : late ? "late" : "going",
                texts.date(course.phases().getFirst().since()) + " – " + texts.date(end(a, today)),
                a.draft().milestones().stream()
                        .map(m -> mark(m, y + 12, scale, texts))
                        .toList());
    }

    private static Mark mark(Milestone m, int y, Scale scale, Texts texts) {
        LocalDate day = Objects.requireNonNull(m.day());
        double x = scale.at(day);
        String kind = m.actual() != null ? "ist" : m.forecast() != null ? "fc" : "plan";
        return new Mark(
                number(x),
                Integer.toString(y),
                kind,
                "M%s %s l4.5 4.5-4.5 4.5-4.5-4.5z".formatted(number(x), number(y - 4.5)),
                m.name() + ", " + texts.get("activity.milestone." + kind) + " " + texts.date(day));
    }

    /** The last day that is known of it: its end, its last milestone, at least today while it goes on. */
    private static LocalDate end(Activity a, LocalDate today) {
        LocalDate ended = a.draft().course().endedOn();
        if (ended != null) {
            return ended;
        }
        LocalDate finish = a.finish().map(Milestone::day).orElse(today);
        return finish.isBefore(today) ? today : finish;
    }

    private static String shortened(String name) {
        return name.length() <= LONGEST_NAME
                ? name
                : name.substring(0, LONGEST_NAME - 1).strip() + "…";
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
