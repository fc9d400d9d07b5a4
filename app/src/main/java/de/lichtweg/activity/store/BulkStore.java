package de.lichtweg.activity.store;

import de.lichtweg.activity.domain.BulkChange;
import de.lichtweg.activity.domain.BulkChange.Line;
import de.lichtweg.activity.domain.BulkChange.Undone;
import de.lichtweg.platform.security.Scope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Changes to several activities at once. What each activity said before and after is in the log of its versions. */
@Repository
public class BulkStore {

    private static final TypeReference<Map<String, String>> FIELDS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    BulkStore(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Keeps what was done.
     *
     * @param versions activity → the version that was written
     */
    public long insert(Scope scope, String why, Map<Long, Integer> versions) {
        return jdbc.sql("""
                -- one change to several activities
                with head as (
                    insert into activity.bulk (why, actor, display_name, at)
                    values (:why, :actor, :name, :at)
                    returning id),
                lines as (
                    insert into activity.bulk_line (bulk_id, activity_id, version)
                    select h.id, l.activity, l.version
                      from head h
                     cross join unnest(:activities::bigint[], :versions::int[]) as l (activity, version))
                select h.id from head h
                """)
                .param("why", why)
                .param("actor", scope.actor())
                .param("name", scope.displayName())
                .param("at", now())
                .param("activities", versions.keySet().toArray(Long[]::new))
                .param("versions", versions.values().toArray(Integer[]::new))
                .query(Long.class)
                .single();
    }

    /** One of them with its lines; the caller has to ask whether the scope may see its activities. */
    public Optional<BulkChange> find(Scope scope, long id) {
        List<Line> lines = new ArrayList<>();
        List<BulkChange> heads = new ArrayList<>();
        jdbc.sql("""
                -- one activity of one change
                select b.*, l.activity_id, o.fields as fields_before, n.fields as fields_after
                  from activity.bulk b
                  join activity.bulk_line l on l.bulk_id = b.id
                  join activity.revision n on n.activity_id = l.activity_id and n.version = l.version
                  join activity.revision o on o.activity_id = l.activity_id and o.version = l.version - 1
                 where b.id = :id
                 order by l.activity_id
                """).param("id", id).query(r -> {
            heads.add(head(r));
            lines.add(new Line(
                    r.getLong("activity_id"),
                    json.readValue(r.getString("fields_before"), FIELDS),
                    json.readValue(r.getString("fields_after"), FIELDS)));
        });
        return heads.stream().findFirst().map(h -> h.with(lines));
    }

    /** The newest of those that are about nothing but some activities, without their lines. */
    public List<BulkChange> list(Scope scope, Collection<Long> activities, int limit) {
        return jdbc.sql("""
                        -- one change to several activities
                        select b.*
                          from activity.bulk b
                         where not exists (
                           select from activity.bulk_line l
                            where l.bulk_id = b.id and l.activity_id <> all (:activities))
                         order by b.id desc
                         limit :limit
                        """)
                .param("activities", activities.toArray(Long[]::new))
                .param("limit", limit)
                .query((r, i) -> head(r))
                .list();
    }

    private static BulkChange head(ResultSet r) throws SQLException {
        return new BulkChange(
                r.getLong("id"),
                r.getString("why"),
                r.getString("display_name"),
                r.getObject("at", OffsetDateTime.class).toInstant(),
                undone(r),
                List.of());
    }

    private static @Nullable Undone undone(ResultSet r) throws SQLException {
        OffsetDateTime at = r.getObject("undone_at", OffsetDateTime.class);
        return at == null ? null : new Undone(r.getString("undone_by"), at.toInstant(), r.getString("undone_why"));
    }

    /** Notes that it was taken back; false if somebody did so before. */
    public boolean undone(Scope scope, long id, String why) {
        return jdbc.sql("""
                        -- one change to several activities
                        update activity.bulk b
                           set undone_at = :at, undone_by = :by, undone_why = :why
                         where b.id = :id and b.undone_at is null
                        """)
                        .param("id", id)
                        .param("at", now())
                        .param("by", scope.displayName())
                        .param("why", why)
                        .update()
                == 1;
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
