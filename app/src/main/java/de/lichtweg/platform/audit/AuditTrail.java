package de.lichtweg.platform.audit;

import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.security.DataClass;
import de.lichtweg.platform.security.Level;
import de.lichtweg.platform.security.Scope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Reads the audit log: entries for whoever may see the administration of their territory, values for whoever may see the
 * record there.
 */
@Repository
class AuditTrail {

    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    /**
     * Entries of the territory and those that concern more than it; open are the values of what the scope may see raw. So a
     * search in the reasons finds nothing that is not shown.
     */
    private static final String VISIBLE = """
            from (select e.*,
                         e.data_class = any (:foreignClasses)
                           or e.data_class = any (:ownClasses) and exists (
                             select 1
                             from unnest(:own) as own (key)
                             where own.key = 'DE'
                                or e.territory like own.key || '%') as open
                  from platform.audit_entry e
                  where :everywhere
                     or e.territory = 'DE'
                     or exists (
                          select 1
                          from unnest(:own) as own (key)
                          where e.territory like own.key || '%'
                             or own.key like e.territory || '%')) a
            """;

    private static final String CONDITIONS = """
            where (:who = '' or strpos(lower(a.actor || ' ' || a.display_name), lower(:who)) > 0)
              and (:what = '' or strpos(lower(a.action || ' ' || a.subject_kind || ' ' || a.subject_id
                                        || case when a.open then ' ' || a.why else '' end), lower(:what)) > 0)
              and (cast(:from as timestamptz) is null or a.at >= cast(:from as timestamptz))
              and (cast(:until as timestamptz) is null or a.at < cast(:until as timestamptz))
            """;

    private final JdbcClient jdbc;

    AuditTrail(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What to look for; empty texts and {@code null} days mean everything, days in Europe/Berlin. */
    record Filter(
            String who,
            String what,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {

        @Nullable
        OffsetDateTime begin() {
            return from == null ? null : from.atStartOfDay(ZONE).toOffsetDateTime();
        }

        @Nullable
        OffsetDateTime end() {
            return to == null ? null : to.plusDays(1).atStartOfDay(ZONE).toOffsetDateTime();
        }
    }

    /** An entry; {@code before} and {@code after} are JSON, absent where there is nothing or it may not be seen. */
    record Entry(
            long id,
            OffsetDateTime at,
            String actor,
            String displayName,
            String role,
            String action,
            String subjectKind,
            String subjectId,
            DataClass dataClass,
            String why,
            Optional<String> before,
            Optional<String> after,
            boolean open) {}

    List<Entry> list(Scope scope, Filter filter, int limit, long offset) {
        if (closed(scope)) {
            return List.of();
        }
        return query(scope, """
                -- one entry
                select a.*
                """ + VISIBLE + CONDITIONS + """
                order by a.at desc, a.id desc
                limit :limit offset :offset
                """, filter)
                .param("limit", limit)
                .param("offset", offset)
                .query(AuditTrail::entry)
                .list();
    }

    long count(Scope scope, Filter filter) {
        if (closed(scope)) {
            return 0;
        }
        return query(scope, """
                -- number of entries
                select count(*)
                """ + VISIBLE + CONDITIONS, filter)
                .query(Long.class)
                .single();
    }

    Optional<Entry> find(Scope scope, long id) {
        if (closed(scope)) {
            return Optional.empty();
        }
        return visible(scope, """
                -- one entry
                select a.*
                """ + VISIBLE + """
                where a.id = :id
                """)
                .param("id", id)
                .query(AuditTrail::entry)
                .optional();
    }

    private static boolean closed(Scope scope) {
        return !scope.mayAnywhere(Level.AGGREGATE, DataClass.ADMINISTRATION);
    }

    private JdbcClient.StatementSpec visible(Scope scope, String sql) {
        return jdbc.sql(sql)
                .param("everywhere", reaches(scope, Level.AGGREGATE, DataClass.ADMINISTRATION, false))
                .param("own", scope.territories().stream().map(RegionKey::value).toArray(String[]::new))
                .param("ownClasses", classes(scope, true))
                .param("foreignClasses", classes(scope, false));
    }

    private static String[] classes(Scope scope, boolean own) {
        return Stream.of(DataClass.values())
                .filter(c -> reaches(scope, Level.RAW, c, own))
                .map(DataClass::name)
                .toArray(String[]::new);
    }

    private static boolean reaches(Scope scope, Level level, DataClass dataClass, boolean own) {
        return scope.rights().level(scope.role(), dataClass, own).compareTo(level) >= 0;
    }

    private JdbcClient.StatementSpec query(Scope scope, String sql, Filter filter) {
        return visible(scope, sql)
                .param("who", filter.who())
                .param("what", filter.what())
                .param("from", filter.begin())
                .param("until", filter.end());
    }

    private static Entry entry(ResultSet r, int row) throws SQLException {
        DataClass dataClass = DataClass.valueOf(r.getString("data_class"));
        boolean open = r.getBoolean("open");
        return new Entry(
                r.getLong("id"),
                r.getObject("at", OffsetDateTime.class).atZoneSameInstant(ZONE).toOffsetDateTime(),
                r.getString("actor"),
                r.getString("display_name"),
                r.getString("role"),
                r.getString("action"),
                r.getString("subject_kind"),
                r.getString("subject_id"),
                dataClass,
                open ? r.getString("why") : "",
                Optional.ofNullable(r.getString("before")).filter(v -> open),
                Optional.ofNullable(r.getString("after")).filter(v -> open),
                open);
    }
}
