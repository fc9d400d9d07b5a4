package de.lichtweg.platform.backup;

import de.lichtweg.testing.TestDatabase;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import tools.jackson.databind.json.JsonMapper;

/** Data folders with a database each, to move an installation between. */
final class Rooms {

    static final JsonMapper JSON = JsonMapper.builder().build();
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-27T10:00:00Z"), ZoneOffset.UTC);

    /** A small ledger in the schema of the first release. */
    static final Path FOUNDATION = resource("/backup/schema-foundation.zip");

    private Rooms() {}

    static Room room(Path folder, String url) {
        return new Room(folder, url, new Installation(folder, "14627", 25833, migrations()));
    }

    static Path resource(String name) {
        try {
            return Path.of(
                    Objects.requireNonNull(Rooms.class.getResource(name), name).toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> migrations() {
        Properties settings = new Properties();
        try (InputStream file = Rooms.class.getResourceAsStream("/application.properties")) {
            settings.load(Objects.requireNonNull(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.of(settings.getProperty("spring.flyway.locations").split(","));
    }

    record Room(Path folder, String url, Installation installation) implements JdbcConnectionDetails {

        @Override
        public String getUsername() {
            return TestDatabase.username();
        }

        @Override
        public String getPassword() {
            return TestDatabase.password();
        }

        @Override
        public String getJdbcUrl() {
            return url;
        }

        Connection connect() throws SQLException {
            return DriverManager.getConnection(url, getUsername(), getPassword());
        }

        JdbcClient jdbc() {
            return JdbcClient.create(new DriverManagerDataSource(url, getUsername(), getPassword()));
        }

        Restore restore() {
            StaticListableBeanFactory beans = new StaticListableBeanFactory();
            beans.addBean("database", this);
            return new Restore(beans.getBeanProvider(JdbcConnectionDetails.class), installation, JSON, CLOCK);
        }

        Restore.Restored restore(Path file) {
            return restore().run(file, false, BackupProgress.SILENT);
        }

        Manifest backup(Path file) throws Exception {
            return backup(file, BackupProgress.SILENT);
        }

        Manifest backup(Path file, BackupProgress progress) throws Exception {
            try (Connection connection = connect()) {
                return new BackupWriter(installation, JSON, CLOCK).write(connection, file, progress);
            }
        }
    }
}
