package de.lichtweg.reporting.store;

import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.reporting.Audience;
import de.lichtweg.reporting.StatusReports.Order;
import de.lichtweg.reporting.domain.Draft;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reports that are being written. They are seen by those who may write them. */
@Repository
public class DraftStore {

    private static final String SELECT = """
            -- one draft
            select d.id,
                   d.version,
                   d.audience,
                   d.region_key,
                   d.as_of,
                   d.known_on,
                   d.title,
                   d.texts,
                   d.frozen_id,
                   d.changed_at,
                   d.changed_by
              from reporting.draft d
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    DraftStore(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** Open drafts that the scope may write, the newest first. */
    public List<Draft> list(Scope scope) {
        return jdbc
                .sql(SELECT + " where d.frozen_id is null order by d.changed_at desc, d.id desc")
                .query(this::draft)
                .list()
                .stream()
                .filter(d -> ReportRights.mayWrite(scope, d.order().region()))
                .toList();
    }

    /** One of them, also when it was frozen. */
    public Optional<Draft> find(Scope scope, long id) {
        return jdbc.sql(SELECT + " where d.id = :id")
                .param("id", id)
                .query(this::draft)
                .optional()
                .filter(d -> ReportRights.mayWrite(scope, d.order().region()));
    }

    /** Writes a new one without texts. */
    public long insert(Scope scope, Order order) {
        ReportRights.requireWrite(scope, order.region());
        return jdbc.sql("""
                        -- one draft
                        insert into reporting.draft
                            (version, audience, region_key, as_of, known_on, title, texts, changed_at, changed_by)
                        values (1, :audience, :region, :asOf, :knownOn, :title, '{}', :at, :by)
                        returning id
                        """)
                .param("audience", order.audience().name())
                .param("region", order.region().value())
                .param("asOf", order.asOf())
                .param("knownOn", order.knownOn())
                .param("title", order.title())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", scope.displayName())
                .query(Long.class)
                .single();
    }

    /** Writes the next version; false if somebody wrote it before, or it was frozen. */
    public boolean update(Scope scope, Draft draft, String title, Map<String, String> texts) {
        ReportRights.requireWrite(scope, draft.order().region());
        return jdbc.sql("""
                        -- one draft
                        update reporting.draft d
                           set version    = d.version + 1,
                               title      = :title,
                               texts      = :texts::jsonb,
                               changed_at = :at,
                               changed_by = :by
                         where d.id = :id
                           and d.version = :seen
                           and d.frozen_id is null
                        """)
                        .param("title", title)
                        .param("texts", json.writeValueAsString(texts))
                        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                        .param("by", scope.displayName())
                        .param("id", draft.id())
                        .param("seen", draft.version())
                        .update()
                == 1;
    }

    /** Closes one, since it was frozen; false if somebody wrote a later version or froze it before. */
    public boolean close(Scope scope, Draft draft, long frozen) {
        ReportRights.requireWrite(scope, draft.order().region());
        return jdbc.sql("""
                        -- one draft
                        update reporting.draft d
                           set frozen_id = :frozen
                         where d.id = :id
                           and d.version = :seen
                           and d.frozen_id is null
                        """)
                        .param("frozen", frozen)
                        .param("id", draft.id())
                        .param("seen", draft.version())
                        .update()
                == 1;
    }

    /** Throws an open one away. */
    public void delete(Scope scope, Draft draft) {
        ReportRights.requireWrite(scope, draft.order().region());
        jdbc.sql("-- one draft\ndelete from reporting.draft d where d.id = :id and d.frozen_id is null")
                .param("id", draft.id())
                .update();
    }

    private Draft draft(ResultSet r, int row) throws SQLException {
        return new Draft(
                r.getLong("id"),
                r.getInt("version"),
                new Order(
                        Audience.valueOf(r.getString("audience")),
                        new RegionKey(r.getString("region_key")),
                        r.getObject("as_of", LocalDate.class),
                        r.getObject("known_on", LocalDate.class),
                        r.getString("title")),
                json.readValue(r.getString("texts"), new TypeReference<Map<String, String>>() {}),
                r.getObject("frozen_id", Long.class),
                r.getObject("changed_at", OffsetDateTime.class).toInstant(),
                r.getString("changed_by"));
    }
}
