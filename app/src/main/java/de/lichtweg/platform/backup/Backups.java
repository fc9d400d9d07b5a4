package de.lichtweg.platform.backup;

import de.lichtweg.kernel.SubjectRef;
import de.lichtweg.platform.audit.AuditLog;
import de.lichtweg.platform.error.RuleViolation;
import de.lichtweg.platform.security.DataClass;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.time.LichtwegClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import javax.sql.DataSource;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/** Makes backups, beside a running server or alone. */
@Service
class Backups {

    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT);

    private final DataSource dataSource;
    private final Installation installation;
    private final AuditLog audit;
    private final BackupRuns runs;
    private final JsonMapper json;
    private final Clock clock;

    Backups(
            DataSource dataSource,
            Installation installation,
            AuditLog audit,
            BackupRuns runs,
            JsonMapper json,
            Clock clock) {
        this.dataSource = dataSource;
        this.installation = installation;
        this.audit = audit;
        this.runs = runs;
        this.json = json;
        this.clock = clock;
    }

    /** A finished backup. */
    record Backup(Path file, Manifest manifest, long bytes, Duration took) {}

    /**
     * Writes a backup and reads it once more.
     *
     * @param place a file that does not exist, or a folder, where the backup is named by region and time
     */
    Backup create(Scope scope, Path place, BackupProgress progress) {
        long begun = System.nanoTime();
        Path file = target(place);
        try (Connection connection = dataSource.getConnection()) {
            Manifest manifest = new BackupWriter(installation, json, clock).write(connection, file, progress);
            Backup backup = new Backup(file, manifest, Files.size(file), Duration.ofNanos(System.nanoTime() - begun));
            record(scope, backup);
            return backup;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException("Sicherung", e);
        }
    }

    private Path target(Path place) {
        Path file = (Files.isDirectory(place) ? place.resolve(name()) : place).toAbsolutePath();
        Path folder = Objects.requireNonNull(file.getParent(), "a file lies in a folder");
        if (!Files.isDirectory(folder)) {
            throw new RuleViolation("backup.folder", folder.toString());
        }
        if (Files.exists(file)) {
            throw new RuleViolation("backup.exists", file.toString());
        }
        return file;
    }

    private String name() {
        return "lichtweg-" + installation.homeRegion() + "-"
                + STAMP.format(clock.instant().atZone(LichtwegClock.BERLIN)) + ".zip";
    }

    private record AuditValue(long operation, long rows, long bytes, String dataHash) {}

    private void record(Scope scope, Backup backup) {
        Manifest manifest = backup.manifest;
        runs.add(scope, backup);
        audit.write(
                scope,
                "backup.write",
                new SubjectRef("platform.backup", String.valueOf(backup.file.getFileName())),
                DataClass.ADMINISTRATION,
                "",
                null,
                json.writeValueAsString(
                        new AuditValue(manifest.operation(), manifest.rows(), backup.bytes, manifest.dataHash())));
    }
}
