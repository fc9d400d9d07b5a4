package de.lichtweg.planning.cli;

import de.lichtweg.planner.prize.PrizeProblem;
import de.lichtweg.planner.prize.PrizeSolver;
import de.lichtweg.planner.prize.PrizeSolver.PrizeSolution;
import de.lichtweg.planner.prize.PrizeTree;
import de.lichtweg.planner.text.Instance;
import de.lichtweg.planner.verify.PrizeVerifier;
import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** {@code plan prize}: the network for which costs of edges and prizes forgone have the smallest sum. */
@CommandLine.Command(
        name = "prize",
        mixinStandardHelpOptions = true,
        description = "Das Netz, für das Baukosten und entgangene Preise zusammen am kleinsten sind.")
final class PlanPrize implements Callable<Integer> {

    @CommandLine.Mixin
    private final SolveOptions options = new SolveOptions();

    @CommandLine.Mixin
    private final RootOption root = new RootOption();

    @CommandLine.Spec
    private CommandLine.Model.@Nullable CommandSpec spec;

    @Override
    public Integer call() {
        Instance instance = options.instance();
        PrizeProblem problem = root.problem(instance);
        PrizeSolution solution = solve(problem);
        PrizeTree found = solution.tree();
        int[] needed = IntStream.concat(IntStream.of(problem.root()), IntStream.of(problem.required()))
                .toArray();
        SolveOptions.believe(new PrizeVerifier(problem.graph(), problem.prizes(), needed)
                .complaints(found.tree().edges(), found.tree().cost(), found.collected()));
        options.write(problem.graph(), found.tree(), instance.written(solution.cost()));
        Objects.requireNonNull(spec)
                .commandLine()
                .getOut()
                .println(options.figures()
                        .with("vertices", problem.graph().vertices())
                        .with("edges", problem.graph().edges())
                        .with(
                                "terminals",
                                needed.length
                                        + Arrays.stream(problem.prizes())
                                                .filter(p -> p > 0)
                                                .count())
                        .with("root", problem.root() + 1)
                        .with("cost", instance.written(solution.cost()))
                        .with("lowerBound", instance.written(solution.lowerBound()))
                        .withPercent("gapPercent", solution.gapPercent())
                        .with("optimal", solution.isOptimal())
                        .with("treeCost", instance.written(found.tree().cost()))
                        .with("prizesForgone", instance.written(problem.totalPrize() - found.collected()))
                        .withEffort()
                        .text());
        return 0;
    }

    private PrizeSolution solve(PrizeProblem problem) {
        try {
            return new PrizeSolver(options.solver()).solve(problem, options.budget());
        } catch (IllegalArgumentException e) {
            throw new Refused("Kosten und Preise sind zusammen zu groß, um sicher mit ihnen zu rechnen.");
        }
    }
}
