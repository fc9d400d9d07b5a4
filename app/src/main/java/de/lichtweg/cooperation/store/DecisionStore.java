package de.lichtweg.cooperation.store;

import de.lichtweg.cooperation.domain.Body;
import de.lichtweg.cooperation.domain.Decision;
import de.lichtweg.cooperation.domain.Meeting;
import de.lichtweg.cooperation.domain.Reach;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.database.ReadOnce;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.subject.FollowUp.Begun;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Decisions of the bodies that a scope sees. Nothing here changes or deletes one. */
@Repository
public class DecisionStore {

    private static final String SELECT = """
            -- one decision of a body that the reader sees
            select d.*,
                   b.name as body_name,
                   b.short_name,
                   b.territory,
                   b.demo,
                   coalesce(t.title, '') as topic_title
              from cooperation.decision d
              join cooperation.body b on b.id = d.body_id
              left join cooperation.topic t on t.id = d.topic_id
             where %s
               and (:id::bigint is null or d.id = :id)
               and (:meeting::bigint is null or d.meeting_id = :meeting)
             order by d.year desc, d.decided_on desc, d.body_id, d.number desc
            """.formatted(Seen.BODY);

    private final JdbcClient jdbc;
    private final Seen seen;
    private final Clock clock;

    DecisionStore(JdbcClient jdbc, Seen seen, Clock clock) {
        this.jdbc = jdbc;
        this.seen = seen;
        this.clock = clock;
    }

    /** All, the newest first. */
    public List<Decision> list(Scope scope) {
        return read(scope, null, null);
    }

    /** Those of a meeting. */
    public List<Decision> ofMeeting(Scope scope, long meeting) {
        return read(scope, null, meeting).reversed();
    }

    /** One of them. */
    public Optional<Decision> find(Scope scope, long id) {
        return ReadOnce.of(
                "cooperation.decision",
                List.of(scope, id),
                () -> read(scope, id, null).stream().findFirst());
    }

    private List<Decision> read(Scope scope, @Nullable Long id, @Nullable Long meeting) {
        return seen.bind(scope, jdbc.sql(SELECT))
                .param("id", id)
                .param("meeting", meeting)
                .query((r, i) -> decision(scope, r))
                .list();
    }

    /** Writes one under the next number of body and year; two at once get two numbers. */
    public long insert(Scope scope, Body body, Meeting meeting, @Nullable Long topic, String text) {
        BodyStore.requireRun(scope, body.territory());
        jdbc.sql("-- until the end of the transaction nobody else counts in this body\n"
                        + "select b.id from cooperation.body b where b.id = :body for update")
                .param("body", body.id())
                .query(Long.class)
                .single();
        return jdbc.sql("""
                -- one decision
                insert into cooperation.decision (
                    body_id, meeting_id, topic_id, year, number, text, decided_on, follow_title, follow_path, written_at, written_by)
                select :body, :meeting, :topic, :year, coalesce(max(d.number), 0) + 1, :text, :day, '', '', :at, :by
                  from cooperation.decision d
                 where d.body_id = :body and d.year = :year
                returning id
                """)
                .param("body", body.id())
                .param("meeting", meeting.id())
                .param("topic", topic)
                .param("year", meeting.draft().day().getYear())
                .param("text", text)
                .param("day", meeting.draft().day())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", scope.displayName())
                .query(Long.class)
                .single();
    }

    /** Notes what came out of it; false if something did before. */
    public boolean follow(Scope scope, Decision decision, Begun begun) {
        BodyStore.requireRun(scope, decision.territory());
        return jdbc.sql("""
                        -- one decision
                        update cooperation.decision d
                           set follow_kind = :kind, follow_id = :ref, follow_title = :title, follow_path = :path
                         where d.id = :id and d.follow_kind is null
                        """)
                        .param("id", decision.id())
                        .param("kind", begun.subject().kind())
                        .param("ref", begun.subject().id())
                        .param("title", begun.title())
                        .param("path", begun.path())
                        .update()
                == 1;
    }

    private static Decision decision(Scope scope, ResultSet r) throws SQLException {
        RegionKey territory = new RegionKey(r.getString("territory"));
        return new Decision(
                r.getLong("id"),
                r.getLong("body_id"),
                r.getString("body_name"),
                r.getString("short_name"),
                territory,
                r.getLong("meeting_id"),
                r.getLong("topic_id"),
                r.getString("topic_title"),
                r.getInt("year"),
                r.getInt("number"),
                r.getString("text"),
                r.getObject("decided_on", LocalDate.class),
                r.getString("follow_title"),
                r.getString("follow_path"),
                r.getString("written_by"),
                r.getBoolean("demo"),
                Reach.runs(scope, territory));
    }
}
