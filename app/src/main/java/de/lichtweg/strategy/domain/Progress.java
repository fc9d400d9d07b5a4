package de.lichtweg.strategy.domain;

import de.lichtweg.coverage.Arrival;
import de.lichtweg.coverage.GigabitPath;
import de.lichtweg.coverage.Measure;
import de.lichtweg.strategy.GoalDraft;
import de.lichtweg.strategy.GoalDraft.Point;
import de.lichtweg.strategy.GoalState;
import de.lichtweg.strategy.Indicator;
import java.time.LocalDate;
import java.util.Optional;

/**
 * How far a goal is: counted, never stored.
 *
 * @param all all that is counted
 * @param now share that fulfils the indicator today, 0 to 1; NaN where nothing is counted
 * @param next the step of the target path that is due next, the last one where all are over
 * @param then share that will fulfil it by then, by what is decided
 */
public record Progress(long all, double now, Point next, double then, Standing standing) {

    /** Half of what is shown with one decimal of a percent. */
    private static final double ROUNDING = 0.0005;

    /** In which state a goal is. */
    public enum Standing {
        /** The last step is reached. */
        REACHED,
        /** What is decided reaches the next step. */
        ON_PATH,
        /** What is decided does not reach the next step. */
        BEHIND,
        /** The last step was due and is not reached. */
        MISSED,
        /** Nothing is there that could be counted. */
        NOTHING,
        /** Nobody holds on to it. */
        GIVEN_UP
    }

    /** Of a goal and the path of what it counts, on a day. */
    public static Progress of(GoalDraft goal, GigabitPath path, LocalDate day) {
        Measure measure = goal.measure();
        Optional<Point> due =
                goal.points().stream().filter(p -> !p.due().isBefore(day)).findFirst();
        Point next = due.orElse(goal.points().getLast());
        double now = goal.indicator() == Indicator.GIGABIT ? path.reached(measure) : path.bound(measure);
        double then = goal.indicator() == Indicator.GIGABIT
                ? path.decided(measure, Arrival.quarter(next.due()))
                : path.bound(measure);
        return new Progress(path.all(measure), now, next, then, standing(goal, now, then, next, due.isPresent()));
    }

    private static Standing standing(GoalDraft goal, double now, double then, Point next, boolean ahead) {
        if (goal.state() == GoalState.GIVEN_UP) {
            return Standing.GIVEN_UP;
        }
        if (Double.isNaN(now)) {
            return Standing.NOTHING;
        }
        if (now >= goal.points().getLast().share() - ROUNDING) {
            return Standing.REACHED;
        }
        if (!ahead) {
            return Standing.MISSED;
        }
        return then >= next.share() - ROUNDING ? Standing.ON_PATH : Standing.BEHIND;
    }

    /** Distance of what is decided to the next step in percentage points, negative where it is missing. */
    public double apart() {
        return 100 * (then - next.share());
    }
}
