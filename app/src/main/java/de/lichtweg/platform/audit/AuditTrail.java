package de.lichtweg.platform.audit;

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
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the audit log: entries for whoever may see the administration, values for whoever may see the record. */
@Repository
class AuditTrail {

    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    private static final String CONDITIONS = """
            where (:who = '' or strpos(lower(a.actor || ' ' || a.display_name), lower(:who)) > 0)
              and (:what = '' or strpos(lower(a.action || ' ' || a.subject_kind || ' ' || a.subject_id || ' ' || a.why),
                                        lower(:what)) > 0)
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
        return query("""
                -- one entry
                select a.*
                from platform.audit_entry a
                """ + CONDITIONS + """
                order by a.at desc, a.id desc
                limit :limit offset :offset
                """, filter)
                .param("limit", limit)
                .param("offset", offset)
                .query((r, i) -> entry(scope, r))
                .list();
    }

    long count(Scope scope, Filter filter) {
        if (closed(scope)) {
            return 0;
        }
        return query("""
                -- number of entries
                select count(*)
                from platform.audit_entry a
                """ + CONDITIONS, filter).query(Long.class).single();
    }

    Optional<Entry> find(Scope scope, long id) {
        if (closed(scope)) {
            return Optional.empty();
        }
        return jdbc.sql("""
                -- one entry
                select a.*
                from platform.audit_entry a
                where a.id = :id
                """).param("id", id).query((r, i) -> entry(scope, r)).optional();
    }

    private static boolean closed(Scope scope) {
        return !scope.mayAnywhere(Level.AGGREGATE, DataClass.ADMINISTRATION);
    }

    private JdbcClient.StatementSpec query(String sql, Filter filter) {
        return jdbc.sql(sql)
                .param("who", filter.who())
                .param("what", filter.what())
                .param("from", filter.begin())
                .param("until", filter.end());
    }

    private static Entry entry(Scope scope, ResultSet r) throws SQLException {
        DataClass dataClass = DataClass.valueOf(r.getString("data_class"));
        boolean open = scope.mayAnywhere(Level.RAW, dataClass);
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
