package de.lichtweg.bench;

import de.lichtweg.geodata.crs.Crs;
import de.lichtweg.planner.exact.Solution;
import de.lichtweg.planner.exact.SteinerSolver;
import de.lichtweg.planner.graph.Budget;
import de.lichtweg.planner.graph.SteinerProblem;
import de.lichtweg.planner.hierarchy.HierarchyPlan;
import de.lichtweg.planner.hierarchy.HierarchyPlanner;
import de.lichtweg.planner.hierarchy.HierarchyProblem;
import de.lichtweg.planner.hierarchy.Homes;
import de.lichtweg.planner.hierarchy.Routes;
import de.lichtweg.planner.hierarchy.RuleSet;
import de.lichtweg.planner.prize.Frontier;
import de.lichtweg.planner.prize.PrizeProblem;
import de.lichtweg.planner.verify.HierarchyVerifier;
import de.lichtweg.planner.verify.PrizeVerifier;
import de.lichtweg.planner.verify.TreeVerifier;
import de.lichtweg.planning.ground.Assumptions;
import de.lichtweg.planning.ground.NetworkBuilder;
import de.lichtweg.planning.io.AreaInput;
import de.lichtweg.planning.io.RuleFile;
import de.lichtweg.planning.io.Shipped;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * P1 and P3 to P6: a real town and drawn networks. Every result goes through a verifier before it is printed. {@code LICHTWEG_OSM}
 * names the folder of extracts (../shared/data/osm), {@code LICHTWEG_PLANNER_GOALS} the goals to measure (all).
 */
final class NetworkBenchmark implements Benchmark {

    private static final int BUDGETS = 50;

    private final List<Outcome> outcomes = new ArrayList<>();

    @Override
    public String name() {
        return "planner";
    }

    @Override
    public List<Outcome> run(Setting setting) throws Exception {
        List<String> goals = List.of(System.getenv()
                .getOrDefault("LICHTWEG_PLANNER_GOALS", "P1,P3,P4,P5,P6")
                .split(","));
        if (goals.contains("P1")) {
            town(true);
            town(false);
        }
        if (goals.contains("P3")) {
            tree("P3", "district", SyntheticNetwork.district().problem(), 25, 0.3, 5, 0.2);
            tree("P3", "sparse rural", SyntheticNetwork.rural().problem(), 25, 0.3, 5, 0.2);
        }
        if (goals.contains("P5")) {
            frontier(SyntheticNetwork.district());
        }
        if (goals.contains("P6")) {
            hierarchy(SyntheticNetwork.district());
        }
        if (goals.contains("P4")) {
            tree("P4", "state", SyntheticNetwork.state().problem(), 60, 6, 60, 0.5);
        }
        return List.copyOf(outcomes);
    }

    /** All addresses of Lauf on its streets: along the middle of each street, or on both of its sides. */
    private void town(boolean middle) {
        Path file = Path.of(System.getenv().getOrDefault("LICHTWEG_OSM", "../shared/data/osm"))
                .resolve("lauf_pegnitz_2020.osm.pbf");
        if (!Files.isRegularFile(file)) {
            throw new IllegalStateException("no extract " + file + "; LICHTWEG_OSM names its folder");
        }
        AreaInput input = AreaInput.read(file, file, null);
        Crs crs = input.streets().system();
        RuleFile rules = RuleFile.read(
                middle ? Shipped.text("rule-set.csv").replace(";both;", ";in;") : Shipped.text("rule-set.csv"));
        Assumptions assumptions = new Assumptions("bench");
        SteinerProblem problem = new NetworkBuilder(rules.ground(), Shipped.prices(), crs, assumptions)
                .build(
                        input.streets().streets(crs, assumptions),
                        input.addresses().houses(crs, assumptions))
                .problem();
        String name = middle ? "Lauf, middle of the streets" : "Lauf, both sides of the streets";
        measured(name, problem, 2);
        Run run = measured(name, problem, 10);
        double limit = 0.2;
        add(
                "P1",
                name + ": " + size(problem) + ", gap",
                percent(run.solution.gapPercent()),
                "0 %",
                run.solution.isOptimal());
        add("P1", name + ": CPU", seconds(run.cpu), "at most " + seconds(limit), run.cpu <= limit);
    }

    /** What a run of the solver knew when. */
    private record Run(Solution solution, double cpu, double first, double gapAtMark) {}

    private void tree(
            String goal, String name, SteinerProblem problem, double limit, double first, double mark, double gap) {
        Run run = measured(name, problem, limit, mark);
        String what = name + ", " + size(problem) + ": ";
        add(goal, what + "first plan", seconds(run.first), "at most " + seconds(first), run.first <= first);
        add(
                goal,
                what + "proven gap after " + seconds(mark) + " CPU",
                percent(run.gapAtMark),
                "at most " + percent(gap),
                run.gapAtMark <= gap);
        add(
                goal,
                what + "proven gap at the end (" + seconds(run.cpu) + " CPU)",
                percent(run.solution.gapPercent()),
                goal.equals("P3") ? "0 % in 25 s" : "",
                run.solution.isOptimal() || !goal.equals("P3"));
    }

    private static Run measured(String name, SteinerProblem problem, double limit) {
        return measured(name, problem, limit, limit);
    }

    private static Run measured(String name, SteinerProblem problem, double limit, double mark) {
        double start = cpu();
        double[] first = {Double.NaN};
        double[] atMark = {Double.POSITIVE_INFINITY};
        SteinerSolver solver = new SteinerSolver(1, 0, (cost, lower) -> {
            double now = cpu() - start;
            first[0] = Double.isNaN(first[0]) ? now : first[0];
            if (now <= mark && lower > 0) {
                atMark[0] = 100.0 * (cost - lower) / lower;
            }
        });
        Solution solution = solver.solve(problem, Budget.ofCpuSeconds(limit));
        double used = cpu() - start;
        require(
                name,
                new TreeVerifier(problem.graph(), problem.terminalList())
                        .complaints(solution.tree().edges(), solution.tree().cost(), solution.lowerBound()));
        return new Run(solution, used, first[0], used <= mark ? solution.gapPercent() : atMark[0]);
    }

    private void frontier(SyntheticNetwork district) {
        long[] one = new long[district.graph().vertices()];
        Arrays.stream(district.houses()).forEach(h -> one[h]++);
        int root = district.houses()[district.houses().length / 2];
        PrizeProblem problem = new PrizeProblem(district.graph(), root, new int[0], one);
        double start = cpu();
        List<Frontier.Point> points = new Frontier(problem, Budget.ofCpuSeconds(20)).points(BUDGETS, 1);
        double used = cpu() - start;
        points.forEach(p -> require(
                "frontier",
                new PrizeVerifier(district.graph(), one, root)
                        .complaints(
                                p.tree().tree().edges(),
                                p.tree().tree().cost(),
                                p.tree().collected())));
        double worst =
                points.stream().mapToDouble(Frontier.Point::gapPercent).max().orElse(0);
        long close = points.stream().filter(p -> p.gapPercent() <= 0.5).count();
        add("P5", "district, 50 budgets: CPU", seconds(used), "at most 20 s", used <= 20.5);
        add("P5", "district, 50 budgets: largest gap", percent(worst), "at most 0.5 %", worst <= 0.5);
        double median = points.stream()
                .mapToDouble(Frontier.Point::gapPercent)
                .sorted()
                .skip(BUDGETS / 2)
                .findFirst()
                .orElse(0);
        add("P5", "district, 50 budgets: gap in the middle of them", percent(median), "at most 0.5 %", median <= 0.5);
        add("P5", "district, 50 budgets: within 0.5 % of their bound", close + " of 50", "50 of 50", close == BUDGETS);
    }

    private void hierarchy(SyntheticNetwork district) {
        RuleSet rules = RuleFile.standard().network();
        int[] homes = district.houses();
        int[] units = new int[homes.length];
        Arrays.fill(units, 1);
        long[] connection = new long[homes.length];
        Arrays.fill(connection, 12_000);
        int[] sites = IntStream.range(0, 24)
                .map(i -> homes[(2 * i + 1) * homes.length / 48])
                .toArray();
        HierarchyProblem problem = new HierarchyProblem(
                district.graph(),
                district.lengthMm(),
                new Homes(homes, units, connection),
                IntStream.range(0, district.graph().vertices()).toArray(),
                sites,
                rules,
                Shipped.prices().networkPrices(rules));
        double start = cpu();
        HierarchyPlan plan = new HierarchyPlanner(1, 0.2).plan(problem, Budget.ofCpuSeconds(30));
        double used = cpu() - start;
        require("hierarchy", new HierarchyVerifier(problem, plan, new Routes(problem, plan)).complaints());
        long served = Arrays.stream(plan.distributorOf()).filter(d -> d >= 0).count();
        add("P6", "district: homes within all limits", served + " of " + homes.length, "all", served == homes.length);
        add(
                "P6",
                "district: whole network above its bound",
                percent(plan.gapPercent()),
                "at most 5 %",
                plan.gapPercent() <= 5);
        add("P6", "district: everything, trenches included, CPU", seconds(used), "tree and 1 s", used <= 6);
    }

    private static void require(String name, List<String> complaints) {
        if (!complaints.isEmpty()) {
            throw new IllegalStateException(name + ": " + complaints);
        }
    }

    private void add(String goal, String what, String figure, String bar, boolean met) {
        outcomes.add(new Outcome(goal, what, figure, bar, met));
    }

    private static String size(SteinerProblem problem) {
        return String.format(
                Locale.ROOT,
                "%,d / %,d / %,d",
                problem.graph().vertices(),
                problem.graph().edges(),
                problem.terminals());
    }

    private static double cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e9;
    }

    private static String seconds(double seconds) {
        return String.format(Locale.ROOT, "%.2f s", seconds);
    }

    private static String percent(double percent) {
        return Double.isFinite(percent) ? String.format(Locale.ROOT, "%.4f %%", percent) : "no bound yet";
    }
}
