package de.lichtweg.bench;

import de.lichtweg.coverage.AddressQuery;
import de.lichtweg.coverage.Ledger;
import de.lichtweg.geodata.ingest.Imports;
import de.lichtweg.kernel.AsOf;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.operation.Operations;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.springframework.boot.WebApplicationType;

/**
 * I1, I3 and F2: a whole list of a network with every tenth offer changed, beside a bare COPY of the same rows into a table
 * of texts; the same list again; and the snapshot brought up to date by what the import wrote.
 */
final class ImportBenchmark implements Benchmark {

    private static final RegionKey STATE = new RegionKey("14");
    private static final RegionKey DISTRICT = new RegionKey("14627");

    @Override
    public String name() {
        return "import";
    }

    @Override
    public List<Outcome> run(Setting setting) throws Exception {
        try (State state = State.open(setting.home(), setting.addresses(), WebApplicationType.NONE)) {
            Path original = State.files(setting.home(), setting.addresses()).get(1);
            Path changed = setting.home().resolve("changed-" + setting.addresses() + ".csv");
            long rows = change(original, changed);
            Ledger ledger = state.bean(Ledger.class);
            int before = ledger.view(State.SCOPE, AsOf.NOW).count(fast());
            Past district = new Past(state.bean(Operations.class).latest(), count(ledger, AsOf.NOW));

            double copy = Math.min(copy(state, changed), copy(state, changed));
            Imports.Result first = state.run("supply", changed, State.DAY, StateFiles.OPERATORS.getFirst());
            List<Double> follows = new ArrayList<>();
            int after = follow(ledger, follows);
            Imports.Result again = state.run("supply", changed, State.DAY, StateFiles.OPERATORS.getFirst());
            state.run("supply", original, State.DAY, StateFiles.OPERATORS.getFirst());
            if (follow(ledger, follows) != before) {
                throw new IllegalStateException("the list of before does not bring back what was before");
            }
            for (Path list : List.of(changed, original, changed, original)) {
                state.run("supply", list, State.DAY, StateFiles.OPERATORS.getFirst());
                follow(ledger, follows);
            }
            Timing followed =
                    Timing.of(follows.stream().mapToDouble(Double::doubleValue).toArray());
            System.err.printf(
                    Locale.ROOT,
                    "%,d rows: COPY %.1f s, import %.1f s, %,d written, again %.1f s; gigabit %d, then %d%n",
                    rows,
                    copy,
                    first.seconds(),
                    first.counts().written(),
                    again.seconds(),
                    before,
                    after);
            List<Outcome> outcomes = new ArrayList<>();
            outcomes.add(new Outcome(
                    "I1",
                    String.format(
                            Locale.ROOT,
                            "whole list of %,d rows, %,d written, beside a bare COPY",
                            rows,
                            first.counts().written()),
                    String.format(
                            Locale.ROOT, "%.1f s, %.1fx of %.2f s", first.seconds(), first.seconds() / copy, copy),
                    "at most 3x",
                    first.seconds() <= 3 * copy));
            outcomes.add(new Outcome(
                    "I3",
                    "the same list again",
                    again.counts().written() + " rows written",
                    "0",
                    again.counts().written() == 0));
            System.err.println(
                    "first questions: " + follows.stream().map(Timing::ms).toList());
            outcomes.add(past(ledger, district));
            outcomes.add(Outcome.atMost(
                    "F2",
                    String.format(
                            Locale.ROOT,
                            "first question after %,d written rows, median of %d",
                            first.counts().written(),
                            follows.size()),
                    followed.median(),
                    20));
            return outcomes;
        }
    }

    /** How many addresses of a district had gigabit right after an operation. */
    private record Past(long operation, int count) {}

    private static int count(Ledger ledger, AsOf asOf) {
        return ledger.view(State.SCOPE, asOf).count(fast(DISTRICT));
    }

    /** The first question about the district as it was before all these imports, which has to be answered as it was then. */
    private static Outcome past(Ledger ledger, Past past) {
        long begin = System.nanoTime();
        int count = count(ledger, AsOf.through(null, past.operation()));
        double ms = (System.nanoTime() - begin) / 1e6;
        if (count != past.count()) {
            throw new IllegalStateException(
                    "the past of " + DISTRICT + " has changed: " + count + ", not " + past.count());
        }
        return Outcome.atMost("F2", "a past state of a district at first call", ms, 1_000);
    }

    /** Asks the first question after an import; adds its milliseconds. */
    private static int follow(Ledger ledger, List<Double> follows) {
        long begin = System.nanoTime();
        int count = ledger.view(State.SCOPE, AsOf.NOW).count(fast());
        follows.add((System.nanoTime() - begin) / 1e6);
        return count;
    }

    private static AddressQuery fast() {
        return fast(STATE);
    }

    private static AddressQuery fast(RegionKey region) {
        return AddressQuery.all(region).with("down_ge", "1000");
    }

    /** The list with another speed in every tenth row; answers how many rows it has. */
    private static long change(Path from, Path to) throws IOException {
        long rows = 0;
        try (BufferedReader in = Files.newBufferedReader(from);
                BufferedWriter out = Files.newBufferedWriter(to)) {
            String header = in.readLine();
            List<String> columns = List.of(header.split(";", -1));
            int down = columns.indexOf("download_mbit");
            out.write(header);
            out.newLine();
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String[] cells = line.split(";", -1);
                if (rows++ % 10 == 0) {
                    cells[down] = cells[down].equals("200") ? "250" : "200";
                }
                out.write(String.join(";", cells));
                out.newLine();
            }
        }
        return rows;
    }

    /** Seconds of a bare COPY of the file into a table of texts. */
    private static double copy(State state, Path file) throws SQLException, IOException {
        try (Connection connection = state.bean(DataSource.class).getConnection();
                Statement statement = connection.createStatement();
                BufferedReader in = Files.newBufferedReader(file)) {
            String header = in.readLine();
            connection.setAutoCommit(false);
            statement.execute("create temporary table bare (" + String.join(" text, ", header.split(";", -1))
                    + " text) on commit drop");
            long begin = System.nanoTime();
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy bare from stdin (format csv, delimiter ';')", in);
            double seconds = (System.nanoTime() - begin) / 1e9;
            connection.rollback();
            return seconds;
        }
    }
}
