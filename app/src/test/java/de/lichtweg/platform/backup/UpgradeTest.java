package de.lichtweg.platform.backup;

import static org.assertj.core.api.Assertions.assertThat;

import de.lichtweg.LichtwegApplication;
import de.lichtweg.platform.cli.Launcher;
import de.lichtweg.platform.database.EmbeddedDatabase;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import tools.jackson.databind.JsonNode;

/** An installation of the first release goes on under this one, with the figures that it had. */
class UpgradeTest {

    private static final Path FIGURES = Rooms.resource("/backup/schema-foundation.figures.csv");

    @TempDir
    Path folder;

    private record Ran(int exit, String out, String err) {}

    private Ran lichtweg(String... words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exit = new Launcher(LichtwegApplication.class, stream(out), stream(err)).run(words);
        return new Ran(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private Map<String, String> figures(Path data) {
        Ran ran = lichtweg(
                "figures",
                "--region",
                "14627,14627180,14627150",
                "--as-of",
                "2026-11-27",
                "--json",
                "--data",
                data.toString());
        assertThat(ran.exit).as(ran.err).isZero();
        Map<String, String> figures = new TreeMap<>();
        for (JsonNode line : Rooms.JSON.readTree(ran.out)) {
            figures.put(
                    String.join(
                            ";",
                            line.get("region").asString(),
                            line.get("figure").asString(),
                            line.get("version").asString(),
                            line.get("weighting").asString()),
                    line.get("numerator").asString() + ";"
                            + line.get("denominator").asString());
        }
        return figures;
    }

    private static Map<String, String> expected() throws IOException {
        Map<String, String> figures = new TreeMap<>();
        for (String line : Files.readAllLines(FIGURES).subList(1, 181)) {
            String[] f = line.split(";", -1);
            figures.put(String.join(";", f[0], f[1], f[2], f[3]), f[4] + ";" + f[5]);
        }
        return figures;
    }

    @Test
    void anOldBackupIsRestoredAndMigratedByOneCommandAndItsFiguresAreTheSame() throws Exception {
        Path data = folder.resolve("data");
        Ran restored = lichtweg("restore", Rooms.FOUNDATION.toString(), "--data", data.toString());
        assertThat(restored.exit).as(restored.err).isZero();
        assertThat(restored.out).contains("Wiederhergestellt, alle Tabellen gleich.");
        assertThat(figures(data)).containsAllEntriesOf(expected());

        Ran again = lichtweg("restore", Rooms.FOUNDATION.toString(), "--data", data.toString());
        assertThat(again.exit).isEqualTo(2);
        assertThat(again.err).contains("enthält schon eine Installation").contains("--replace");

        Path copy = folder.resolve("copy.zip");
        Ran saved = lichtweg("backup", copy.toString(), "--json", "--data", data.toString());
        assertThat(saved.exit).as(saved.err).isZero();
        Ran checked = lichtweg(
                "restore",
                "--check",
                copy.toString(),
                "--json",
                "--data",
                folder.resolve("none").toString());
        assertThat(Rooms.JSON.readTree(checked.out).get("dataHash"))
                .isEqualTo(Rooms.JSON.readTree(saved.out).get("dataHash"));
        assertThat(folder.resolve("none/postgres"))
                .as("checking needs no database")
                .doesNotExist();
        assertThat(lichtweg("backup", copy.toString(), "--data", data.toString()).exit)
                .as("nothing is overwritten")
                .isEqualTo(2);
    }

    @Test
    void anOldDataFolderIsMigratedAtItsStartAndOneFromTheFutureIsRefused() throws Exception {
        Path data = folder.resolve("data");
        oldDataFolder(data);
        assertThat(figures(data)).containsAllEntriesOf(expected());
        assertThat(migrations(data)).isEqualTo(known(data));

        inDatabase(data, jdbc -> jdbc.sql("""
                        insert into flyway_schema_history (installed_rank, version, description, type, script, checksum,
                          installed_by, execution_time, success)
                        values (9999, '99999', 'future', 'SQL', 'V99999__future.sql', 1, 'x', 1, true)
                        """).update());
        for (List<String> command : List.of(
                List.of("figures", "--region", "14627"), List.of("backup", folder.toString()), List.of("serve"))) {
            String[] words = java.util.stream.Stream.concat(
                            command.stream(), java.util.stream.Stream.of("--data", data.toString()))
                    .toArray(String[]::new);
            Ran refused = lichtweg(words);
            assertThat(refused.exit).as(command.getFirst()).isEqualTo(2);
            assertThat(refused.err).contains("neueren Version").contains("99999");
        }
    }

    /** A data folder as the first release left it: schema, rows and database server, and nothing of this release. */
    private static void oldDataFolder(Path data) throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.open(data);
                Connection connection = DriverManager.getConnection(
                        database.getJdbcUrl(), database.getUsername(), database.getPassword());
                Archive archive = Archive.open(Rooms.FOUNDATION, Rooms.JSON)) {
            Installation installation = Rooms.room(data, database.getJdbcUrl()).installation();
            Flyway flyway = installation.flyway(database);
            List<String> scripts = new SchemaScripts(flyway, installation.migrations())
                    .of(archive.manifest().migrations());
            new Restorer(connection, installation.schemas(), BackupProgress.SILENT).load(archive, scripts, false);
            connection.commit();
        }
    }

    private static long migrations(Path data) throws Exception {
        long[] count = {0};
        inDatabase(
                data,
                jdbc -> count[0] = jdbc.sql("select count(*) from flyway_schema_history where success")
                        .query(Long.class)
                        .single());
        return count[0];
    }

    private static long known(Path data) {
        return Rooms.room(data, de.lichtweg.testing.TestDatabase.freshUrl())
                .jdbc()
                .sql("select count(*) from flyway_schema_history")
                .query(Long.class)
                .single();
    }

    private static void inDatabase(Path data, java.util.function.Consumer<JdbcClient> work) {
        try (EmbeddedDatabase database = EmbeddedDatabase.open(data)) {
            work.accept(JdbcClient.create(new DriverManagerDataSource(
                    database.getJdbcUrl(), database.getUsername(), database.getPassword())));
        }
    }
}
