package de.lichtweg.cooperation.store;

import de.lichtweg.cooperation.domain.Body;
import de.lichtweg.cooperation.domain.Meeting;
import de.lichtweg.cooperation.domain.Participant;
import de.lichtweg.cooperation.domain.Participant.Answer;
import de.lichtweg.platform.security.Scope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who is asked to meetings, of meetings that a scope sees. */
@Repository
public class ParticipantStore {

    private final JdbcClient jdbc;
    private final Clock clock;

    ParticipantStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Those of a meeting that the scope was given by {@link MeetingStore}, by name. */
    public List<Participant> list(Scope scope, Meeting meeting) {
        return jdbc.sql("""
                -- one participant
                select p.*,
                       o.name
                  from cooperation.participant p
                  join parties.shared_organisation o on o.key = p.organisation
                 where p.meeting_id = :meeting
                 order by o.name
                """)
                .param("meeting", meeting.id())
                .query(ParticipantStore::participant)
                .list();
    }

    /** Asks the members of a body who are not asked yet. */
    public void ask(Scope scope, Body body, Meeting meeting) {
        BodyStore.requireRun(scope, body.territory());
        jdbc.sql("""
                -- one participant
                insert into cooperation.participant (meeting_id, organisation, answer, persons, answered_by, feedback)
                select :meeting, m.organisation, 'OPEN', 1, '', ''
                  from cooperation.member m
                 where m.body_id = :body
                    on conflict do nothing
                """).param("meeting", meeting.id()).param("body", body.id()).update();
    }

    /** What an organisation answers; whoever comes keeps the place that the first yes got, unless more persons come. */
    public int answer(Scope scope, Meeting meeting, String organisation, Answer answer, int persons) {
        return jdbc.sql("""
                -- one participant
                update cooperation.participant p
                   set answer = :answer, persons = :persons, answered_by = :by,
                       answered_at = case when p.answer = 'YES' and :answer = 'YES' and :persons <= p.persons
                                          then p.answered_at else :at end
                 where p.meeting_id = :meeting and p.organisation = :organisation
                """)
                .param("meeting", meeting.id())
                .param("organisation", organisation)
                .param("answer", answer.name())
                .param("persons", persons)
                .param("by", scope.displayName())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** They were told of the meeting as it is now. */
    public void told(Scope scope, Meeting meeting, Collection<String> organisations, int sequence) {
        jdbc.sql("""
                -- one participant
                update cooperation.participant p
                   set sent_sequence = :sequence
                 where p.meeting_id = :meeting and p.organisation = any (:organisations)
                """)
                .param("meeting", meeting.id())
                .param("sequence", sequence)
                .param("organisations", organisations.toArray(String[]::new))
                .update();
    }

    /** Who was there; the others were not. */
    public void attended(Scope scope, Meeting meeting, Set<String> organisations) {
        BodyStore.requireRun(scope, meeting.territory());
        jdbc.sql("""
                -- one participant
                update cooperation.participant p
                   set attended = p.organisation = any (:organisations)
                 where p.meeting_id = :meeting
                """)
                .param("meeting", meeting.id())
                .param("organisations", organisations.toArray(String[]::new))
                .update();
    }

    /** What an organisation says afterwards. */
    public int feedback(Scope scope, Meeting meeting, String organisation, int useful, String text) {
        return jdbc.sql("""
                -- one participant
                update cooperation.participant p
                   set useful = :useful, feedback = :text
                 where p.meeting_id = :meeting and p.organisation = :organisation
                """)
                .param("meeting", meeting.id())
                .param("organisation", organisation)
                .param("useful", useful)
                .param("text", text)
                .update();
    }

    /** Logins that act for organisations today, and what has their mail address in the directory: organisation → logins. */
    public Map<String, List<String>> logins(Scope scope, Collection<String> organisations) {
        Map<String, List<String>> logins = new HashMap<>();
        jdbc.sql("""
                        -- one account of an organisation
                        select distinct s.organisation, s.login
                          from parties.shared_member s
                         where s.organisation = any (:organisations)
                           and s.valid_from <= :today
                           and (s.valid_to is null or s.valid_to >= :today)
                         order by 1, 2
                        """)
                .param("organisations", organisations.toArray(String[]::new))
                .param("today", LocalDate.now(clock))
                .query((r, i) -> logins.computeIfAbsent(r.getString(1), k -> new java.util.ArrayList<>())
                        .add(r.getString(2)))
                .list();
        return logins;
    }

    private static Participant participant(ResultSet r, int row) throws SQLException {
        OffsetDateTime answered = r.getObject("answered_at", OffsetDateTime.class);
        return new Participant(
                r.getString("organisation"),
                r.getString("name"),
                Answer.valueOf(r.getString("answer")),
                r.getInt("persons"),
                answered == null ? null : answered.toInstant(),
                r.getObject("sent_sequence", Integer.class),
                r.getObject("attended", Boolean.class),
                r.getObject("useful", Integer.class),
                Objects.toString(r.getString("feedback"), ""));
    }
}
