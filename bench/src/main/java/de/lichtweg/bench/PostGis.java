package de.lichtweg.bench;

import de.lichtweg.coverage.LedgerView.AddressRow;
import de.lichtweg.geodata.crs.Crs;
import de.lichtweg.geodata.crs.InstallationCrs;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.postgresql.PGConnection;

/**
 * The peer for tiles: a PostGIS as Debian packs it, in a folder of its own, with the same addresses and what a tile says of
 * them, indexed as its handbook advises. It gets the same tiles asked over one connection and its answers are packed with
 * gzip; signing in, HTTP and rights it does not have to do.
 */
final class PostGis implements AutoCloseable {

    private static final String TILE = """
            -- grain: one tile
            select st_asmvt(t, 'addresses', 4096, 'geom')
            from (
                select a.id, a.band, st_asmvtgeom(a.geom, st_tileenvelope(?, ?, ?), 4096, 64, true) as geom
                from address a
                where a.geom && st_tileenvelope(?, ?, ?)
            ) t
            """;

    private final Path data;
    private final Path programs;
    private final Connection connection;

    private PostGis(Path data, Path programs, Connection connection) {
        this.data = data;
        this.programs = programs;
        this.connection = connection;
    }

    /** Where Debian keeps a PostgreSQL with PostGIS, if it is installed. */
    static Optional<Path> installed() throws IOException {
        Path versions = Path.of("/usr/lib/postgresql");
        if (!Files.isDirectory(versions)) {
            return Optional.empty();
        }
        try (Stream<Path> all = Files.list(versions)) {
            return all.filter(v -> Files.exists(
                            Path.of("/usr/share/postgresql", v.getFileName() + "", "extension", "postgis.control")))
                    .max(Path::compareTo)
                    .map(v -> v.resolve("bin"));
        }
    }

    /** Starts one and fills it. */
    static PostGis start(Path programs, InstallationCrs crs, List<AddressRow> addresses) throws Exception {
        Path data = Files.createTempDirectory("lichtweg-postgis");
        if (Files.getOwner(data).getName().equals("root")) {
            command("chown", "postgres", data.toString());
        }
        run(
                programs,
                "initdb",
                "-D",
                data.resolve("db").toString(),
                "-U",
                "postgres",
                "--auth=trust",
                "--encoding=UTF8");
        int port = freePort();
        String options = "-p " + port + " -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=off"
                + " -c shared_buffers=1GB -c work_mem=64MB -c max_parallel_workers_per_gather=0 -c jit=off";
        run(
                programs,
                "pg_ctl",
                "-D",
                data.resolve("db").toString(),
                "-w",
                "-l",
                data.resolve("log").toString(),
                "-o",
                options,
                "start");
        PostGis peer = new PostGis(
                data,
                programs,
                DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/postgres", "postgres", ""));
        peer.fill(crs, addresses);
        return peer;
    }

    private void fill(InstallationCrs crs, List<AddressRow> addresses) throws SQLException, IOException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("create extension postgis");
            statement.execute("create table raw (id bigint, band int, lon float8, lat float8)");
            StringBuilder rows = new StringBuilder(addresses.size() * 48);
            for (AddressRow a : addresses) {
                double[] at = {a.x(), a.y()};
                crs.to(Crs.WGS84).transform(at);
                rows.append(String.format(
                        Locale.ROOT, "%d,%d,%.8f,%.8f%n", a.id(), a.stage().ordinal(), at[0], at[1]));
            }
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn(
                            "copy raw from stdin with (format csv)",
                            new ByteArrayInputStream(rows.toString().getBytes(StandardCharsets.UTF_8)));
            statement.execute("""
                    create table address as
                    select r.id, r.band, st_transform(st_setsrid(st_makepoint(r.lon, r.lat), 4326), 3857) as geom
                    from raw r
                    """);
            statement.execute("create index on address using gist (geom)");
            statement.execute("cluster address using address_geom_idx");
            statement.execute("vacuum analyze address");
        }
    }

    /** Milliseconds until a tile was there and packed. */
    double open(int z, long x, long y) throws SQLException, IOException {
        long begin = System.nanoTime();
        try (PreparedStatement statement = connection.prepareStatement(TILE)) {
            for (int i = 0; i < 6; i += 3) {
                statement.setInt(i + 1, z);
                statement.setInt(i + 2, (int) x);
                statement.setInt(i + 3, (int) y);
            }
            try (ResultSet rs = statement.executeQuery()) {
                rs.next();
                ByteArrayOutputStream packed = new ByteArrayOutputStream();
                try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
                    gzip.write(rs.getBytes(1));
                }
            }
        }
        return (System.nanoTime() - begin) / 1e6;
    }

    @Override
    public void close() throws Exception {
        connection.close();
        run(programs, "pg_ctl", "-D", data.resolve("db").toString(), "-m", "immediate", "stop");
        command("rm", "-rf", data.toString());
    }

    /** A server program; PostgreSQL refuses to be run by root. */
    private static void run(Path programs, String program, String... arguments)
            throws IOException, InterruptedException {
        List<String> words = new ArrayList<>();
        if (System.getProperty("user.name").equals("root")) {
            words.addAll(List.of("runuser", "-u", "postgres", "--"));
        }
        words.add(programs.resolve(program).toString());
        words.addAll(List.of(arguments));
        command(words.toArray(String[]::new));
    }

    private static void command(String... words) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(words)
                .directory(Path.of("/").toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (!process.waitFor(2, TimeUnit.MINUTES) || process.exitValue() != 0) {
            throw new IllegalStateException(String.join(" ", words) + " failed");
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
