package de.lichtweg.platform.document;

import de.lichtweg.kernel.SubjectRef;
import de.lichtweg.platform.document.DocumentFiles.Kept;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.subject.SubjectAccess.Access;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is written down of documents. Who asks with the access to a record may see what hangs on it. */
@Repository
class DocumentStore {

    private static final String NEWEST = """
            -- one document with its newest version
            select d.id, d.subject_kind, d.subject_id, d.description, d.day, d.generated,
                   v.version, v.name, v.type, v.bytes, v.sha256, v.at, v.display_name
              from platform.document d
              join platform.document_version v on v.document_id = d.id
               and v.version = (select max(n.version) from platform.document_version n where n.document_id = d.id)
             where d.deleted_at is null
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    DocumentStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Those of a record, the newest first. */
    List<Document> list(Scope scope, Access access) {
        return jdbc.sql(NEWEST
                        + "   and d.subject_kind = :kind and d.subject_id = :subject order by v.at desc, d.id desc")
                .param("kind", access.subject().kind())
                .param("subject", access.subject().id())
                .query(DocumentStore::document)
                .list();
    }

    /** One by its number, whoever may see it: the caller asks for the record. */
    Optional<Document> find(Scope scope, long id) {
        return jdbc.sql(NEWEST + "   and d.id = :id")
                .param("id", id)
                .query(DocumentStore::document)
                .optional();
    }

    /** All versions, the newest first. */
    List<DocumentVersion> versions(Scope scope, Document document) {
        return jdbc.sql("""
                -- one version
                select v.version, v.name, v.type, v.bytes, v.sha256, v.at, v.display_name
                  from platform.document_version v
                 where v.document_id = :id
                 order by v.version desc
                """)
                .param("id", document.id())
                .query(DocumentStore::version)
                .list();
    }

    long insert(Scope scope, SubjectRef subject, String description, @Nullable LocalDate day, boolean generated) {
        return jdbc.sql("""
                -- one document
                insert into platform.document (subject_kind, subject_id, description, day, generated)
                values (:kind, :subject, :description, :day, :generated)
                returning id
                """)
                .param("kind", subject.kind())
                .param("subject", subject.id())
                .param("description", description)
                .param("day", day)
                .param("generated", generated)
                .query(Long.class)
                .single();
    }

    /** Adds a version; {@code false} if somebody else added it first. */
    boolean add(Scope scope, long id, int version, String name, DocumentType type, Kept content) {
        return jdbc.sql("""
                -- one version
                insert into platform.document_version (
                    document_id, version, name, type, bytes, sha256, at, actor, display_name)
                values (:id, :version, :name, :type, :bytes, :sha256, :at, :actor, :display)
                on conflict (document_id, version) do nothing
                """)
                        .param("id", id)
                        .param("version", version)
                        .param("name", name)
                        .param("type", type.name())
                        .param("bytes", content.bytes())
                        .param("sha256", content.sha256())
                        .param("at", now())
                        .param("actor", scope.actor())
                        .param("display", scope.displayName())
                        .update()
                == 1;
    }

    void describe(Scope scope, Document document, String description, @Nullable LocalDate day) {
        jdbc.sql("""
                -- one document
                update platform.document set description = :description, day = :day where id = :id
                """)
                .param("description", description)
                .param("day", day)
                .param("id", document.id())
                .update();
    }

    void delete(Scope scope, Document document, String why) {
        jdbc.sql("""
                -- one document
                update platform.document
                   set deleted_at = :at, deleted_by = :actor, delete_reason = :why
                 where id = :id and deleted_at is null
                """)
                .param("at", now())
                .param("actor", scope.actor())
                .param("why", why)
                .param("id", document.id())
                .update();
    }

    /** How many deleted documents still have their content. */
    long due(Scope scope, Instant before) {
        return jdbc.sql("""
                -- deleted documents whose content is still there
                select count(*) from platform.document d where d.deleted_at < :before and d.purged_at is null
                """)
                .param("before", before.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    int purge(Scope scope, Instant before) {
        return jdbc.sql("""
                -- deleted documents whose content goes now
                update platform.document set purged_at = :now where deleted_at < :before and purged_at is null
                """)
                .param("now", now())
                .param("before", before.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** A content that should be there. */
    record Expected(String sha256, long document) {}

    /** Contents of all documents that were not taken away for good. */
    List<Expected> expected(Scope scope) {
        return jdbc.sql("""
                -- one content that should be there
                select v.sha256, min(v.document_id) as document
                  from platform.document_version v
                  join platform.document d on d.id = v.document_id
                 where d.purged_at is null
                 group by v.sha256
                 order by 2, 1
                """)
                .query((r, i) -> new Expected(r.getString("sha256"), r.getLong("document")))
                .list();
    }

    /** Hashes of all contents that are still needed. */
    Set<String> needed(Scope scope) {
        return jdbc.sql("""
                -- one content that is needed
                select distinct v.sha256
                  from platform.document_version v
                  join platform.document d on d.id = v.document_id
                 where d.purged_at is null
                """).query(String.class).set();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static Document document(ResultSet r, int row) throws SQLException {
        return new Document(
                r.getLong("id"),
                new SubjectRef(r.getString("subject_kind"), r.getString("subject_id")),
                r.getString("description"),
                r.getObject("day", LocalDate.class),
                r.getBoolean("generated"),
                version(r, row));
    }

    private static DocumentVersion version(ResultSet r, int row) throws SQLException {
        return new DocumentVersion(
                r.getInt("version"),
                r.getString("name"),
                DocumentType.valueOf(r.getString("type")),
                r.getLong("bytes"),
                r.getString("sha256"),
                r.getObject("at", OffsetDateTime.class).toInstant(),
                r.getString("display_name"));
    }
}
