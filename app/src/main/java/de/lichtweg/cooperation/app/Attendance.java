package de.lichtweg.cooperation.app;

import de.lichtweg.cooperation.domain.Meeting;
import de.lichtweg.cooperation.domain.Meeting.State;
import de.lichtweg.cooperation.domain.Participant;
import de.lichtweg.cooperation.domain.Participant.Answer;
import de.lichtweg.cooperation.domain.Reach;
import de.lichtweg.cooperation.domain.Seats;
import de.lichtweg.cooperation.store.BodyStore;
import de.lichtweg.cooperation.store.ParticipantStore;
import de.lichtweg.platform.error.Closed;
import de.lichtweg.platform.error.RuleViolation;
import de.lichtweg.platform.security.Scope;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who comes, who waits for a seat, who was there, and what they say afterwards. */
@Service
public class Attendance {

    /** Longest feedback. */
    public static final int TEXT = 1000;

    private static final int MOST_PERSONS = 9;
    private static final int BEST = 5;

    private final ParticipantStore store;
    private final BodyStore bodies;
    private final MeetingLetters letters;
    private final Trail trail;

    Attendance(ParticipantStore store, BodyStore bodies, MeetingLetters letters, Trail trail) {
        this.store = store;
        this.bodies = bodies;
        this.letters = letters;
        this.trail = trail;
    }

    /** Who is asked to it, by name. */
    @Transactional(readOnly = true)
    public List<Participant> list(Scope scope, Meeting meeting) {
        return store.list(scope, meeting);
    }

    /** The organisation for which the scope answers; empty for none. */
    @Transactional(readOnly = true)
    public String own(Scope scope) {
        return bodies.organisation(scope);
    }

    /** Answers for an organisation: everybody for the own one, whoever runs the meeting for all. Who moves up is told. */
    @Transactional
    public void answer(Scope scope, Meeting meeting, String organisation, Answer answer, int persons) {
        requireOwn(scope, meeting, organisation);
        if (!meeting.isAhead()) {
            throw new RuleViolation("cooperation.meeting.over");
        }
        if (persons < 1 || persons > MOST_PERSONS) {
            throw new RuleViolation("cooperation.persons", MOST_PERSONS);
        }
        Seats before = Seats.of(store.list(scope, meeting), meeting.draft().capacity());
        if (store.answer(scope, meeting, organisation, answer, persons) == 0) {
            throw new RuleViolation("cooperation.notasked");
        }
        Seats after = Seats.of(store.list(scope, meeting), meeting.draft().capacity());
        List<String> moved = after.movedUpSince(before).stream()
                .filter(o -> !o.equals(organisation))
                .toList();
        letters.send(scope, meeting, "seat", moved, List.of());
        trail.write(
                scope,
                "meeting.answer",
                Meetings.SUBJECT,
                meeting.id(),
                meeting.territory(),
                Map.of(),
                Map.of("organisation", organisation, "answer", answer.name(), "persons", Integer.toString(persons)));
    }

    /** Notes who was there. */
    @Transactional
    public void attended(Scope scope, Meeting meeting, Set<String> organisations) {
        if (meeting.state() == State.CANCELLED) {
            throw new RuleViolation("cooperation.meeting.over");
        }
        store.attended(scope, meeting, organisations);
        trail.write(
                scope,
                "meeting.attended",
                Meetings.SUBJECT,
                meeting.id(),
                meeting.territory(),
                Map.of(),
                Map.of(
                        "attended",
                        String.join(", ", organisations.stream().sorted().toList())));
    }

    /** Says how useful it was. */
    @Transactional
    public void feedback(Scope scope, Meeting meeting, int useful, String text) {
        String organisation = own(scope);
        requireOwn(scope, meeting, organisation);
        if (meeting.state() != State.HELD) {
            throw new RuleViolation("cooperation.feedback.early");
        }
        if (useful < 1 || useful > BEST || text.length() > TEXT) {
            throw new RuleViolation("cooperation.feedback", TEXT);
        }
        if (store.feedback(scope, meeting, organisation, useful, text) == 0) {
            throw new RuleViolation("cooperation.notasked");
        }
    }

    private void requireOwn(Scope scope, Meeting meeting, String organisation) {
        boolean own = Reach.joins(scope) && !organisation.isEmpty() && organisation.equals(bodies.organisation(scope));
        if (!own && !meeting.runs()) {
            throw new Closed("cooperation.join");
        }
    }
}
