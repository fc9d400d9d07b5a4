package de.lichtweg.reporting.store;

import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.reporting.Audience;
import de.lichtweg.reporting.StatusReports.Order;
import de.lichtweg.reporting.domain.FrozenReport;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Frozen reports. They are only ever added; a trigger of the database refuses everything else. */
@Repository
public class FrozenStore {

    private static final String HEAD = """
            -- one frozen report
            select f.id,
                   f.audience,
                   f.region_key,
                   f.as_of,
                   f.operation,
                   f.title,
                   f.sha256,
                   f.frozen_at,
                   f.display_name
              from reporting.frozen f
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    FrozenStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Those that the scope may read, the newest Stichtag first. */
    public List<FrozenReport> list(Scope scope) {
        return jdbc.sql(HEAD + " order by f.as_of desc, f.id desc").query(FrozenStore::head).list().stream()
                .filter(f -> ReportRights.mayRead(scope, f.audience(), f.region()))
                .toList();
    }

    /** One of them. */
    public Optional<FrozenReport> find(Scope scope, long id) {
        return jdbc.sql(HEAD + " where f.id = :id").param("id", id).query(FrozenStore::head).optional().stream()
                .filter(f -> ReportRights.mayRead(scope, f.audience(), f.region()))
                .findFirst();
    }

    /** The canonical text of one that the scope may read. */
    public Optional<String> document(Scope scope, long id) {
        return find(scope, id)
                .map(f -> jdbc.sql("""
                        -- one frozen report
                        select f.document from reporting.frozen f where f.id = :id
                        """).param("id", id).query(String.class).single());
    }

    /** The newest before a day for the same readers about the same region. */
    public Optional<FrozenReport> before(Scope scope, Audience audience, RegionKey region, LocalDate day) {
        return jdbc
                .sql(HEAD + """
                 where f.audience = :audience
                   and f.region_key = :region
                   and f.as_of < :day
                 order by f.as_of desc, f.id desc
                 limit 1
                """)
                .param("audience", audience.name())
                .param("region", region.value())
                .param("day", day)
                .query(FrozenStore::head)
                .optional()
                .stream()
                .filter(f -> ReportRights.mayRead(scope, f.audience(), f.region()))
                .findFirst();
    }

    /** Keeps one for ever. */
    public long insert(Scope scope, Order order, long operation, String document, String sha256) {
        ReportRights.requireWrite(scope, order.region());
        return jdbc.sql("""
                        -- one frozen report
                        insert into reporting.frozen
                            (audience, region_key, as_of, operation, title, document, sha256, frozen_at, actor, display_name)
                        values (:audience, :region, :asOf, :operation, :title, :document, :sha256, :at, :actor, :by)
                        returning id
                        """)
                .param("audience", order.audience().name())
                .param("region", order.region().value())
                .param("asOf", order.asOf())
                .param("operation", operation)
                .param("title", order.title())
                .param("document", document)
                .param("sha256", sha256)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("actor", scope.actor())
                .param("by", scope.displayName())
                .query(Long.class)
                .single();
    }

    private static FrozenReport head(ResultSet r, int row) throws SQLException {
        return new FrozenReport(
                r.getLong("id"),
                Audience.valueOf(r.getString("audience")),
                new RegionKey(r.getString("region_key")),
                r.getObject("as_of", LocalDate.class),
                r.getLong("operation"),
                r.getString("title"),
                r.getString("sha256"),
                r.getObject("frozen_at", OffsetDateTime.class).toInstant(),
                r.getString("display_name"));
    }
}
