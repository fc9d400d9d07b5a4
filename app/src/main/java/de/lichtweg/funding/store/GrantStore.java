package de.lichtweg.funding.store;

import de.lichtweg.funding.Grant;
import de.lichtweg.funding.Grant.Access;
import de.lichtweg.funding.GrantDraft;
import de.lichtweg.funding.domain.Reach;
import de.lichtweg.platform.database.ReadOnce;
import de.lichtweg.platform.error.Closed;
import de.lichtweg.platform.security.DataClass;
import de.lichtweg.platform.security.Level;
import de.lichtweg.platform.security.Scope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The grants. Who may read and write what is decided by {@link Reach}. */
@Repository
public class GrantStore {

    private static final String ROW = """
            -- one grant
            select a.*,
                   coalesce(o.name, a.organisation) as organisation_name,
                   (select coalesce(jsonb_agg(x order by x.position), '[]') from funding.decision x where x.award_id = a.id)
                       as decisions,
                   (select coalesce(jsonb_agg(x order by x.year), '[]') from funding.plan x where x.award_id = a.id) as plan,
                   (select coalesce(jsonb_agg(x order by x.region_key), '[]') from funding.own_share x where x.award_id = a.id)
                       as parts,
                   (select coalesce(jsonb_agg(x order by x.position), '[]') from funding.instalment x where x.award_id = a.id)
                       as instalments,
                   (select coalesce(jsonb_agg(x order by x.position), '[]') from funding.drawdown x where x.award_id = a.id)
                       as drawdowns,
                   (select coalesce(jsonb_agg(x order by x.position), '[]') from funding.proof x where x.award_id = a.id)
                       as proofs
              from funding.award a
              left join parties.shared_organisation o on o.key = a.organisation
            """;

    private final JdbcClient jdbc;
    private final GrantParts parts;
    private final JsonMapper json;
    private final Clock clock;

    GrantStore(JdbcClient jdbc, GrantParts parts, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.parts = parts;
        this.json = json;
        this.clock = clock;
    }

    /** Those that the scope may see, as far as it may; in one statement. */
    public List<Grant> list(Scope scope) {
        return scope.mayAnywhere(Level.ADDRESS, DataClass.FUNDING)
                ? query(scope, jdbc.sql(ROW + " order by a.id"))
                : List.of();
    }

    /** One of them. */
    public Optional<Grant> find(Scope scope, long id) {
        return ReadOnce.of(
                "funding.grant",
                List.of(scope, id),
                () -> query(scope, jdbc.sql(ROW + " where a.id = :id").param("id", id)).stream()
                        .findFirst());
    }

    /** Those that pay for an activity. */
    public List<Grant> ofActivity(Scope scope, long activity) {
        return query(
                scope,
                jdbc.sql(ROW + " where a.activity_id = :activity order by a.id").param("activity", activity));
    }

    private List<Grant> query(Scope scope, StatementSpec sql) {
        return sql
                .query((r, i) -> {
                    GrantDraft draft = GrantRows.draft(r, json);
                    Optional<Access> access = Reach.of(scope, draft.basics().region(), draft.ownShares());
                    return access.isEmpty()
                            ? Optional.<Grant>empty()
                            : Optional.of(grant(r, Reach.seen(scope, draft, access.get()), access.get()));
                })
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private static Grant grant(ResultSet r, GrantDraft draft, Access access) throws SQLException {
        return new Grant(
                r.getLong("id"),
                r.getInt("version"),
                draft,
                r.getString("organisation_name"),
                r.getObject("changed_at", OffsetDateTime.class).toInstant(),
                r.getString("changed_by"),
                access);
    }

    /** Writes a new one. */
    public long insert(Scope scope, GrantDraft draft) {
        requireWrite(scope, draft);
        String columns = String.join(", ", GrantRows.COLUMNS);
        String values = GrantRows.COLUMNS.stream().map(c -> ":" + c).collect(Collectors.joining(", "));
        long id = stamped(scope, draft, jdbc.sql("""
                        -- one grant
                        insert into funding.award (version, changed_at, changed_by, %s)
                        values (1, :at, :by, %s)
                        returning id
                        """.formatted(columns, values)))
                .query(Long.class)
                .single();
        parts.write(id, draft, 0);
        return id;
    }

    /** Writes the next version; false if somebody wrote it before. */
    public boolean update(Scope scope, Grant before, GrantDraft draft) {
        requireWrite(scope, draft);
        String set = GrantRows.COLUMNS.stream().map(c -> c + " = :" + c).collect(Collectors.joining(", "));
        boolean written = stamped(scope, draft, jdbc.sql("""
                        -- one grant
                        update funding.award a
                           set version = a.version + 1, changed_at = :at, changed_by = :by, %s
                         where a.id = :id and a.version = :seen
                        """.formatted(set)))
                        .param("id", before.id())
                        .param("seen", before.version())
                        .update()
                == 1;
        if (written) {
            parts.write(before.id(), draft, before.draft().decisions().size());
        }
        return written;
    }

    private StatementSpec stamped(Scope scope, GrantDraft d, StatementSpec sql) {
        GrantDraft.Basics b = d.basics();
        return sql.param("title", b.title())
                .param("activity_id", b.activity())
                .param("region_key", b.region().value())
                .param("organisation", b.organisation())
                .param("model", b.model().name())
                .param("federal", d.programmes().federal())
                .param("state", d.programmes().state())
                .param("own_key", d.ownShares().key().name())
                .param("connections", b.connections())
                .param("trench_metres", b.trenchMetres())
                .param("commissioned_on", b.commissionedOn())
                .param("file_number", b.fileNumber())
                .param("source", b.source())
                .param("note", b.note())
                .param("generated", b.generated())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", scope.displayName());
    }

    private static void requireWrite(Scope scope, GrantDraft draft) {
        if (!scope.may(Level.WRITE, DataClass.FUNDING, draft.basics().region())) {
            throw new Closed("funding.write");
        }
    }
}
