package de.lichtweg.strategy;

import de.lichtweg.coverage.Measure;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.error.RuleViolation;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All that is written down of a goal and can be changed.
 *
 * @param parent the goal that it is a part of
 * @param owner who has set it
 * @param region for which region; it holds for what lies in it too
 * @param measure what is counted
 * @param definition what exactly is meant
 * @param validFrom since when it has been set
 * @param points the target path, in the order of its days
 * @param activities numbers of the activities that serve it
 */
public record GoalDraft(
        @Nullable Long parent,
        String title,
        String owner,
        RegionKey region,
        Measure measure,
        Indicator indicator,
        String definition,
        String source,
        LocalDate validFrom,
        GoalState state,
        List<Point> points,
        List<Long> activities) {

    /** A line. */
    public static final int LINE = 200;

    /** Several lines. */
    public static final int TEXT = 1000;

    /** So many points make a path; more are a mistake. */
    public static final int MOST_POINTS = 12;

    /**
     * A step of the target path.
     *
     * @param due last day to reach it
     * @param percentE2 hundredths of a percent
     */
    public record Point(LocalDate due, int percentE2) {

        /** Checks the range. */
        public Point {
            if (percentE2 < 0 || percentE2 > 10_000) {
                throw new RuleViolation("goal.percent");
            }
        }

        /** As a share, 0 to 1. */
        public double share() {
            return percentE2 / 10_000.0;
        }
    }

    /** Sorts the points and checks all that can be checked without asking anybody. */
    public GoalDraft {
        points = points.stream().sorted(Comparator.comparing(Point::due)).toList();
        activities = activities.stream().distinct().sorted().toList();
        require(title, LINE, "goal.title");
        require(owner, LINE, "goal.owner");
        if (definition.length() > TEXT || source.length() > TEXT) {
            throw new RuleViolation("goal.long", TEXT);
        }
        if (points.isEmpty()) {
            throw new RuleViolation("goal.points");
        }
        Set<LocalDate> days = new HashSet<>();
        if (points.size() > MOST_POINTS || !points.stream().map(Point::due).allMatch(days::add)) {
            throw new RuleViolation("goal.points.twice", MOST_POINTS);
        }
        if (!points.getFirst().due().isAfter(validFrom)) {
            throw new RuleViolation("goal.points.early");
        }
    }

    private static void require(String text, int most, String code) {
        if (text.isBlank() || text.length() > most) {
            throw new RuleViolation(code, most);
        }
    }
}
