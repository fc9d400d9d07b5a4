package de.lichtweg.radar.store;

import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.error.Closed;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.radar.domain.CaseEvent;
import de.lichtweg.radar.domain.CaseEvent.What;
import de.lichtweg.radar.domain.CaseKind;
import de.lichtweg.radar.domain.Facts;
import de.lichtweg.radar.domain.RadarCase;
import de.lichtweg.radar.domain.RadarCase.Closing;
import de.lichtweg.radar.domain.Visible;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** The cases as a scope may see them; see {@link Visible}. */
@Repository
public class CaseStore {

    private static final String ROW = """
            -- one case that the scope may see; one that a secret answers is over for who may see the secret
            select c.id,
                   c.xmin::text as written,
                   c.version,
                   c.kind,
                   c.secret,
                   c.region_key,
                   c.address_id,
                   c.addresses,
                   c.opened_on,
                   case when c.hushed and s.secrets then r.on_day else c.resolved_on end as over_on,
                   c.assigned,
                   c.closed_on,
                   c.closed_by,
                   c.closed_reason
              from radar.case_file c
              join lateral (
                select exists (select 1 from unnest(:territories::text[]) as t (key) where c.region_key like t.key || '%') as seen,
                       exists (select 1 from unnest(:secrets::text[]) as t (key) where c.region_key like t.key || '%') as secrets) s
                on s.seen and (s.secrets or not c.secret)
              left join radar.run r on r.lone
            """;

    private final JdbcClient jdbc;
    private final KeptFacts facts;
    private final Clock clock;

    CaseStore(JdbcClient jdbc, KeptFacts facts, Clock clock) {
        this.jdbc = jdbc;
        this.facts = facts;
        this.clock = clock;
    }

    /** A case without its facts, and the transaction that wrote it. */
    private record Row(RadarCase bare, String written) {

        long id() {
            return bare.id();
        }
    }

    /** Those that the scope may see. */
    public List<RadarCase> list(Scope scope) {
        return read(scope, ROW + " order by c.act_by nulls last, c.id", null);
    }

    /** One of them. */
    public Optional<RadarCase> find(Scope scope, long id) {
        return read(scope, ROW + " where c.id = :which", id).stream().findFirst();
    }

    /** Those that are about an address. */
    public List<RadarCase> ofAddress(Scope scope, long address) {
        return read(
                scope,
                ROW
                        + " where c.id in (select a.case_id from radar.case_address a where a.address_id = :which) order by c.id",
                address);
    }

    /** Those on one side of which an activity stands. */
    public List<RadarCase> ofActivity(Scope scope, long activity) {
        return read(
                scope,
                ROW + " where c.activities @> array[:which::bigint] order by c.act_by nulls last, c.id",
                activity);
    }

    private List<RadarCase> read(Scope scope, String sql, @Nullable Long which) {
        if (Visible.territories(scope).isEmpty()) {
            return List.of();
        }
        StatementSpec spec = jdbc.sql(sql)
                .param("territories", prefixes(Visible.territories(scope)))
                .param("secrets", prefixes(Visible.secrets(scope)));
        List<Row> rows = (which == null ? spec : spec.param("which", which))
                .query((r, i) -> new Row(bare(r), r.getString("written")))
                .list();
        Map<Long, Facts> known = facts.of(rows.stream().collect(Collectors.toMap(Row::id, Row::written)));
        return rows.stream()
                .filter(r -> known.containsKey(r.id()))
                .map(r -> r.bare.with(Objects.requireNonNull(known.get(r.id()))))
                .toList();
    }

    private static String[] prefixes(List<RegionKey> regions) {
        return regions.stream()
                .map(r -> r.equals(RegionKey.GERMANY) ? "" : r.value())
                .toArray(String[]::new);
    }

    private static RadarCase bare(ResultSet r) throws SQLException {
        LocalDate closed = r.getObject("closed_on", LocalDate.class);
        return new RadarCase(
                r.getLong("id"),
                r.getInt("version"),
                CaseKind.valueOf(r.getString("kind")),
                r.getBoolean("secret"),
                new RegionKey(r.getString("region_key")),
                r.getObject("address_id", Long.class),
                r.getInt("addresses"),
                Facts.UNREAD,
                r.getObject("opened_on", LocalDate.class),
                r.getObject("over_on", LocalDate.class),
                r.getString("assigned"),
                closed == null
                        ? null
                        : new Closing(
                                closed,
                                Objects.toString(r.getString("closed_by"), ""),
                                Objects.toString(r.getString("closed_reason"), "")));
    }

    /** Ids of the addresses of a case that the scope may see. */
    public long[] addresses(Scope scope, long id) {
        return find(scope, id).isEmpty() ? new long[0] : addressesOf(List.of(id));
    }

    /** Ids of all addresses of the open cases of one family. */
    public long[] openAddresses(Scope scope, boolean conflicts) {
        return addressesOf(list(scope).stream()
                .filter(c -> c.state() == RadarCase.State.OPEN && c.kind().isConflict() == conflicts)
                .map(RadarCase::id)
                .toList());
    }

    private long[] addressesOf(List<Long> ids) {
        return jdbc.sql("""
                        -- one address
                        select distinct a.address_id
                          from radar.case_address a
                         where a.case_id = any (:ids)
                        """).param("ids", ids.toArray(Long[]::new)).query(Long.class).list().stream()
                .mapToLong(Long::longValue)
                .toArray();
    }

    /** What happened to a case that the scope may see, the newest first. */
    public List<CaseEvent> events(Scope scope, RadarCase of) {
        return !Visible.mayRead(scope, of.municipality())
                ? List.of()
                : jdbc.sql("""
                        -- one event
                        select e.what, e.body, e.display_name, e.at
                          from radar.case_event e
                         where e.case_id = :id
                         order by e.id desc
                        """)
                        .param("id", of.id())
                        .query((r, i) -> new CaseEvent(
                                What.valueOf(r.getString("what")),
                                r.getString("body"),
                                r.getString("display_name"),
                                r.getObject("at", OffsetDateTime.class).toInstant()))
                        .list();
    }

    /** Lets somebody see to it; false if somebody wrote before. */
    public boolean assign(Scope scope, RadarCase of, int version, String whom) {
        requireDecide(scope, of);
        return written(jdbc.sql("""
                -- one case
                update radar.case_file c
                   set version = c.version + 1, assigned = :whom
                 where c.id = :id and c.version = :seen
                """).param("whom", whom), of, version) && event(scope, of, What.ASSIGNED, whom);
    }

    /** Closes it for a reason; false if somebody wrote before. */
    public boolean close(Scope scope, RadarCase of, int version, String reason) {
        requireDecide(scope, of);
        return written(
                        jdbc.sql("""
                -- one case
                update radar.case_file c
                   set version = c.version + 1, closed_on = :today, closed_by = :by, closed_reason = :reason
                 where c.id = :id and c.version = :seen
                """)
                                .param("today", LocalDate.now(clock))
                                .param("by", scope.displayName())
                                .param("reason", reason),
                        of,
                        version)
                && event(scope, of, What.CLOSED, reason);
    }

    /** Opens it again; false if somebody wrote before. */
    public boolean reopen(Scope scope, RadarCase of, int version) {
        requireDecide(scope, of);
        return written(jdbc.sql("""
                -- one case
                update radar.case_file c
                   set version = c.version + 1, closed_on = null, closed_by = null, closed_reason = null
                 where c.id = :id and c.version = :seen
                """), of, version) && event(scope, of, What.REOPENED, "");
    }

    /** Notes something about it. */
    public void note(Scope scope, RadarCase of, String text) {
        if (!Visible.mayNote(scope, of.municipality())) {
            throw new Closed("radar.note.closed");
        }
        event(scope, of, What.NOTED, text);
    }

    private static void requireDecide(Scope scope, RadarCase of) {
        if (!Visible.mayDecide(scope, of.municipality())) {
            throw new Closed("radar.write");
        }
    }

    private static boolean written(StatementSpec sql, RadarCase of, int version) {
        return sql.param("id", of.id()).param("seen", version).update() == 1;
    }

    private boolean event(Scope scope, RadarCase of, What what, String text) {
        jdbc.sql("""
                -- one event
                insert into radar.case_event (case_id, what, body, actor, display_name, at)
                values (:id, :what, :body, :actor, :name, :at)
                """)
                .param("id", of.id())
                .param("what", what.name())
                .param("body", text)
                .param("actor", scope.actor())
                .param("name", scope.displayName())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return true;
    }
}
