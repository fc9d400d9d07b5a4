package de.lichtweg.bench;

import de.lichtweg.geodata.ingest.Imports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * I2: the official house coordinates of a city from their archive into an empty ledger, from opening the file to the commit.
 * {@code LICHTWEG_HOUSES} names the archive (../shared/data/adressen/…).
 */
final class HousesBenchmark implements Benchmark {

    private static final String FILE = "../shared/data/adressen/hauskoordinaten_essen_2022-10-05_4647.zip";
    private static final int HOUSES = 102_981;
    private static final double MOST_SECONDS = 5;

    @Override
    public String name() {
        return "houses";
    }

    @Override
    public List<Outcome> run(Setting setting) throws Exception {
        Path file = Path.of(System.getenv().getOrDefault("LICHTWEG_HOUSES", FILE));
        if (!Files.exists(file)) {
            throw new IllegalStateException("no file " + file);
        }
        return List.of(
                measured(setting, file, "first import of the process"),
                measured(setting, file, "second one, elsewhere"));
    }

    private static Outcome measured(Setting setting, Path file, String when) throws IOException {
        try (State state = State.empty(setting.home(), "houses")) {
            long begin = System.nanoTime();
            Imports.Result first = state.run("addresses", file, State.DAY, null, null);
            double seconds = (System.nanoTime() - begin) / 1e9;
            Imports.Result again = state.run("addresses", file, State.DAY, null, null);
            if (again.counts().written() != 0) {
                throw new IllegalStateException(
                        "the same file again writes " + again.counts().written() + " rows");
            }
            long accepted = first.counts().accepted();
            return new Outcome(
                    "I2",
                    String.format(Locale.ROOT, "%,d official house coordinates end to end, %s", accepted, when),
                    String.format(Locale.ROOT, "%.1f s", seconds),
                    String.format(Locale.ROOT, "at most %.0f s for %,d", MOST_SECONDS, HOUSES),
                    seconds <= MOST_SECONDS && accepted >= HOUSES);
        }
    }
}
