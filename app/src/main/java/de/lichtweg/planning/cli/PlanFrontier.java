package de.lichtweg.planning.cli;

import de.lichtweg.planner.graph.Budget;
import de.lichtweg.planner.prize.Frontier;
import de.lichtweg.planner.prize.PrizeProblem;
import de.lichtweg.planner.text.Instance;
import de.lichtweg.planner.text.InstanceReader;
import de.lichtweg.planner.verify.PrizeVerifier;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** {@code plan frontier}: what budgets in equal steps reach, each with an upper bound. */
@CommandLine.Command(
        name = "frontier",
        mixinStandardHelpOptions = true,
        description = "Wie viele Anschlusspunkte (oder wie viel Preis) Budgets in gleichen Schritten erreichen.")
final class PlanFrontier implements Callable<Integer> {

    private static final int MOST_BUDGETS = 1_000;

    private final long started = System.nanoTime();

    @CommandLine.Parameters(paramLabel = "DATEI", description = "SteinLib (.stp) oder PACE (.gr), auch mit gzip")
    private @Nullable Path file;

    @CommandLine.Mixin
    private final RootOption root = new RootOption();

    @CommandLine.Option(names = "--budgets", paramLabel = "N", description = "Zahl der Budgets, sonst 50")
    private int budgets = 50;

    @CommandLine.Option(names = "--time-limit", paramLabel = "S", description = "höchstens so viele Sekunden, sonst 60")
    private double seconds = 60;

    @CommandLine.Option(names = "--json", description = "eine Zeile JSON")
    private boolean json;

    @CommandLine.Spec
    private CommandLine.Model.@Nullable CommandSpec spec;

    @Override
    public Integer call() {
        if (budgets < 1 || budgets > MOST_BUDGETS) {
            throw new Refused("Hinter --budgets gehört eine Zahl von 1 bis " + MOST_BUDGETS + ".");
        }
        if (!(seconds > 0)) {
            throw new Refused("Hinter --time-limit gehört eine Zahl von Sekunden über 0.");
        }
        Instance instance = InstanceReader.read(Objects.requireNonNull(file));
        PrizeProblem problem = weights(instance);
        Frontier frontier =
                new Frontier(problem, Budget.ofSeconds(Math.max(0, seconds - (System.nanoTime() - started) / 1e9)));
        List<Frontier.Point> points = frontier.points(budgets, 1);
        points.forEach(p -> SolveOptions.believe(new PrizeVerifier(problem.graph(), problem.prizes(), problem.root())
                .complaints(
                        p.tree().tree().edges(),
                        p.tree().tree().cost(),
                        p.tree().collected())));
        Objects.requireNonNull(spec)
                .commandLine()
                .getOut()
                .println(json ? json(instance, frontier, points) : table(instance, points));
        return 0;
    }

    /** The prizes of the file are weights; without prizes every terminal counts one. */
    private PrizeProblem weights(Instance instance) {
        int start = root.root(instance);
        if (instance.isPrizeCollecting()) {
            if (root.problem(instance).required().length > 0) {
                throw new Refused(
                        "Feste Anschlusspunkte (Zeilen „T“) neben solchen mit Preis kennt plan frontier nicht.");
            }
            return root.problem(instance);
        }
        long[] one = new long[instance.graph().vertices()];
        for (int t : instance.terminals()) {
            one[t] = 1;
        }
        return new PrizeProblem(instance.graph(), start, new int[0], one);
    }

    private String weight(Instance instance, long weight) {
        return instance.isPrizeCollecting() ? instance.written(weight) : String.valueOf(weight);
    }

    private String json(Instance instance, Frontier frontier, List<Frontier.Point> points) {
        String list = points.stream()
                .map(p -> new Figures(started, true)
                        .with("budget", instance.written(p.budget()))
                        .with("cost", instance.written(p.tree().tree().cost()))
                        .with("collected", weight(instance, p.tree().collected()))
                        .with("upperBound", weight(instance, p.upperBound()))
                        .withPercent("gapPercent", p.gapPercent())
                        .text())
                .collect(Collectors.joining(",", "[", "]"));
        return new Figures(started, true)
                .with("vertices", instance.graph().vertices())
                .with("edges", instance.graph().edges())
                .with("root", root.root(instance) + 1)
                .with("reachable", weight(instance, frontier.totalWeight()))
                .with("points", list)
                .withEffort()
                .text();
    }

    private String table(Instance instance, List<Frontier.Point> points) {
        return points.stream()
                .map(p -> String.join(
                        "\t",
                        instance.written(p.budget()),
                        instance.written(p.tree().tree().cost()),
                        weight(instance, p.tree().collected()),
                        weight(instance, p.upperBound()),
                        String.format(java.util.Locale.ROOT, "%.4f", p.gapPercent())))
                .collect(Collectors.joining(
                        System.lineSeparator(),
                        "budget\tcost\tcollected\tupperBound\tgapPercent" + System.lineSeparator(),
                        ""));
    }
}
