package de.lichtweg.platform.backup;

import de.lichtweg.platform.backup.Backups.Backup;
import de.lichtweg.platform.security.Scope;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which backups were written, by night or by command. */
@Repository
class BackupRuns {

    private final JdbcClient jdbc;
    private final Clock clock;

    BackupRuns(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A finished backup. */
    record Run(String file, Instant at, long bytes, long operation, String actor) {}

    void add(Scope scope, Backup backup) {
        jdbc.sql("""
                -- one finished backup
                insert into platform.backup_run (file, at, bytes, operation, row_count, actor)
                values (:file, :at, :bytes, :operation, :rows, :actor)
                """)
                .param("file", backup.file().toString())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("bytes", backup.bytes())
                .param("operation", backup.manifest().operation())
                .param("rows", backup.manifest().rows())
                .param("actor", scope.actor())
                .update();
    }

    Optional<Run> latest() {
        return jdbc.sql("""
                -- the last backup
                select r.file,
                       r.at,
                       r.bytes,
                       r.operation,
                       r.actor
                from platform.backup_run r
                order by r.id desc
                limit 1
                """)
                .query((row, n) -> new Run(
                        row.getString("file"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getLong("bytes"),
                        row.getLong("operation"),
                        row.getString("actor")))
                .optional();
    }
}
