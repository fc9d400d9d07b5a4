package de.lichtweg.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import de.lichtweg.testing.CommandProcess;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The database of somebody else, set up as the handbook of operations says: the oldest PostgreSQL that is allowed. */
class ExternalDatabaseTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @SuppressWarnings("NullAway.Init")
    private PostgresServer server;

    @SuppressWarnings("NullAway.Init")
    private Map<String, String> settings;

    @BeforeEach
    void anOldServerWithADatabaseForAnOrdinaryUser() throws IOException {
        Path binaries = folder.resolve("postgresql");
        Path jar = Path.of("target", "oldest-postgresql.jar");
        assertThat(jar).as("copied by Maven before the tests").exists();
        try (ZipFile zip = new ZipFile(jar.toFile());
                InputStream archive = zip.getInputStream(Objects.requireNonNull(
                        zip.getEntry(PostgresBinaries.resource().substring(1))))) {
            PostgresBinaries.unpack(archive, binaries);
        }
        server = PostgresServer.volatileFor(folder, binaries);
        server.create("of the server");
        int port = server.start();
        JdbcClient jdbc = jdbc("jdbc:postgresql://127.0.0.1:" + port + "/postgres", "postgres", "of the server");
        assertThat(jdbc.sql("show server_version").query(String.class).single()).startsWith("15.");
        jdbc.sql("create role lichtweg login password 'of the user'").update();
        jdbc.sql("create database lichtweg owner lichtweg").update();
        settings = Map.of(
                "SPRING_DATASOURCE_URL", "jdbc:postgresql://127.0.0.1:" + port + "/lichtweg",
                "SPRING_DATASOURCE_USERNAME", "lichtweg",
                "SPRING_DATASOURCE_PASSWORD", "of the user");
    }

    @AfterEach
    void theServerEnds() {
        server.stop();
    }

    private static JdbcClient jdbc(String url, String user, String password) {
        return JdbcClient.create(new DriverManagerDataSource(url, user, password));
    }

    private List<JsonNode> lichtweg(String... words) {
        CommandProcess process = CommandProcess.start(folder, folder.resolve("data"), settings, words);
        assertThat(process.await()).as(process.err()).isZero();
        return process.out().lines().map(JSON::readTree).toList();
    }

    @Test
    void anOldServerOfSomebodyElseIsMigratedAndAnswers() throws IOException {
        Path register = Files.writeString(folder.resolve("gemeinden.csv"), "AGS;Name;Einwohner\n14627180;Nossen;1\n");
        Path addresses = Files.writeString(folder.resolve("adressen.csv"), """
                id;ags;straße;hausnummer;plz;ort;ost;nord;haushalte
                h1;14627180;Markt;1;01683;Nossen;380000;5650000;3
                h2;14627180;Markt;2;01683;Nossen;380010;5650000;4
                """);
        List<JsonNode> imported = lichtweg(
                "import", "auto", register.toString(), addresses.toString(), "--as-of", "2018-01-01", "--json");
        assertThat(imported).extracting(r -> r.get("written").asInt()).containsExactly(1, 2);

        JsonNode figures = lichtweg("figures", "--region", "14627180", "--json").getFirst();
        assertThat(figures.values())
                .filteredOn(f -> f.get("weighting").asString().equals("households"))
                .isNotEmpty()
                .allMatch(f -> f.get("denominator").asInt() == 7);

        assertThat(folder.resolve("data"))
                .as("holds nothing but logs")
                .isDirectoryNotContaining(f -> !f.getFileName().toString().endsWith(".log"));
        assertThat(jdbc(Objects.requireNonNull(settings.get("SPRING_DATASOURCE_URL")), "lichtweg", "of the user")
                        .sql("select count(*) from coverage.address_state")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }
}
