package de.lichtweg.activity.store;

import de.lichtweg.activity.Activity;
import de.lichtweg.activity.domain.LogNote;
import de.lichtweg.activity.domain.Said;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.security.DataClass;
import de.lichtweg.platform.security.Level;
import de.lichtweg.platform.security.Scope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Notes and talks, of activities and of municipalities. For the offices only; none is ever changed. */
@Repository
public class TalkStore {

    private final JdbcClient jdbc;
    private final Clock clock;

    TalkStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Writes down what was said about an activity; the caller has asked whether the scope may. */
    public void add(Scope scope, Activity activity, Said said) {
        add(scope, activity.id(), null, said);
    }

    /** The same about a municipality. */
    public void add(Scope scope, RegionKey region, Said said) {
        add(scope, null, region.value(), said);
    }

    private void add(Scope scope, @Nullable Long activity, @Nullable String region, Said said) {
        jdbc.sql("""
                -- one note
                insert into activity.note (activity_id, region_key, body, contact, file_number, actor, display_name, at)
                values (:activity, :region, :body, :contact, :file, :actor, :name, :at)
                """)
                .param("activity", activity)
                .param("region", region)
                .param("body", said.text())
                .param("contact", said.contact())
                .param("file", said.fileNumber())
                .param("actor", scope.actor())
                .param("name", scope.displayName())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Notes of an activity, the newest first; none for who may not read them. */
    public List<LogNote> list(Scope scope, Activity activity) {
        return !activity.rights().internal()
                ? List.of()
                : jdbc.sql("""
                        -- one note
                        select n.*
                          from activity.note n
                         where n.activity_id = :id
                         order by n.id desc
                        """)
                        .param("id", activity.id())
                        .query((r, i) -> note(r))
                        .list();
    }

    /** Notes of a municipality and of some activities, the newest first; none for who may not read them. */
    public List<LogNote> list(Scope scope, RegionKey region, Collection<Activity> activities) {
        return !scope.may(Level.ADDRESS, DataClass.NOTE, region)
                ? List.of()
                : jdbc.sql("""
                        -- one note
                        select n.*
                          from activity.note n
                         where n.region_key = :region
                            or n.activity_id = any (:activities)
                         order by n.id desc
                        """)
                        .param("region", region.value())
                        .param(
                                "activities",
                                activities.stream()
                                        .filter(a -> a.rights().internal())
                                        .map(Activity::id)
                                        .toArray(Long[]::new))
                        .query((r, i) -> note(r))
                        .list();
    }

    private static LogNote note(ResultSet r) throws SQLException {
        return new LogNote(
                r.getObject("activity_id", Long.class),
                new Said(r.getString("body"), r.getString("contact"), r.getString("file_number")),
                r.getString("display_name"),
                r.getObject("at", OffsetDateTime.class).toInstant());
    }
}
