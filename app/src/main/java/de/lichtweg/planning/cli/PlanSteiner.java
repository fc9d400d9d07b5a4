package de.lichtweg.planning.cli;

import de.lichtweg.planner.exact.Solution;
import de.lichtweg.planner.graph.SteinerProblem;
import de.lichtweg.planner.text.Instance;
import de.lichtweg.planner.verify.TreeVerifier;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** {@code plan steiner}: the cheapest network that connects all terminals of a file. */
@CommandLine.Command(
        name = "steiner",
        mixinStandardHelpOptions = true,
        description = "Das günstigste Netz, das alle Anschlusspunkte verbindet.")
final class PlanSteiner implements Callable<Integer> {

    @CommandLine.Mixin
    private final SolveOptions options = new SolveOptions();

    @CommandLine.Spec
    private CommandLine.Model.@Nullable CommandSpec spec;

    @Override
    public Integer call() {
        Instance instance = options.instance();
        if (instance.isPrizeCollecting()) {
            throw new Refused("Die Datei nennt Preise (Zeilen „TP“); dafür gibt es plan prize und plan frontier.");
        }
        SteinerProblem problem = instance.steinerProblem();
        Solution solution = options.solver().solve(problem, options.budget());
        long cost = solution.tree().cost();
        SolveOptions.believe(new TreeVerifier(problem.graph(), problem.terminalList())
                .complaints(solution.tree().edges(), cost, solution.lowerBound()));
        options.write(problem.graph(), solution.tree(), instance.written(cost));
        Objects.requireNonNull(spec)
                .commandLine()
                .getOut()
                .println(options.figures()
                        .with("vertices", problem.graph().vertices())
                        .with("edges", problem.graph().edges())
                        .with("terminals", problem.terminals())
                        .with("cost", instance.written(cost))
                        .with("lowerBound", instance.written(solution.lowerBound()))
                        .withPercent("gapPercent", solution.gapPercent())
                        .with("optimal", solution.isOptimal())
                        .withEffort()
                        .text());
        return 0;
    }
}
