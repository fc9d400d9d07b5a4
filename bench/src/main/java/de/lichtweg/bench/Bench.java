package de.lichtweg.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** {@code ./lichtweg bench NAME… [--addresses N] [--seconds S] [--home FOLDER]}: measures and prints a table in Markdown. */
public final class Bench {

    private static final List<Benchmark> ALL = List.of(
            new CubeBenchmark(),
            new QueryBenchmark(),
            new ImportBenchmark(),
            new HousesBenchmark(),
            new StartBenchmark(),
            new TileBenchmark(),
            new PagesBenchmark(),
            new ActivitiesBenchmark(),
            new PortalBenchmark(),
            new PlannerBenchmark(),
            new NetworkBenchmark());

    private Bench() {}

    static void main(String[] args) throws Exception {
        List<String> names = new ArrayList<>();
        Path home = Path.of("bench", "target", "work");
        int addresses = 1_000_000;
        double seconds = 15;
        for (int i = 0; i < args.length; i++) {
            switch (args[i]) {
                case "--addresses" -> addresses = Integer.parseInt(args[++i]);
                case "--seconds" -> seconds = Double.parseDouble(args[++i]);
                case "--home" -> home = Path.of(args[++i]);
                default -> names.add(args[i]);
            }
        }
        List<Benchmark> chosen = ALL.stream()
                .filter(b -> names.contains("all") || names.contains(b.name()))
                .toList();
        if (chosen.isEmpty()) {
            System.err.println("Welche Messung? Es gibt: all, "
                    + String.join(", ", ALL.stream().map(Benchmark::name).toList()));
            System.exit(2);
        }
        Files.createDirectories(home);
        System.exit(run(chosen, new Benchmark.Setting(home.toAbsolutePath(), addresses, seconds)) ? 0 : 1);
    }

    private static boolean run(List<Benchmark> chosen, Benchmark.Setting setting) throws Exception {
        boolean met = true;
        System.out.printf(Locale.ROOT, "%d cores, Java %s, %,d addresses%n%n", cores(), java(), setting.addresses());
        System.out.println("| goal | what | figure | bar | met |");
        System.out.println("|---|---|---|---|---|");
        for (Benchmark benchmark : chosen) {
            for (Benchmark.Outcome o : benchmark.run(setting)) {
                System.out.printf(
                        "| %s | %s | %s | %s | %s |%n",
                        o.goal(), o.what(), o.figure(), o.bar(), o.met() ? "yes" : "no");
                met &= o.met();
            }
        }
        return met;
    }

    private static int cores() {
        return Runtime.getRuntime().availableProcessors();
    }

    private static String java() {
        return System.getProperty("java.version");
    }
}
