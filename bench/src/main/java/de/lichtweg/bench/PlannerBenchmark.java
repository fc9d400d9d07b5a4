package de.lichtweg.bench;

import de.lichtweg.planner.exact.Solution;
import de.lichtweg.planner.exact.SteinerSolver;
import de.lichtweg.planner.graph.Budget;
import de.lichtweg.planner.graph.Graph;
import de.lichtweg.planner.graph.SteinerProblem;
import de.lichtweg.planner.text.InstanceReader;
import de.lichtweg.planner.verify.TreeVerifier;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * P1 and P2: every instance of a folder with a list of optima, solved by one thread after one warm-up, verified, beside the known
 * optimum and a plain 2-approximation of the same run. The tree and the bound count as found in the given seconds of processor
 * time of the solving thread. {@code LICHTWEG_STEINER} names the folder, {@code --seconds} the seconds (15).
 */
final class PlannerBenchmark implements Benchmark {

    private static final double BAR_P2_PERCENT = 0.05;
    private static final double BAR_PROVEN = 90;

    /** Figures of others, measured on two cores of another machine in November 2026. */
    private static final List<String> REFERENCE = List.of(
            "",
            "| reference | SCIP-Jack 8.0.2: proven optimal, CPU | plain 2-approximation | plain shortest-path heuristic |",
            "|---|---|---|---|",
            "| 70 of Vienna-I | 70 of 70, median 2.6 s, mean 7.1 s, at most 86 s | 0.96 % | 0.27 % |",
            "| 18 of Vienna-GEO | 13 of 18 in 200 s, median 11.7 s | 14.0 % | 2.88 % |");

    @Override
    public String name() {
        return "planner";
    }

    /** One line of the list of optima. */
    private record Known(String file, String set, long optimum) {

        static Known of(String line) {
            String[] field = line.split(";", -1);
            return new Known(field[0], field[1], Long.parseLong(field[6]));
        }
    }

    /** What came out for one instance. */
    private record Row(
            Known known,
            SteinerProblem problem,
            Solution solution,
            double firstPercent,
            double cpuSeconds,
            double calibrationPercent,
            double calibrationSeconds) {

        double abovePercent() {
            return percent(solution.tree().cost());
        }

        double percent(long cost) {
            return 100.0 * (cost - known.optimum) / known.optimum;
        }

        String markdown() {
            Graph graph = problem.graph();
            return String.format(
                    Locale.ROOT,
                    "| %s | %d / %d / %d | %d | %d | %.4f | %d | %.4f | %s | %.2f | %.4f | %.2f | %.3f |",
                    known.file.replaceAll("__.*", ""),
                    graph.vertices(),
                    graph.edges(),
                    problem.terminals(),
                    known.optimum,
                    solution.tree().cost(),
                    abovePercent(),
                    solution.lowerBound(),
                    solution.gapPercent(),
                    solution.isOptimal() ? "yes" : "no",
                    cpuSeconds,
                    firstPercent,
                    calibrationPercent,
                    calibrationSeconds);
        }
    }

    @Override
    public List<Outcome> run(Setting setting) throws Exception {
        Path folder = Path.of(System.getenv().getOrDefault("LICHTWEG_STEINER", "../shared/data/steiner"));
        double seconds = setting.seconds();
        if (!Files.isRegularFile(folder.resolve("optima.csv"))) {
            throw new IOException("no instances in " + folder + "; LICHTWEG_STEINER names their folder");
        }
        List<Known> list = Files.readAllLines(folder.resolve("optima.csv"), StandardCharsets.UTF_8).stream()
                .skip(1)
                .filter(line -> !line.isBlank())
                .map(Known::of)
                .toList();
        solve(folder, list.getFirst(), 2);
        List<Row> rows = new ArrayList<>();
        List<String> lines = new ArrayList<>(List.of(
                "| instance | V / E / T | optimum | cost | above % | bound | proven gap % | optimal | CPU s | above % after 1 s"
                        + " | 2-approximation above % | its CPU s |",
                "|---|---|---|---|---|---|---|---|---|---|---|---|"));
        for (Known known : list) {
            Row row = solve(folder, known, seconds);
            rows.add(row);
            lines.add(row.markdown());
        }
        lines.addAll(REFERENCE);
        Path table = setting.home().resolve("planner.md");
        Files.write(table, lines, StandardCharsets.UTF_8);
        return outcomes(rows, seconds, table);
    }

    private static Row solve(Path folder, Known known, double seconds) {
        SteinerProblem problem = InstanceReader.read(folder.resolve("instanzen").resolve(known.file))
                .steinerProblem();
        double before = cpu();
        long calibration = TwoApproximation.cost(problem);
        double calibrationSeconds = cpu() - before;
        double start = cpu();
        long[] early = {Long.MAX_VALUE};
        SteinerSolver solver = new SteinerSolver(1, 0, (cost, lower) -> {
            if (cpu() - start <= 1 || early[0] == Long.MAX_VALUE) {
                early[0] = cost;
            }
        });
        Solution solution = solver.solve(problem, Budget.ofCpuSeconds(seconds));
        double used = cpu() - start;
        List<String> complaints = new TreeVerifier(problem.graph(), problem.terminalList())
                .complaints(solution.tree().edges(), solution.tree().cost(), solution.lowerBound());
        if (!complaints.isEmpty()
                || solution.lowerBound() > known.optimum
                || solution.tree().cost() < known.optimum) {
            throw new IllegalStateException(known.file + ": " + complaints);
        }
        long first = used <= 1 ? solution.tree().cost() : early[0];
        return new Row(
                known,
                problem,
                solution,
                100.0 * (first - known.optimum) / known.optimum,
                used,
                100.0 * (calibration - known.optimum) / known.optimum,
                calibrationSeconds);
    }

    private static double cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e9;
    }

    private static List<Outcome> outcomes(List<Row> rows, double seconds, Path table) {
        List<Outcome> outcomes = new ArrayList<>();
        outcomes.add(new Outcome("P2", "every tree verified, table in " + table, rows.size() + " instances", "", true));
        for (String set : List.of("vienna-i-simple", "vienna-geo-original")) {
            List<Row> some = rows.stream().filter(r -> r.known.set.equals(set)).toList();
            if (some.isEmpty()) {
                continue;
            }
            boolean geo = set.contains("geo");
            double proven =
                    100.0 * some.stream().filter(r -> r.solution.isOptimal()).count() / some.size();
            double after =
                    some.stream().mapToDouble(Row::abovePercent).average().orElseThrow();
            double first =
                    some.stream().mapToDouble(Row::firstPercent).average().orElseThrow();
            double gap = some.stream()
                    .mapToDouble(r -> r.solution.gapPercent())
                    .average()
                    .orElseThrow();
            String limit = String.format(Locale.ROOT, " after %.0f s CPU", seconds);
            outcomes.add(outcome(set + ": mean above the optimum" + limit, after, geo ? 0.3 : BAR_P2_PERCENT));
            outcomes.add(outcome(
                    set + ": mean above the optimum after 1 s CPU (or the first tree)",
                    first,
                    geo ? 0.3 : BAR_P2_PERCENT));
            outcomes.add(outcome(set + ": mean proven gap" + limit, gap, geo ? 0.5 : BAR_P2_PERCENT));
            if (!geo) {
                outcomes.add(new Outcome(
                        "P2",
                        set + ": proven optimal" + limit,
                        String.format(Locale.ROOT, "%.0f %%", proven),
                        "at least 90 %",
                        proven >= BAR_PROVEN));
            }
        }
        return outcomes;
    }

    private static Outcome outcome(String what, double percent, double bar) {
        return new Outcome(
                "P2",
                what,
                String.format(Locale.ROOT, "%.4f %%", percent),
                String.format(Locale.ROOT, "at most %.2f %%", bar),
                percent <= bar);
    }
}
