package de.lichtweg.bench;

import de.lichtweg.coverage.Ledger;
import de.lichtweg.coverage.LedgerView;
import de.lichtweg.coverage.LedgerView.AddressRow;
import de.lichtweg.coverage.SupplyCube;
import de.lichtweg.coverage.SupplyCube.Gap;
import de.lichtweg.kernel.AsOf;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.kernel.Technology;
import de.lichtweg.kernel.Weighting;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.boot.WebApplicationType;

/**
 * F1: the cube of bandwidth classes, technologies and funding answers of every municipality, from the column snapshot, in
 * DuckDB and in PostgreSQL; every cell must be the same in all three.
 */
final class CubeBenchmark implements Benchmark {

    private static final RegionKey STATE = new RegionKey("14");
    private static final String CLASS = """
            case when %1$s < 10000 then 1 when %1$s < 16000 then 10 when %1$s < 30000 then 16 when %1$s < 50000 then 30
                 when %1$s < 100000 then 50 when %1$s < 200000 then 100 when %1$s < 400000 then 200
                 when %1$s < 1000000 then 400 else 1000 end""";
    private static final String CUBE = """
            -- grain: one municipality, technology (0: fastest wired), class and funding answer
            with fastest as (
                select s.address, s.technology, max(s.down) as down
                from supply s
                group by s.address, s.technology
                union all
                select s.address, 0, max(s.down)
                from supply s
                where s.technology <= 6
                group by s.address
            )
            select a.municipality, f.technology, %s as class, a.gap,
                   count(*), sum(a.households), sum(a.businesses)
            from fastest f
            join address a on a.id = f.address
            group by 1, 2, 3, 4
            """.formatted(CLASS.formatted("f.down"));

    @Override
    public String name() {
        return "cube";
    }

    private record Cell(String municipality, int technology, int bandwidth, int gap) {}

    private record Sums(long addresses, long households, long businesses) {}

    @Override
    public List<Outcome> run(Setting setting) throws Exception {
        try (State state = State.open(setting.home(), setting.addresses(), WebApplicationType.NONE)) {
            LedgerView view = state.bean(Ledger.class).view(State.SCOPE, AsOf.NOW);
            SupplyCube cube = view.supply(STATE);
            Path addresses = addresses(view, setting.home());
            try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
                    Connection postgres = state.bean(DataSource.class).getConnection()) {
                load(duck, postgres, addresses, setting.home());
                require(cube, cells(duck), "DuckDB");
                require(cube, cells(postgres), "PostgreSQL");
                Timing peer = Timing.ofProcess(1, 5, () -> cells(duck));
                Timing own = Timing.of(20, 40, () -> view.supply(STATE));
                Timing sql = Timing.of(0, 3, () -> cells(postgres));
                return List.of(
                        Outcome.atMost("F1", "cube of all municipalities, one thread, median", own.median(), 40),
                        Outcome.atLeast(
                                "F1",
                                "processor time beside DuckDB (" + Timing.ms(peer.cpuMs()) + " on all cores, "
                                        + Timing.ms(peer.median()) + " by the clock; here " + Timing.ms(own.cpuMs())
                                        + ")",
                                peer.cpuMs() / own.cpuMs(),
                                25),
                        Outcome.atLeast(
                                "F1",
                                "faster than PostgreSQL (" + Timing.ms(sql.median()) + ")",
                                sql.median() / own.median(),
                                100));
            }
        }
    }

    private static Path addresses(LedgerView view, Path home) throws IOException {
        Path file = home.resolve("cube-addresses.csv");
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (AddressRow a : view.list(de.lichtweg.coverage.AddressQuery.all(STATE), "address", 0, Integer.MAX_VALUE)
                    .rows()) {
                int gap = (a.stage() == de.lichtweg.coverage.Stage.UNKNOWN
                                ? Gap.UNKNOWN
                                : a.eligible() ? Gap.ELIGIBLE : Gap.NOT_ELIGIBLE)
                        .ordinal();
                out.write(a.id() + "," + a.municipality().value() + "," + a.households() + "," + a.businesses() + ","
                        + gap + "\n");
            }
        }
        return file;
    }

    private static void load(Connection duck, Connection postgres, Path addresses, Path home) throws Exception {
        Path supply = home.resolve("cube-supply.csv");
        try (Statement pg = postgres.createStatement();
                Statement dk = duck.createStatement();
                BufferedWriter out = Files.newBufferedWriter(supply)) {
            pg.execute(
                    "create temp table address (id bigint, municipality text, households int, businesses int, gap int)");
            pg.execute("create temp table supply (address bigint, technology int, down int)");
            pg.execute("""
                    insert into supply
                    select s.address_id, s.technology, s.down_kbps
                    from coverage.supply s
                    where s.rec_to is null and s.valid_to is null and s.technology > 0
                    """);
            try (var in = Files.newInputStream(addresses)) {
                postgres.unwrap(org.postgresql.PGConnection.class)
                        .getCopyAPI()
                        .copyIn("copy address from stdin with (format csv)", in);
            }
            pg.execute("analyze address");
            pg.execute("analyze supply");
            var copy = postgres.unwrap(org.postgresql.PGConnection.class).getCopyAPI();
            copy.copyOut("copy supply to stdout with (format csv)", out);
            out.flush();
            dk.execute(
                    "create table address as select * from read_csv('" + addresses + "', header = false, columns = "
                            + "{'id': 'bigint', 'municipality': 'varchar', 'households': 'int', 'businesses': 'int', 'gap': 'int'})");
            dk.execute("create table supply as select * from read_csv('" + supply + "', header = false, columns = "
                    + "{'address': 'bigint', 'technology': 'int', 'down': 'int'})");
        }
    }

    private static Map<Cell, Sums> cells(Connection database) throws SQLException {
        Map<Cell, Sums> cells = new HashMap<>();
        try (Statement statement = database.createStatement();
                ResultSet rs = statement.executeQuery(CUBE)) {
            while (rs.next()) {
                cells.put(
                        new Cell(rs.getString(1), rs.getInt(2), rs.getInt(3), rs.getInt(4)),
                        new Sums(rs.getLong(5), rs.getLong(6), rs.getLong(7)));
            }
        }
        return cells;
    }

    /** Every cell of one must be in the other. */
    private static void require(SupplyCube cube, Map<Cell, Sums> cells, String peer) {
        List<String> wrong = new ArrayList<>();
        for (RegionKey municipality : cube.municipalities()) {
            for (int technology = 0; technology < 10; technology++) {
                for (int c = 1; c < SupplyCube.CLASSES.size(); c++) {
                    for (Gap gap : Gap.values()) {
                        Sums own = own(cube, municipality, technology, c, gap);
                        Sums other = cells.getOrDefault(
                                new Cell(municipality.value(), technology, SupplyCube.CLASSES.get(c), gap.ordinal()),
                                new Sums(0, 0, 0));
                        if (!own.equals(other)) {
                            wrong.add(municipality + " " + technology + " " + SupplyCube.CLASSES.get(c) + " " + gap
                                    + ": " + own + " here, " + other + " in " + peer);
                        }
                    }
                }
            }
        }
        if (!wrong.isEmpty() || cells.isEmpty()) {
            throw new IllegalStateException(
                    wrong.size() + " cells differ, first: " + wrong.stream().findFirst());
        }
    }

    private static Sums own(SupplyCube cube, RegionKey municipality, int technology, int c, Gap gap) {
        Technology kind = technology == 0 ? null : Technology.ofCode(technology);
        long[] sums = new long[3];
        for (Weighting w : Weighting.values()) {
            long above = c + 1 < SupplyCube.CLASSES.size()
                    ? cube.atLeast(municipality, kind, SupplyCube.CLASSES.get(c + 1), gap, w)
                    : 0;
            sums[w.ordinal()] = cube.atLeast(municipality, kind, SupplyCube.CLASSES.get(c), gap, w) - above;
        }
        return new Sums(
                sums[Weighting.ADDRESSES.ordinal()],
                sums[Weighting.HOUSEHOLDS.ordinal()],
                sums[Weighting.BUSINESSES.ordinal()]);
    }
}
