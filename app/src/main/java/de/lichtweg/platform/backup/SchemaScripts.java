package de.lichtweg.platform.backup;

import de.lichtweg.platform.backup.Manifest.Migration;
import de.lichtweg.platform.error.RuleViolation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.springframework.core.io.ClassPathResource;

/**
 * The schema of a backup as the migrations that made it. They run here and not in Flyway, because schema, rows and hashes
 * belong to one transaction: a restore that breaks off leaves no trace.
 */
final class SchemaScripts {

    /** Flyway's own table, as Flyway makes it. */
    private static final String HISTORY = """
            create table public.flyway_schema_history (
                installed_rank integer       not null constraint flyway_schema_history_pk primary key,
                version        varchar(50),
                description    varchar(200)  not null,
                type           varchar(20)   not null,
                script         varchar(1000) not null,
                checksum       integer,
                installed_by   varchar(100)  not null,
                installed_on   timestamp     not null default now(),
                execution_time integer       not null,
                success        boolean       not null
            );
            create index flyway_schema_history_s_idx on public.flyway_schema_history (success)
            """;

    private final List<String> locations;
    private final Map<String, MigrationInfo> known = new HashMap<>();

    SchemaScripts(Flyway flyway, List<String> locations) {
        this.locations = locations;
        for (MigrationInfo migration : flyway.info().all()) {
            if (migration.isVersioned() && migration.getVersion() != null) {
                known.put(migration.getVersion().getVersion(), migration);
            }
        }
    }

    /** Refuses a schema that this version does not know, or knows otherwise. */
    void check(List<Migration> wanted, String writtenBy) {
        for (Migration migration : wanted) {
            MigrationInfo own = known.get(migration.version());
            if (own == null || !Objects.equals(own.getChecksum(), migration.checksum())) {
                throw new RuleViolation("backup.schema", migration.version(), writtenBy);
            }
        }
    }

    /** The statements that make the schema, in the order in which it came to be. */
    List<String> of(List<Migration> wanted) throws IOException {
        List<String> scripts = new java.util.ArrayList<>(List.of(HISTORY));
        for (Migration migration : wanted) {
            scripts.add(script(Objects.requireNonNull(known.get(migration.version()))));
        }
        return scripts;
    }

    private String script(MigrationInfo migration) throws IOException {
        for (String location : locations) {
            ClassPathResource file =
                    new ClassPathResource(location.replace("classpath:", "") + "/" + migration.getScript());
            if (file.exists()) {
                return file.getContentAsString(StandardCharsets.UTF_8);
            }
        }
        throw new IllegalStateException("Migration " + migration.getScript() + " ist kein SQL-Skript");
    }
}
