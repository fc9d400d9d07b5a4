package de.lichtweg.cooperation.app;

import de.lichtweg.cooperation.OpenMeetings;
import de.lichtweg.cooperation.domain.Meeting;
import de.lichtweg.cooperation.store.OpenMeetingStore;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.error.Closed;
import de.lichtweg.platform.error.RuleViolation;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.time.LichtwegClock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets everybody read of a meeting: title, day, time and place stand among the public dates, and a cancellation too. */
@Service
public class OpenDoor implements OpenMeetings {

    private final OpenMeetingStore store;
    private final Meetings meetings;
    private final Trail trail;
    private final LichtwegClock clock;

    OpenDoor(OpenMeetingStore store, Meetings meetings, Trail trail, LichtwegClock clock) {
        this.store = store;
        this.meetings = meetings;
        this.trail = trail;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Open> upcoming(RegionKey territory) {
        return store.list(Scope.anonymous(), territory, clock.today());
    }

    /** Whether everybody may read of it. */
    @Transactional(readOnly = true)
    public boolean isOpen(Scope scope, Meeting meeting) {
        return store.isOpen(scope, meeting);
    }

    /** Opens it, or closes it again. */
    @Transactional
    public void open(Scope scope, long id, int version, boolean open) {
        Meeting meeting = meetings.get(scope, id);
        if (!meeting.runs()) {
            throw new Closed("cooperation.run");
        }
        if (open && !meeting.isAhead()) {
            throw new RuleViolation("cooperation.meeting.over");
        }
        if (!store.open(scope, meeting, version, open)) {
            throw new RuleViolation("cooperation.changed");
        }
        trail.write(
                scope,
                "meeting.open",
                Meetings.SUBJECT,
                id,
                meeting.territory(),
                Map.of("public", Boolean.toString(!open)),
                Map.of("public", Boolean.toString(open)));
    }
}
