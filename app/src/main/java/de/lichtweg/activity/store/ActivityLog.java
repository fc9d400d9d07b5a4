package de.lichtweg.activity.store;

import de.lichtweg.activity.Activity;
import de.lichtweg.activity.domain.LogNote;
import de.lichtweg.activity.domain.Revision;
import de.lichtweg.activity.domain.Said;
import de.lichtweg.activity.domain.Story;
import de.lichtweg.platform.security.Scope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
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

    /** Notes and versions, each the newest first; none for who may not read them. */
    public Story story(Scope scope, Activity activity) {
        List<LogNote> notes = new ArrayList<>();
        List<Revision> revisions = new ArrayList<>();
        if (activity.rights().internal()) {
            jdbc.sql("""
                    -- one note or one version
                    select 'note' as kind, n.id as number, n.body as text, n.contact, n.file_number,
                           null::jsonb as fields, n.display_name, n.at
                      from activity.note n
                     where n.activity_id = :id
                     union all
                    select 'version', r.version, r.why, '', '', r.fields, r.display_name, r.at
                      from activity.revision r
                     where r.activity_id = :id
                     order by 1, 2 desc
                    """).param("id", activity.id()).query(r -> {
                if (r.getString("kind").equals("note")) {
                    notes.add(note(r, activity));
                } else {
                    revisions.add(revision(r, "number", "text"));
                }
            });
        }
        return new Story(notes, revisions);
    }

    private static LogNote note(ResultSet r, Activity activity) throws SQLException {
        return new LogNote(
                activity.id(),
                new Said(r.getString("text"), r.getString("contact"), r.getString("file_number")),
                r.getString("display_name"),
                r.getObject("at", OffsetDateTime.class).toInstant());
    }

    private Revision revision(ResultSet r, String number, String why) throws SQLException {
        return new Revision(
                r.getInt(number),
                json.readValue(r.getString("fields"), FIELDS),
                r.getString(why),
                r.getString("display_name"),
                r.getObject("at", OffsetDateTime.class).toInstant());
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
                        .query((r, i) -> revision(r, "version", "why"))
                        .list();
    }
}
