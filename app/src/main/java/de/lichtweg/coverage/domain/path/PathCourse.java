package de.lichtweg.coverage.domain.path;

import de.lichtweg.coverage.Arrival;
import de.lichtweg.coverage.GigabitPath;
import de.lichtweg.coverage.GigabitPath.Part;
import de.lichtweg.coverage.Measure;
import de.lichtweg.coverage.Stage;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * A path by one measure: today, what is decided per quarter, and what is left over at the end. Today, the last step's decided
 * sum and the rests add up to all.
 *
 * @param all all that is counted
 * @param now with a gigabit today
 * @param steps quarters from the present one to the last one asked for
 * @param rests what has no gigabit by then, by its cause, empty ones left out
 */
public record PathCourse(long all, long now, List<Step> steps, List<Rest> rests) {

    /** Copies the lists. */
    public PathCourse {
        steps = List.copyOf(steps);
        rests = List.copyOf(rests);
    }

    /**
     * A quarter.
     *
     * @param added by stage, what is expected in it; announcements too
     * @param reached by stage, what is expected up to its end
     */
    public record Step(Arrival quarter, Map<Stage, Long> added, Map<Stage, Long> reached) {

        /** What is decided up to its end, today's gigabit left out. */
        public long decided() {
            return GigabitPath.BINDING.stream()
                    .mapToLong(s -> reached.getOrDefault(s, 0L))
                    .sum();
        }

        /** What is decided for it alone. */
        public long decidedAlone() {
            return GigabitPath.BINDING.stream()
                    .mapToLong(s -> added.getOrDefault(s, 0L))
                    .sum();
        }
    }

    /** What is left over for one cause. */
    public record Rest(RestKind kind, long count, List<Part> parts) {}

    /** The course of a path from a quarter to another one. */
    public static PathCourse of(GigabitPath path, Measure measure, Arrival first, Arrival last) {
        List<Step> steps = new ArrayList<>();
        Map<Stage, Long> reached = Map.of();
        for (Arrival quarter = first; quarter.compareTo(last) <= 0; quarter = quarter.plus(1)) {
            Arrival of = quarter;
            Map<Stage, Long> added = byStage(path, measure, p -> p.arrival().equals(of));
            reached = sum(reached, added);
            steps.add(new Step(quarter, added, reached));
        }
        return new PathCourse(
                sum(path, measure, p -> true),
                sum(path, measure, p -> p.stage() == Stage.GIGABIT),
                steps,
                rests(path, measure, last));
    }

    private static List<Rest> rests(GigabitPath path, Measure measure, Arrival last) {
        List<Rest> rests = new ArrayList<>();
        for (RestKind kind : RestKind.values()) {
            List<Part> parts =
                    path.parts().stream().filter(p -> kind.holds(p, last)).toList();
            long count = parts.stream().mapToLong(measure::weight).sum();
            if (!parts.isEmpty()) {
                rests.add(new Rest(kind, count, parts));
            }
        }
        return rests;
    }

    /** What is decided by the end, today's gigabit with it. */
    public long reachedAtEnd() {
        return now + (steps.isEmpty() ? 0 : steps.getLast().decided());
    }

    /** A share of all, 0 to 1; NaN where there is nothing. */
    public double share(long count) {
        return all == 0 ? Double.NaN : (double) count / all;
    }

    private static Map<Stage, Long> byStage(GigabitPath path, Measure measure, Predicate<Part> which) {
        Map<Stage, Long> result = new EnumMap<>(Stage.class);
        path.parts().stream().filter(which).forEach(p -> result.merge(p.stage(), measure.weight(p), Long::sum));
        return result;
    }

    private static Map<Stage, Long> sum(Map<Stage, Long> before, Map<Stage, Long> more) {
        Map<Stage, Long> result = new EnumMap<>(Stage.class);
        result.putAll(before);
        more.forEach((stage, count) -> result.merge(stage, count, Long::sum));
        return result;
    }

    private static long sum(GigabitPath path, Measure measure, Predicate<Part> which) {
        return path.parts().stream().filter(which).mapToLong(measure::weight).sum();
    }
}
