package de.lichtweg.cooperation.app;

import de.lichtweg.cooperation.domain.Body;
import de.lichtweg.cooperation.domain.Meeting;
import de.lichtweg.cooperation.domain.Reach;
import de.lichtweg.cooperation.store.BodyStore;
import de.lichtweg.cooperation.store.MeetingStore;
import de.lichtweg.kernel.SubjectRef;
import de.lichtweg.platform.security.DataClass;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.subject.SubjectAccess;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Materials of a meeting are for those who see it and laid down by who runs it; everybody who takes part comments. */
@Component
public class MeetingAccess implements SubjectAccess {

    private final MeetingStore meetings;
    private final BodyStore bodies;
    private final Audience audience;

    MeetingAccess(MeetingStore meetings, BodyStore bodies, Audience audience) {
        this.meetings = meetings;
        this.bodies = bodies;
        this.audience = audience;
    }

    @Override
    public String kind() {
        return Meetings.SUBJECT;
    }

    @Override
    public Optional<Access> find(Scope scope, String id) {
        return id.matches("\\d{1,18}")
                ? meetings.find(scope, Long.parseLong(id)).map(m -> of(scope, m))
                : Optional.empty();
    }

    /** The same for one that was read already. */
    public Access of(Scope scope, Meeting meeting) {
        return new Access(
                new SubjectRef(Meetings.SUBJECT, Long.toString(meeting.id())),
                meeting.draft().title(),
                "/termine/" + meeting.id(),
                DataClass.COOPERATION,
                meeting.territory(),
                meeting.runs(),
                Reach.joins(scope),
                audience.of(meeting.territory(), members(scope, meeting.draft().body())));
    }

    private List<String> members(Scope scope, long body) {
        return bodies.find(scope, body).map(Body::members).orElse(List.of());
    }
}
