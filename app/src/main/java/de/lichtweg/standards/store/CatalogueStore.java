package de.lichtweg.standards.store;

import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.database.ReadOnce;
import de.lichtweg.platform.error.Closed;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.standards.Standard;
import de.lichtweg.standards.StandardKind;
import de.lichtweg.standards.Version;
import de.lichtweg.standards.Version.State;
import de.lichtweg.standards.domain.Digest;
import de.lichtweg.standards.domain.Reach;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Standards and their versions as a scope sees them. */
@Repository
public class CatalogueStore {

    private final JdbcClient jdbc;
    private final Clock clock;

    CatalogueStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Placed(RegionKey territory, Version version) {}

    /** All that the scope sees, by title. One of which nothing was published is seen by those who see what is being written. */
    public List<Standard> list(Scope scope) {
        return ReadOnce.of("standards.standards", List.of(scope), () -> read(scope));
    }

    private List<Standard> read(Scope scope) {
        record Row(Standard standard, boolean published, boolean consulted) {}
        return jdbc
                .sql("""
                -- one standard
                select s.*,
                       coalesce(o.name, s.owner) as owner_name,
                       exists (select 1 from standards.version v where v.standard = s.key and v.state = 'PUBLISHED') as published,
                       exists (select 1 from standards.version v where v.standard = s.key and v.state = 'CONSULTATION') as consulted
                  from standards.standard s
                  left join parties.shared_organisation o on o.key = s.owner
                 order by s.title, s.key
                """)
                .query((r, i) -> new Row(standard(r), r.getBoolean("published"), r.getBoolean("consulted")))
                .list()
                .stream()
                .filter(row -> row.published()
                                && Reach.reads(scope, row.standard().territory())
                        || row.consulted() && Reach.reads(scope, row.standard().territory(), State.CONSULTATION)
                        || Reach.reads(scope, row.standard().territory(), State.DRAFT))
                .map(Row::standard)
                .toList();
    }

    /** Versions that the scope sees, of one standard or of all, by standard, the newest first. */
    public List<Version> versions(Scope scope, @Nullable String standard) {
        return ReadOnce.of(
                "standards.versions",
                List.of(scope, Objects.requireNonNullElse(standard, "")),
                () -> readVersions(scope, standard));
    }

    private List<Version> readVersions(Scope scope, @Nullable String standard) {
        return jdbc
                .sql("""
                -- one version, with the day on which the next one begins
                select v.*,
                       s.territory,
                       least(v.ended_on,
                             (select min(n.valid_from)
                                from standards.version n
                               where n.standard = v.standard
                                 and n.state = 'PUBLISHED'
                                 and n.valid_from > v.valid_from)) as valid_to
                  from standards.version v
                  join standards.standard s on s.key = v.standard
                 where :standard::text is null or v.standard = :standard
                 order by v.standard, v.number desc
                """)
                .param("standard", standard)
                .query((r, i) -> new Placed(new RegionKey(r.getString("territory")), version(r)))
                .list()
                .stream()
                .filter(p -> Reach.reads(scope, p.territory(), p.version().state()))
                .map(Placed::version)
                .toList();
    }

    /** Writes a new standard; false if its key is taken. */
    public boolean insert(Scope scope, Standard s) {
        requireRun(scope, s);
        return facts(scope, s, jdbc.sql("""
                                -- one standard
                                insert into standards.standard (
                                    key, kind, territory, owner, title, purpose, revision, demo, changed_at, changed_by)
                                values (:key, :kind, :territory, :owner, :title, :purpose, 1, :demo, :at, :by)
                                    on conflict do nothing
                                """))
                        .param("territory", s.territory().value())
                        .param("demo", s.demo())
                        .update()
                == 1;
    }

    /** Changes what is said about a standard; false if somebody wrote before. Its key and its territory stay. */
    public boolean update(Scope scope, Standard s) {
        requireRun(scope, s);
        return facts(scope, s, jdbc.sql("""
                                -- one standard
                                update standards.standard s
                                   set kind = :kind, owner = :owner, title = :title, purpose = :purpose,
                                       revision = s.revision + 1, changed_at = :at, changed_by = :by
                                 where s.key = :key and s.revision = :seen
                                """)).param("seen", s.revision()).update() == 1;
    }

    private StatementSpec facts(Scope scope, Standard s, StatementSpec sql) {
        return sql.param("key", s.key())
                .param("kind", s.kind().name())
                .param("owner", s.owner())
                .param("title", s.title())
                .param("purpose", s.purpose())
                .param("at", now())
                .param("by", scope.displayName());
    }

    /** Writes the next version as a draft; empty if one is being written. */
    public Optional<Version> insert(Scope scope, Standard standard, Version v) {
        requireRun(scope, standard);
        int written = content(scope, v, jdbc.sql("""
                        -- one version
                        insert into standards.version (
                            standard, number, state, body, change_note, legal_basis, origin, origin_path, valid_from, end_reason,
                            digest, revision, demo, changed_at, changed_by, published_by)
                        select :standard, coalesce(max(o.number), 0) + 1, 'DRAFT', :body, :note, :basis, :origin, :path, :from, '',
                               '', 1, :demo, :at, :by, ''
                          from standards.version o
                         where o.standard = :standard
                            on conflict do nothing
                        """)).param("demo", v.demo()).update();
        return written == 0
                ? Optional.empty()
                : versions(scope, standard.key()).stream().findFirst();
    }

    /** Changes a draft; false if somebody wrote before or it is no draft any more. */
    public boolean update(Scope scope, Standard standard, Version v) {
        requireRun(scope, standard);
        return content(scope, v, jdbc.sql("""
                                -- one version
                                update standards.version v
                                   set body = :body, change_note = :note, legal_basis = :basis, origin = :origin, origin_path = :path,
                                       valid_from = :from, revision = v.revision + 1, changed_at = :at, changed_by = :by
                                 where v.standard = :standard and v.number = :number and v.revision = :seen and v.state = 'DRAFT'
                                """))
                        .param("number", v.number())
                        .param("seen", v.revision())
                        .update()
                == 1;
    }

    private StatementSpec content(Scope scope, Version v, StatementSpec sql) {
        return sql.param("standard", v.standard())
                .param("body", v.body())
                .param("note", v.changeNote())
                .param("basis", v.legalBasis())
                .param("origin", v.origin())
                .param("path", v.originPath())
                .param("from", v.validFrom())
                .param("at", now())
                .param("by", scope.displayName());
    }

    /** Opens a consultation or closes it again; false if somebody wrote before. */
    public boolean consult(
            Scope scope, Standard standard, Version v, @Nullable LocalDate from, @Nullable LocalDate until) {
        requireRun(scope, standard);
        return step(scope, v, jdbc.sql("""
                        -- one version
                        update standards.version v
                           set state = :state, consult_from = :from, consult_until = :until,
                               revision = v.revision + 1, changed_at = :at, changed_by = :by
                         where v.standard = :standard and v.number = :number and v.revision = :seen and v.state <> 'PUBLISHED'
                        """))
                        .param("state", from == null ? State.DRAFT.name() : State.CONSULTATION.name())
                        .param("from", from)
                        .param("until", until)
                        .update()
                == 1;
    }

    /** Says where a version comes from that is not published yet; false if somebody wrote before. */
    public boolean decided(Scope scope, Standard standard, Version v, String origin, String originPath) {
        requireRun(scope, standard);
        return step(scope, v, jdbc.sql("""
                        -- one version
                        update standards.version v
                           set origin = :origin, origin_path = :path, revision = v.revision + 1, changed_at = :at, changed_by = :by
                         where v.standard = :standard and v.number = :number and v.revision = :seen and v.state <> 'PUBLISHED'
                        """))
                        .param("origin", origin)
                        .param("path", originPath)
                        .update()
                == 1;
    }

    /** Publishes a version; false if somebody wrote before. */
    public boolean publish(Scope scope, Standard standard, Version v, LocalDate from) {
        requireRun(scope, standard);
        return step(scope, v, jdbc.sql("""
                        -- one version
                        update standards.version v
                           set state = 'PUBLISHED', valid_from = :from, digest = :digest, published_at = :at, published_by = :by,
                               revision = v.revision + 1, changed_at = :at, changed_by = :by
                         where v.standard = :standard and v.number = :number and v.revision = :seen and v.state <> 'PUBLISHED'
                        """))
                        .param("from", from)
                        .param("digest", Digest.of(v, from))
                        .update()
                == 1;
    }

    /** Lets a published version end without another in its place; false if it was ended before. */
    public boolean end(Scope scope, Standard standard, Version v, LocalDate day, String reason) {
        requireRun(scope, standard);
        return step(scope, v, jdbc.sql("""
                        -- one version
                        update standards.version v
                           set ended_on = :day, end_reason = :reason, revision = v.revision + 1, changed_at = :at, changed_by = :by
                         where v.standard = :standard and v.number = :number and v.revision = :seen
                           and v.state = 'PUBLISHED' and v.ended_on is null
                        """))
                        .param("day", day)
                        .param("reason", reason)
                        .update()
                == 1;
    }

    private StatementSpec step(Scope scope, Version v, StatementSpec sql) {
        return sql.param("standard", v.standard())
                .param("number", v.number())
                .param("seen", v.revision())
                .param("at", now())
                .param("by", scope.displayName());
    }

    /** Marks a standard and its versions as generated for the demo. */
    public void generated(Scope scope, Standard standard) {
        requireRun(scope, standard);
        jdbc.sql("-- one standard\nupdate standards.standard s set demo = true where s.key = :key")
                .param("key", standard.key())
                .update();
        jdbc.sql("-- all versions of one standard\nupdate standards.version v set demo = true where v.standard = :key")
                .param("key", standard.key())
                .update();
    }

    static void requireRun(Scope scope, Standard standard) {
        if (!Reach.runs(scope, standard.territory())) {
            throw new Closed("standards.run");
        }
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static Standard standard(ResultSet r) throws SQLException {
        return new Standard(
                r.getString("key"),
                StandardKind.valueOf(r.getString("kind")),
                new RegionKey(r.getString("territory")),
                r.getString("owner"),
                r.getString("owner_name"),
                r.getString("title"),
                r.getString("purpose"),
                r.getInt("revision"),
                r.getBoolean("demo"));
    }

    private static Version version(ResultSet r) throws SQLException {
        return new Version(
                r.getString("standard"),
                r.getInt("number"),
                State.valueOf(r.getString("state")),
                r.getString("body"),
                r.getString("change_note"),
                r.getString("legal_basis"),
                r.getString("origin"),
                r.getString("origin_path"),
                r.getObject("consult_from", LocalDate.class),
                r.getObject("consult_until", LocalDate.class),
                r.getObject("valid_from", LocalDate.class),
                r.getObject("valid_to", LocalDate.class),
                Objects.requireNonNullElse(r.getString("published_by"), ""),
                r.getInt("revision"),
                r.getBoolean("demo"));
    }
}
