package de.lichtweg.planning.cli;

import de.lichtweg.planner.exact.SteinerSolver;
import de.lichtweg.planner.graph.Budget;
import de.lichtweg.planner.graph.Graph;
import de.lichtweg.planner.graph.Tree;
import de.lichtweg.planner.text.Instance;
import de.lichtweg.planner.text.InstanceReader;
import de.lichtweg.planner.text.TreeWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** What {@code plan steiner} and {@code plan prize} have in common: the file, how long, how good, where to. */
final class SolveOptions {

    private static final double DEFAULT_SECONDS = 60;

    private final long started = System.nanoTime();

    @CommandLine.Parameters(paramLabel = "DATEI", description = "SteinLib (.stp) oder PACE (.gr), auch mit gzip")
    private @Nullable Path file;

    @CommandLine.Option(names = "--time-limit", paramLabel = "S", description = "höchstens so viele Sekunden, sonst 60")
    private double seconds = DEFAULT_SECONDS;

    @CommandLine.Option(
            names = "--gap",
            paramLabel = "PROZENT",
            description = "genügt, wenn nachweislich höchstens so viel teurer als das Günstigste; sonst 0")
    private double gapPercent;

    @CommandLine.Option(names = "--tree", paramLabel = "DATEI", description = "schreibt das Netz im Format von PACE")
    private @Nullable Path tree;

    @CommandLine.Option(names = "--json", description = "eine Zeile JSON")
    private boolean json;

    Instance instance() {
        if (!(seconds > 0)) {
            throw new Refused("Hinter --time-limit gehört eine Zahl von Sekunden über 0.");
        }
        if (!(gapPercent >= 0)) {
            throw new Refused("Hinter --gap gehört eine Prozentzahl ab 0.");
        }
        return InstanceReader.read(java.util.Objects.requireNonNull(file));
    }

    SteinerSolver solver() {
        return new SteinerSolver(1, gapPercent, (cost, lower) -> {});
    }

    Budget budget() {
        return Budget.ofSeconds(Math.max(0, seconds - (System.nanoTime() - started) / 1e9));
    }

    void write(Graph graph, Tree result, String value) {
        if (tree == null) {
            return;
        }
        try {
            TreeWriter.write(tree, graph, result, value);
        } catch (IOException e) {
            throw new Refused("Die Datei „" + tree + "“ lässt sich nicht schreiben.");
        }
    }

    Figures figures() {
        return new Figures(started, json);
    }

    /** A result that the verifier does not believe is not printed. */
    static void believe(List<String> complaints) {
        if (!complaints.isEmpty()) {
            throw new IllegalStateException("the verifier says: " + String.join("; ", complaints));
        }
    }
}
