package de.lichtweg.cooperation.store;

import de.lichtweg.cooperation.domain.Body;
import de.lichtweg.cooperation.domain.Meeting;
import de.lichtweg.cooperation.domain.Topic;
import de.lichtweg.cooperation.domain.Topic.State;
import de.lichtweg.platform.database.ReadOnce;
import de.lichtweg.platform.security.Scope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Topics of the bodies that a scope sees. */
@Repository
public class TopicStore {

    private static final String SELECT = """
            -- one topic of a body that the reader sees
            select t.*
              from cooperation.topic t
              join cooperation.body b on b.id = t.body_id
             where %s
               and (:id::bigint is null or t.id = :id)
               and (:meeting::bigint is null and :body::bigint is null
                    or t.meeting_id = :meeting
                    or t.body_id = :body and t.meeting_id is null)
             order by t.position, t.id
            """.formatted(Seen.BODY);

    private final JdbcClient jdbc;
    private final Seen seen;
    private final Clock clock;

    TopicStore(JdbcClient jdbc, Seen seen, Clock clock) {
        this.jdbc = jdbc;
        this.seen = seen;
        this.clock = clock;
    }

    /** On the agenda of a meeting, in its order. */
    public List<Topic> agenda(Scope scope, long meeting) {
        return read(scope, null, meeting, null);
    }

    /** Those of a body that stand on no agenda. */
    public List<Topic> collected(Scope scope, long body) {
        return read(scope, null, null, body);
    }

    /** Those on the agenda of a meeting and those of its body that stand on none; a page asks for both. */
    public List<Topic> around(Scope scope, Meeting meeting) {
        long body = meeting.draft().body();
        return ReadOnce.of(
                "cooperation.topics", List.of(scope, meeting.id()), () -> read(scope, null, meeting.id(), body));
    }

    /** One that the scope sees. */
    public Optional<Topic> find(Scope scope, long id) {
        return read(scope, id, null, null).stream().findFirst();
    }

    private List<Topic> read(Scope scope, @Nullable Long id, @Nullable Long meeting, @Nullable Long body) {
        return seen.bind(scope, jdbc.sql(SELECT))
                .param("id", id)
                .param("meeting", meeting)
                .param("body", body)
                .query(TopicStore::topic)
                .list();
    }

    /**
     * A topic to be written.
     *
     * @param key of the program's own proposal, {@code null} for that of somebody
     * @param organisation who proposes it
     */
    public record Fresh(
            long body,
            String title,
            String detail,
            String path,
            @Nullable String key,
            String organisation) {}

    /** Writes a new one; empty if the program proposed the same before. */
    public Optional<Long> insert(Scope scope, Fresh fresh) {
        return jdbc.sql("""
                -- one topic
                insert into cooperation.topic (
                    version, body_id, position, title, detail, path, source_key, organisation, proposed_by, proposed_at, minutes,
                    state, answer, result, changed_by)
                values (1, :body, 0, :title, :detail, :path, :key, :organisation, :by, :at, 0, 'PROPOSED', '', '', :by)
                on conflict (body_id, source_key) do nothing
                returning id
                """)
                .param("body", fresh.body())
                .param("title", fresh.title())
                .param("detail", fresh.detail())
                .param("path", fresh.path())
                .param("key", fresh.key())
                .param("organisation", fresh.organisation())
                .param("by", scope.displayName())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .optional();
    }

    /** Where it stands; false if somebody wrote before. */
    public boolean place(
            Scope scope,
            Body body,
            Topic topic,
            int version,
            @Nullable Long meeting,
            State state,
            int position,
            int minutes,
            String answer) {
        BodyStore.requireRun(scope, body.territory());
        return jdbc.sql("""
                        -- one topic
                        update cooperation.topic t
                           set version = t.version + 1, meeting_id = :meeting, state = :state, position = :position,
                               minutes = :minutes, answer = :answer, changed_by = :by
                         where t.id = :id and t.version = :seen
                        """)
                        .param("id", topic.id())
                        .param("seen", version)
                        .param("meeting", meeting)
                        .param("state", state.name())
                        .param("position", position)
                        .param("minutes", minutes)
                        .param("answer", answer)
                        .param("by", scope.displayName())
                        .update()
                == 1;
    }

    /** What the minutes say of it; false if somebody wrote before. */
    public boolean result(Scope scope, Body body, Topic topic, int version, String result) {
        BodyStore.requireRun(scope, body.territory());
        return jdbc.sql("""
                        -- one topic
                        update cooperation.topic t
                           set version = t.version + 1, result = :result, changed_by = :by
                         where t.id = :id and t.version = :seen
                        """)
                        .param("id", topic.id())
                        .param("seen", version)
                        .param("result", result)
                        .param("by", scope.displayName())
                        .update()
                == 1;
    }

    /** Those with a result are done; the others go back to what is collected. */
    public void close(Scope scope, Body body, long meeting) {
        BodyStore.requireRun(scope, body.territory());
        jdbc.sql("""
                -- one topic of a meeting
                update cooperation.topic t
                   set version = t.version + 1,
                       state = case when o.open then 'PROPOSED' else 'DONE' end,
                       meeting_id = case when o.open then null else t.meeting_id end
                  from (select x.id,
                               x.result = ''
                               and not exists (select 1 from cooperation.decision d where d.topic_id = x.id) as open
                          from cooperation.topic x
                         where x.meeting_id = :meeting) o
                 where o.id = t.id
                """).param("meeting", meeting).update();
    }

    private static Topic topic(ResultSet r, int row) throws SQLException {
        return new Topic(
                r.getLong("id"),
                r.getInt("version"),
                r.getLong("body_id"),
                r.getObject("meeting_id", Long.class),
                r.getInt("position"),
                r.getString("title"),
                r.getString("detail"),
                r.getString("path"),
                r.getString("organisation"),
                r.getString("proposed_by"),
                r.getObject("proposed_at", OffsetDateTime.class).toInstant(),
                r.getInt("minutes"),
                State.valueOf(r.getString("state")),
                r.getString("answer"),
                r.getString("result"),
                r.getString("changed_by"));
    }
}
