package de.lichtweg.cooperation.store;

import de.lichtweg.cooperation.domain.Body;
import de.lichtweg.cooperation.domain.Meeting;
import de.lichtweg.cooperation.domain.Meeting.Minutes;
import de.lichtweg.cooperation.domain.Meeting.State;
import de.lichtweg.cooperation.domain.MeetingDraft;
import de.lichtweg.cooperation.domain.Reach;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.database.ReadOnce;
import de.lichtweg.platform.security.Scope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Meetings of the bodies that a scope sees. */
@Repository
public class MeetingStore {

    /** What pages ask about a meeting that they have read: whether everybody may read of it. */
    static final String OPEN = "cooperation.meeting.open";

    private static final String SELECT = """
            -- one meeting of a body that the reader sees
            select g.*,
                   b.name as body_name,
                   b.short_name,
                   b.territory
              from cooperation.meeting g
              join cooperation.body b on b.id = g.body_id
             where %s
               and (:id::bigint is null or g.id = :id)
             order by g.day, g.from_time, g.id
            """.formatted(Seen.BODY);

    private final JdbcClient jdbc;
    private final Seen seen;
    private final Clock clock;

    MeetingStore(JdbcClient jdbc, Seen seen, Clock clock) {
        this.jdbc = jdbc;
        this.seen = seen;
        this.clock = clock;
    }

    /** Those that the scope sees, by day. */
    public List<Meeting> list(Scope scope) {
        return read(scope, null);
    }

    /** One of them. */
    public Optional<Meeting> find(Scope scope, long id) {
        return read(scope, id).stream().findFirst();
    }

    private List<Meeting> read(Scope scope, @Nullable Long id) {
        return seen.bind(scope, jdbc.sql(SELECT))
                .param("id", id)
                .query((r, i) -> meeting(scope, r))
                .list();
    }

    /** Writes a new one of a body. */
    public long insert(Scope scope, Body body, MeetingDraft draft) {
        BodyStore.requireRun(scope, body.territory());
        return fields(scope, draft, jdbc.sql("""
                        -- one meeting
                        insert into cooperation.meeting (
                            version, body_id, title, day, from_time, to_time, place, link, note, capacity, topics_until, state,
                            sequence, minutes, demo, changed_at, changed_by)
                        values (
                            1, :body, :title, :day, :from, :to, :place, :link, :note, :capacity, :until, 'PLANNED',
                            0, 'NONE', :demo, :at, :by)
                        returning id
                        """))
                .param("body", body.id())
                .param("demo", draft.demo())
                .query(Long.class)
                .single();
    }

    /** Writes the next version; false if somebody wrote it before. */
    public boolean update(Scope scope, Meeting meeting, int version, MeetingDraft draft, int sequence) {
        BodyStore.requireRun(scope, meeting.territory());
        return fields(scope, draft, jdbc.sql("""
                        -- one meeting
                        update cooperation.meeting g
                           set version = g.version + 1, title = :title, day = :day, from_time = :from, to_time = :to,
                               place = :place, link = :link, note = :note, capacity = :capacity, topics_until = :until,
                               sequence = :sequence, changed_at = :at, changed_by = :by
                         where g.id = :id and g.version = :seen
                        """))
                        .param("id", meeting.id())
                        .param("seen", version)
                        .param("sequence", sequence)
                        .update()
                == 1;
    }

    /** Moves it on; false if somebody wrote before. */
    public boolean move(Scope scope, Meeting meeting, int version, State state, Minutes minutes, int sequence) {
        BodyStore.requireRun(scope, meeting.territory());
        return jdbc.sql("""
                        -- one meeting
                        update cooperation.meeting g
                           set version = g.version + 1, state = :state, minutes = :minutes, sequence = :sequence,
                               approved_on = case when :minutes = 'APPROVED' then :today::date end,
                               changed_at = :at, changed_by = :by
                         where g.id = :id and g.version = :seen
                        """)
                        .param("id", meeting.id())
                        .param("seen", version)
                        .param("state", state.name())
                        .param("minutes", minutes.name())
                        .param("sequence", sequence)
                        .param("today", LocalDate.now(clock))
                        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                        .param("by", scope.displayName())
                        .update()
                == 1;
    }

    private StatementSpec fields(Scope scope, MeetingDraft d, StatementSpec sql) {
        return sql.param("title", d.title())
                .param("day", d.day())
                .param("from", d.from())
                .param("to", d.to())
                .param("place", d.place())
                .param("link", d.link())
                .param("note", d.note())
                .param("capacity", d.capacity())
                .param("until", d.topicsUntil())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", scope.displayName());
    }

    private static Meeting meeting(Scope scope, ResultSet r) throws SQLException {
        ReadOnce.keep(OPEN, List.of(scope, r.getLong("id")), r.getBoolean("open_to_all"));
        RegionKey territory = new RegionKey(r.getString("territory"));
        MeetingDraft draft = new MeetingDraft(
                r.getLong("body_id"),
                r.getString("title"),
                r.getObject("day", LocalDate.class),
                r.getObject("from_time", LocalTime.class),
                r.getObject("to_time", LocalTime.class),
                r.getString("place"),
                r.getString("link"),
                r.getString("note"),
                r.getObject("capacity", Integer.class),
                r.getObject("topics_until", LocalDate.class),
                r.getBoolean("demo"));
        return new Meeting(
                r.getLong("id"),
                r.getInt("version"),
                draft,
                r.getString("body_name"),
                r.getString("short_name"),
                territory,
                State.valueOf(r.getString("state")),
                r.getInt("sequence"),
                Minutes.valueOf(r.getString("minutes")),
                r.getObject("approved_on", LocalDate.class),
                r.getString("changed_by"),
                Reach.runs(scope, territory));
    }
}
