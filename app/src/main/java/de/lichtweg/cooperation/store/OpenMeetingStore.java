package de.lichtweg.cooperation.store;

import de.lichtweg.cooperation.OpenMeetings.Open;
import de.lichtweg.cooperation.domain.Meeting;
import de.lichtweg.cooperation.domain.Meeting.State;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.database.ReadOnce;
import de.lichtweg.platform.security.Scope;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which meetings everybody may read of. */
@Repository
public class OpenMeetingStore {

    private final JdbcClient jdbc;
    private final Clock clock;

    OpenMeetingStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Those of a territory from a day on. */
    public List<Open> list(Scope scope, RegionKey territory, LocalDate from) {
        return jdbc.sql("""
                        -- one meeting that everybody may read of
                        select m.id, m.title, m.day, m.from_time, m.to_time, m.place, m.state, m.sequence, m.changed_at
                          from cooperation.meeting m
                          join cooperation.body b on b.id = m.body_id
                         where m.open_to_all
                           and m.day >= :from
                           and b.territory like :territory || '%'
                         order by m.day, m.from_time, m.id
                        """)
                .param("from", from)
                .param("territory", territory.value())
                .query((r, i) -> new Open(
                        r.getLong("id"),
                        r.getString("title"),
                        r.getObject("day", LocalDate.class),
                        r.getObject("from_time", LocalTime.class),
                        r.getObject("to_time", LocalTime.class),
                        r.getString("place"),
                        r.getString("state").equals(State.CANCELLED.name()),
                        r.getInt("sequence"),
                        r.getObject("changed_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** Whether everybody may read of a meeting that the scope sees. */
    public boolean isOpen(Scope scope, Meeting meeting) {
        return ReadOnce.of(
                MeetingStore.OPEN,
                List.of(scope, meeting.id()),
                () -> jdbc.sql("-- one meeting\nselect m.open_to_all from cooperation.meeting m where m.id = :id")
                        .param("id", meeting.id())
                        .query(Boolean.class)
                        .single());
    }

    /** Lets everybody read of it, or not any more; false if somebody wrote before. */
    public boolean open(Scope scope, Meeting meeting, int version, boolean open) {
        return jdbc.sql("""
                        -- one meeting
                        update cooperation.meeting m
                           set open_to_all = :open, version = m.version + 1, changed_at = :at, changed_by = :by
                         where m.id = :id and m.version = :seen
                        """)
                        .param("open", open)
                        .param("id", meeting.id())
                        .param("seen", version)
                        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                        .param("by", scope.displayName())
                        .update()
                == 1;
    }
}
