package de.lichtweg.platform.backup;

import de.lichtweg.platform.database.EmbeddedDatabase;
import de.lichtweg.platform.error.RuleViolation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/**
 * The way back from a backup to a running installation. What the database holds is given up only when everything of the backup is in it and equal.
 */
@Service
class Restore {

    /** PostgreSQL lists a connection for a moment after its end: so many tenths of a second it may take to leave. */
    private static final int LEAVING_TENTHS = 20;

    private final ObjectProvider<JdbcConnectionDetails> databases;
    private final Installation installation;
    private final JsonMapper json;
    private final Clock clock;

    Restore(ObjectProvider<JdbcConnectionDetails> databases, Installation installation, JsonMapper json, Clock clock) {
        this.databases = databases;
        this.installation = installation;
        this.json = json;
        this.clock = clock;
    }

    /** What was restored; {@code migrated} counts the migrations that followed. */
    record Restored(Manifest manifest, int migrated, Duration took) {}

    /** Reads a backup from beginning to end and returns what it says about itself. */
    Manifest check(Path file, BackupProgress progress) {
        try (Archive archive = Archive.open(file, json)) {
            archive.verify(progress);
            return archive.manifest();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Restores a backup.
     *
     * @param replace whether a database that already holds an installation may be replaced
     */
    Restored run(Path file, boolean replace, BackupProgress progress) {
        long begun = System.nanoTime();
        try (Archive archive = Archive.open(file, json)) {
            checkCoordinates(archive.manifest());
            JdbcConnectionDetails database = databases.getObject();
            refuseBesideServer(database);
            Flyway flyway = installation.flyway(database);
            load(archive, database, new SchemaScripts(flyway, installation.migrations()), replace, progress);
            int migrated = flyway.migrate().migrationsExecuted;
            analyze(database);
            RestoreNote.write(installation.dataFolder(), json, archive.manifest(), file, clock.instant());
            return new Restored(archive.manifest(), migrated, Duration.ofNanos(System.nanoTime() - begun));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException("Wiederherstellung", e);
        }
    }

    private void checkCoordinates(Manifest manifest) {
        if (manifest.crs() != installation.crs()) {
            throw new RuleViolation("backup.crs", String.valueOf(manifest.crs()), String.valueOf(installation.crs()));
        }
    }

    private static void refuseBesideServer(JdbcConnectionDetails database) {
        if (database instanceof EmbeddedDatabase embedded && !embedded.isOwner()) {
            throw new RuleViolation("backup.running");
        }
    }

    private void load(
            Archive archive,
            JdbcConnectionDetails database,
            SchemaScripts schema,
            boolean replace,
            BackupProgress progress)
            throws SQLException, IOException {
        Manifest manifest = archive.manifest();
        schema.check(manifest.migrations(), manifest.version());
        try (Connection connection = connect(database);
                Staging files = new Staging(installation.dataFolder())) {
            refuseOthers(connection);
            boolean occupied = !new Catalogue(connection, installation.schemas()).isEmpty()
                    || !KeptFiles.list(installation.dataFolder()).isEmpty();
            if (occupied && !replace) {
                throw new RuleViolation(
                        "backup.occupied", installation.dataFolder().toString());
            }
            files.unpack(archive, progress);
            List<String> scripts = schema.of(manifest.migrations());
            new Restorer(connection, installation.schemas(), progress).load(archive, scripts, replace);
            files.add(manifest);
            connection.commit();
            files.keep(manifest);
        }
    }

    /** Another server on an external database would go on with what it has in memory. */
    private static void refuseOthers(Connection connection) {
        JdbcClient jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
        long others = others(jdbc);
        for (int again = 0; others > 0 && again < LEAVING_TENTHS; again++) {
            jdbc.sql(
                            "-- one row, after a moment; the list is read anew then\nselect pg_sleep(0.1), pg_stat_clear_snapshot()")
                    .query((rs, row) -> row)
                    .single();
            others = others(jdbc);
        }
        if (others > 0) {
            throw new RuleViolation("backup.connected", String.valueOf(others));
        }
    }

    private static long others(JdbcClient jdbc) {
        return jdbc.sql("""
                        -- number of other connections to this database
                        select count(*)
                        from pg_stat_activity
                        where datname = current_database()
                          and backend_type = 'client backend'
                          and pid <> pg_backend_pid()
                        """).query(Long.class).single();
    }

    /** Without statistics the first pages after a restore would be planned for empty tables. */
    private static void analyze(JdbcConnectionDetails database) throws SQLException {
        try (Connection connection = connect(database)) {
            Sessions.execute(connection, "analyze");
        }
    }

    private static Connection connect(JdbcConnectionDetails database) throws SQLException {
        return DriverManager.getConnection(database.getJdbcUrl(), database.getUsername(), database.getPassword());
    }
}
