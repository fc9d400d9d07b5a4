package de.lichtweg.coverage.domain.path;

import de.lichtweg.coverage.Measure;
import de.lichtweg.coverage.Target;
import de.lichtweg.kernel.RegionKey;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/**
 * The goals of one owner for one region, in the order of their days. Between two of them the path to the later one is a straight
 * line; before the first and after the last nobody has said anything.
 */
public record TargetLine(String owner, RegionKey region, List<Target> points) {

    private record Owner(String name, RegionKey region) {}

    /** Copies the points. */
    public TargetLine {
        points = List.copyOf(points);
    }

    /** The lines of a figure and a measure that somebody held on a day, those of the smallest region first. */
    public static List<TargetLine> of(List<Target> targets, String figure, Measure measure, LocalDate day) {
        Map<Owner, List<Target>> byOwner = targets.stream()
                .filter(t -> t.isHeld() && t.figure().equals(figure))
                .filter(t -> t.measures().contains(measure) && !t.validFrom().isAfter(day))
                .sorted(Comparator.comparing(Target::due))
                .collect(Collectors.groupingBy(
                        t -> new Owner(t.owner(), t.region()), LinkedHashMap::new, Collectors.toList()));
        return byOwner.entrySet().stream()
                .map(e -> new TargetLine(e.getKey().name(), e.getKey().region(), e.getValue()))
                .sorted(Comparator.comparingInt(
                                (TargetLine l) -> -l.region.level().ordinal())
                        .thenComparing(TargetLine::owner))
                .toList();
    }

    /** Percent to be reached by the end of a day. */
    public OptionalDouble at(LocalDate day) {
        for (int i = 0; i < points.size(); i++) {
            Target point = points.get(i);
            if (point.due().equals(day)) {
                return OptionalDouble.of(point.percent());
            }
            if (point.due().isAfter(day)) {
                return i == 0 ? OptionalDouble.empty() : OptionalDouble.of(between(points.get(i - 1), point, day));
            }
        }
        return OptionalDouble.empty();
    }

    private static double between(Target from, Target to, LocalDate day) {
        double way = (double) ChronoUnit.DAYS.between(from.due(), day) / ChronoUnit.DAYS.between(from.due(), to.due());
        return from.percent() + way * (to.percent() - from.percent());
    }
}
