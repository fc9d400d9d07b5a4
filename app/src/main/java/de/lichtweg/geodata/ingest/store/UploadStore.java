package de.lichtweg.geodata.ingest.store;

import de.lichtweg.platform.error.RuleViolation;
import de.lichtweg.platform.security.DataClass;
import de.lichtweg.platform.security.Level;
import de.lichtweg.platform.security.Scope;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Files that wait in the wizard; each belongs to who uploaded it. */
@Repository
public class UploadStore {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    UploadStore(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /**
     * An uploaded file.
     *
     * @param id also the name under which it lies in the data folder
     * @param fileName as the user called it
     * @param sha256 hash of its bytes
     * @param options what was typed so far, by field name
     */
    public record Upload(UUID id, String fileName, String sha256, Map<String, String> options) {}

    /** Remembers a file. */
    public void add(Scope scope, Upload upload, long bytes) {
        jdbc.sql("""
                        -- one row: the uploaded file
                        insert into geodata.upload (id, file_name, size_bytes, sha256, actor, at)
                        values (:id, :name, :bytes, :sha256, :actor, :at)
                        """)
                .param("id", upload.id)
                .param("name", upload.fileName)
                .param("bytes", bytes)
                .param("sha256", upload.sha256)
                .param("actor", scope.actor())
                .param("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
    }

    /** Keeps what was typed. */
    public void keep(Scope scope, UUID id, Map<String, String> options) {
        jdbc.sql("update geodata.upload set options = :options where id = :id and actor = :actor")
                .param("options", json.writeValueAsString(options))
                .param("id", id)
                .param("actor", scope.actor())
                .update();
    }

    /** The file, if this scope uploaded it. */
    public Optional<Upload> find(Scope scope, UUID id) {
        return jdbc.sql("""
                        -- one row: the uploaded file
                        select file_name, sha256, options
                        from geodata.upload
                        where id = :id
                          and actor = :actor
                        """)
                .param("id", id)
                .param("actor", scope.actor())
                .query((row, n) -> new Upload(
                        id, row.getString("file_name"), row.getString("sha256"), options(row.getString("options"))))
                .optional();
    }

    /** How many files of all people are older; for retention. */
    public long countOlder(Scope scope, Instant before) {
        requireProgram(scope);
        return jdbc.sql("""
                        -- number of old files
                        select count(*)
                        from geodata.upload u
                        where u.at < :before
                        """)
                .param("before", before.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    /** Forgets files of all people that are older and returns which; for retention. */
    public List<UUID> removeOlder(Scope scope, Instant before) {
        requireProgram(scope);
        return jdbc.sql("""
                        -- old files
                        delete from geodata.upload u
                        where u.at < :before
                        returning u.id
                        """)
                .param("before", before.atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .list();
    }

    private static void requireProgram(Scope scope) {
        if (!scope.mayAnywhere(Level.AGGREGATE, DataClass.ADMINISTRATION)) {
            throw new RuleViolation("settings.write");
        }
    }

    private Map<String, String> options(String text) {
        return json.readValue(text, new TypeReference<LinkedHashMap<String, String>>() {});
    }
}
