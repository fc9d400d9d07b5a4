package de.lichtweg.activity.domain;

import de.lichtweg.activity.Milestone;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What was planned: the share that should be built on a day. It begins with the milestone that names the beginning of the
 * building, goes through those that name a percentage, ends with the last one, and runs straight between them.
 */
public final class BuildPlan {

    private static final Pattern BEGIN = Pattern.compile("(?i)baubeginn|baustart|spatenstich|start of construction");
    private static final Pattern SHARE = Pattern.compile("(\\d{1,3})\\s*%");

    private final NavigableMap<LocalDate, Double> points = new TreeMap<>();

    /** From the days first planned; empty without a beginning or an end. */
    public BuildPlan(List<Milestone> milestones) {
        for (Milestone m : milestones) {
            LocalDate plan = m.plan();
            Matcher share = SHARE.matcher(m.name());
            if (plan != null && BEGIN.matcher(m.name()).find()) {
                points.put(plan, 0.0);
            } else if (plan != null && share.find()) {
                points.put(plan, Math.min(100, Integer.parseInt(share.group(1))) / 100.0);
            }
        }
        milestones.stream()
                .flatMap(m -> java.util.Optional.ofNullable(m.plan()).stream())
                .max(LocalDate::compareTo)
                .filter(this::endsWhatBegan)
                .ifPresentOrElse(end -> points.put(end, 1.0), points::clear);
    }

    private boolean endsWhatBegan(LocalDate end) {
        Map.Entry<LocalDate, Double> first = points.firstEntry();
        return first != null && first.getKey().isBefore(end) && first.getValue() == 0;
    }

    /** Whether nothing was planned. */
    public boolean isEmpty() {
        return points.isEmpty();
    }

    /** The share, 0 to 1, that should be built by a day. */
    public double share(LocalDate day) {
        Map.Entry<LocalDate, Double> from = points.floorEntry(day);
        Map.Entry<LocalDate, Double> to = points.higherEntry(day);
        if (from == null) {
            return 0;
        }
        if (to == null) {
            return from.getValue();
        }
        double way = ChronoUnit.DAYS.between(from.getKey(), day)
                / (double) ChronoUnit.DAYS.between(from.getKey(), to.getKey());
        return from.getValue() + way * (to.getValue() - from.getValue());
    }

    /** How many of so many addresses should be passed by the end of each month from the beginning to the end. */
    public SortedMap<YearMonth, Integer> byMonth(int addresses) {
        SortedMap<YearMonth, Integer> months = new TreeMap<>();
        if (!points.isEmpty()) {
            YearMonth last = YearMonth.from(points.lastKey());
            for (YearMonth m = YearMonth.from(points.firstKey()); !m.isAfter(last); m = m.plusMonths(1)) {
                months.put(m, (int) Math.round(addresses * share(m.atEndOfMonth())));
            }
        }
        return months;
    }
}
