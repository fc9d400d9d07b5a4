package de.lichtweg.cooperation.app;

import de.lichtweg.cooperation.domain.Meeting;
import de.lichtweg.cooperation.domain.Reach;
import de.lichtweg.cooperation.store.MeetingStore;
import de.lichtweg.kernel.SubjectRef;
import de.lichtweg.platform.security.DataClass;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.subject.SubjectAccess;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Materials of a meeting are for those who see it; they are laid down by who runs it. */
@Component
public class MeetingAccess implements SubjectAccess {

    private final MeetingStore meetings;

    MeetingAccess(MeetingStore meetings) {
        this.meetings = meetings;
    }

    @Override
    public String kind() {
        return Meetings.SUBJECT;
    }

    @Override
    public Optional<Access> find(Scope scope, String id) {
        return id.matches("\\d{1,18}")
                ? meetings.find(scope, Long.parseLong(id)).map(MeetingAccess::of)
                : Optional.empty();
    }

    /** The same for one that was read already. */
    public static Access of(Meeting meeting) {
        return new Access(
                new SubjectRef(Meetings.SUBJECT, Long.toString(meeting.id())),
                meeting.draft().title(),
                "/termine/" + meeting.id(),
                DataClass.COOPERATION,
                meeting.territory(),
                meeting.runs(),
                false,
                other -> Reach.sees(other, meeting.territory()));
    }
}
