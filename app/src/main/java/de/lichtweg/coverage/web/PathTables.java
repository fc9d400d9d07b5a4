package de.lichtweg.coverage.web;

import de.lichtweg.coverage.AddressQuery;
import de.lichtweg.coverage.Measure;
import de.lichtweg.coverage.Stage;
import de.lichtweg.coverage.Target;
import de.lichtweg.coverage.domain.path.PathCourse.Rest;
import de.lichtweg.coverage.domain.path.PathCourse.Step;
import de.lichtweg.coverage.domain.path.RestKind;
import de.lichtweg.coverage.web.PathPage.Asked;
import de.lichtweg.coverage.web.PathView.Cell;
import de.lichtweg.coverage.web.PathView.GoalLine;
import de.lichtweg.coverage.web.PathView.QuarterLine;
import de.lichtweg.coverage.web.PathView.Reason;
import de.lichtweg.coverage.web.PathView.RestLine;
import de.lichtweg.kernel.RegionKey;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The tables of a path: what is left over, its quarters, its goals. */
final class PathTables {

    private static final List<Stage> ADDED =
            List.of(Stage.IN_CONSTRUCTION, Stage.FUNDED, Stage.COMMITTED, Stage.ANNOUNCED);

    private PathTables() {}

    static List<RestLine> rests(Asked a) {
        return a.course().rests().stream().map(rest -> rest(a, rest)).toList();
    }

    private static RestLine rest(Asked a, Rest rest) {
        Words words = a.words();
        return new RestLine(
                words.get("coverage.path.rest." + rest.kind()),
                words.get(
                        "coverage.path.rest." + rest.kind() + ".why",
                        Integer.toString(a.last().year())),
                words.number(rest.count()),
                words.percent(a.course().share(rest.count())),
                Bar.percent(rest.count(), a.course().all()),
                fill(rest.kind()),
                a.links().addresses(rest.kind().query(a.all(), a.last())),
                reasons(a, rest));
    }

    private static List<Reason> reasons(Asked a, Rest rest) {
        boolean byReason = rest.kind() == RestKind.ELIGIBLE || rest.kind() == RestKind.NOT_ELIGIBLE;
        boolean byStage = rest.kind() == RestKind.LATE || rest.kind() == RestKind.UNDATED;
        return rest.parts().stream()
                .filter(p -> byReason || byStage)
                .sorted(Comparator.comparing(a.options().measure()::weight).reversed())
                .map(p -> new Reason(
                        byReason
                                ? a.words().get("coverage.value.reason." + p.reason())
                                : a.words().stage(p.stage()),
                        a.words().number(a.options().measure().weight(p)),
                        a.links().addresses(p.query(a.all()))))
                .toList();
    }

    private static String fill(RestKind kind) {
        return switch (kind) {
            case LATE -> "s-late";
            case AFTER -> StageLook.fill(Stage.COMMITTED);
            case UNDATED -> StageLook.fill(Stage.FUNDED);
            case ANNOUNCED -> StageLook.fill(Stage.ANNOUNCED);
            case ELIGIBLE -> StageLook.fill(Stage.OPEN);
            case NOT_ELIGIBLE -> "s-verdeckt";
            case UNKNOWN -> StageLook.fill(Stage.UNKNOWN);
        };
    }

    static List<QuarterLine> quarters(Asked a) {
        return a.course().steps().stream().map(step -> quarter(a, step)).toList();
    }

    private static QuarterLine quarter(Asked a, Step step) {
        double reached = 100 * a.course().share(a.course().now() + step.decided());
        OptionalDouble goal = a.lines().isEmpty()
                ? OptionalDouble.empty()
                : a.lines().getFirst().at(step.quarter().lastDay());
        Words words = a.words();
        return new QuarterLine(
                ArrivalWords.of(step.quarter(), words),
                ADDED.stream().map(stage -> cell(a, step, stage)).toList(),
                words.decimal(reached),
                goal.isPresent() ? words.decimal(goal.getAsDouble()) : "",
                goal.isPresent() ? points(reached - goal.getAsDouble(), words) : "",
                goal.isPresent() && reached < goal.getAsDouble());
    }

    private static Cell cell(Asked a, Step step, Stage stage) {
        long count = step.added().getOrDefault(stage, 0L);
        AddressQuery query =
                a.all().with("stage", stage.name()).with("when", step.quarter().value());
        return new Cell(
                count == 0 ? Words.DASH : a.words().number(count),
                count == 0 ? "" : a.links().addresses(query),
                ArrivalWords.of(step.quarter(), a.words()) + ", " + a.words().stage(stage) + ": "
                        + a.words().number(count));
    }

    /** Percentage points with their sign. */
    static String points(double points, Words words) {
        String text = words.decimal(Math.abs(points));
        return (points < -0.05 ? "−" : points > 0.05 ? "+" : "±") + text;
    }

    static List<GoalLine> goals(Asked a, Function<RegionKey, String> regionName) {
        return a.targets().stream()
                .filter(t -> t.figure().equals(PathPage.FIGURE) || !t.isHeld())
                .filter(t -> t.measures().contains(a.options().measure()))
                .sorted(Comparator.comparing(Target::due).thenComparing(Target::owner))
                .map(t -> goal(a, t, regionName))
                .toList();
    }

    private static GoalLine goal(Asked a, Target t, Function<RegionKey, String> regionName) {
        Words words = a.words();
        return new GoalLine(
                t.owner(),
                t.region().equals(RegionKey.GERMANY)
                        ? words.get("coverage.path.goal.germany")
                        : regionName.apply(t.region()),
                words.decimal(t.percent()),
                words.date(t.due()),
                t.measures().stream()
                        .sorted()
                        .map((Measure m) -> words.get("coverage.measure." + m))
                        .collect(Collectors.joining(", ")),
                t.definition(),
                words.date(t.validFrom()),
                words.get("coverage.path.goal.status." + t.status().replace(" ", "_")),
                t.source(),
                t.path());
    }
}
