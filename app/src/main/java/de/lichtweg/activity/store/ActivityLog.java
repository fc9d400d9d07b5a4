package de.lichtweg.activity.store;

import de.lichtweg.activity.Activity;
import de.lichtweg.activity.domain.Revision;
import de.lichtweg.platform.security.Scope;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What an activity looked like after each change. For the offices only. */
@Repository
public class ActivityLog {

    private static final TypeReference<Map<String, String>> FIELDS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    ActivityLog(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** Keeps how it looks now. */
    public void keep(Scope scope, long id, int version, Map<String, String> fields, String why) {
        jdbc.sql("""
                -- one version
                insert into activity.revision (activity_id, version, fields, why, actor, display_name, at)
                values (:id, :version, :fields::jsonb, :why, :actor, :name, :at)
                """)
                .param("id", id)
                .param("version", version)
                .param("fields", json.writeValueAsString(fields))
                .param("why", why)
                .param("actor", scope.actor())
                .param("name", scope.displayName())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** All versions, the newest first; none for who may not read them. */
    public List<Revision> revisions(Scope scope, Activity activity) {
        return !activity.rights().internal()
                ? List.of()
                : jdbc.sql("""
                        -- one version
                        select r.version, r.fields, r.why, r.display_name, r.at
                          from activity.revision r
                         where r.activity_id = :id
                         order by r.version desc
                        """)
                        .param("id", activity.id())
                        .query((r, i) -> new Revision(
                                r.getInt("version"),
                                json.readValue(r.getString("fields"), FIELDS),
                                r.getString("why"),
                                r.getString("display_name"),
                                r.getObject("at", OffsetDateTime.class).toInstant()))
                        .list();
    }
}
