package de.lichtweg.cooperation.app;

import de.lichtweg.cooperation.domain.Body;
import de.lichtweg.cooperation.domain.Meeting;
import de.lichtweg.cooperation.domain.Meeting.Minutes;
import de.lichtweg.cooperation.domain.Meeting.State;
import de.lichtweg.cooperation.domain.MeetingDraft;
import de.lichtweg.cooperation.domain.Participant;
import de.lichtweg.cooperation.domain.Seats;
import de.lichtweg.cooperation.domain.Topic;
import de.lichtweg.cooperation.store.BodyStore;
import de.lichtweg.cooperation.store.MeetingStore;
import de.lichtweg.cooperation.store.ParticipantStore;
import de.lichtweg.cooperation.store.TopicStore;
import de.lichtweg.platform.error.NotFound;
import de.lichtweg.platform.error.RuleViolation;
import de.lichtweg.platform.security.Scope;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Plans meetings, invites to them and tells everybody invited what changes. */
@Service
public class Meetings {

    /** Subject of the audit log, of documents and comments. */
    public static final String SUBJECT = "cooperation.meeting";

    /** So many meetings of a series are made at once at most. */
    public static final int SERIES = 24;

    private final MeetingStore store;
    private final BodyStore bodies;
    private final TopicStore topics;
    private final ParticipantStore participants;
    private final MeetingLetters letters;
    private final Trail trail;

    Meetings(
            MeetingStore store,
            BodyStore bodies,
            TopicStore topics,
            ParticipantStore participants,
            MeetingLetters letters,
            Trail trail) {
        this.store = store;
        this.bodies = bodies;
        this.topics = topics;
        this.participants = participants;
        this.letters = letters;
        this.trail = trail;
    }

    /** What goes along when a meeting is cloned. */
    public record Parts(boolean agenda, boolean openTopics, boolean answers) {}

    /** Those that the scope sees, by day. */
    @Transactional(readOnly = true)
    public List<Meeting> list(Scope scope) {
        return store.list(scope);
    }

    /** One of them. */
    @Transactional(readOnly = true)
    public Meeting get(Scope scope, long id) {
        return store.find(scope, id).orElseThrow(() -> new NotFound("meeting " + id));
    }

    /**
     * Plans a meeting, or a series of them.
     *
     * @param every months between two of a series, 0 for a single one
     * @param times how many there are
     * @return the first one
     */
    @Transactional
    public long create(Scope scope, MeetingDraft draft, int every, int times) {
        if (every < 0 || every > 12 || times < 1 || times > SERIES) {
            throw new RuleViolation("cooperation.series", SERIES);
        }
        Body body = body(scope, draft.body());
        List<Long> ids = IntStream.range(0, every == 0 ? 1 : times)
                .mapToObj(i -> insert(scope, body, draft.on(sameWeekday(draft.day(), every * i))))
                .toList();
        return ids.getFirst();
    }

    /** The same weekday of the same week of the month, some months later; that of the fourth week where there is no fifth. */
    static LocalDate sameWeekday(LocalDate day, int months) {
        int week = Math.min((day.getDayOfMonth() - 1) / 7, 3);
        LocalDate first = day.withDayOfMonth(1).plusMonths(months);
        int ahead = Math.floorMod(
                day.getDayOfWeek().getValue() - first.getDayOfWeek().getValue(), 7);
        return months == 0 ? day : first.plusDays(ahead + 7L * week);
    }

    private long insert(Scope scope, Body body, MeetingDraft draft) {
        long id = store.insert(scope, body, draft);
        trail.write(scope, "meeting.create", SUBJECT, id, body.territory(), Map.of(), fields(draft));
        return id;
    }

    /** Changes one. Whoever was invited is told if his calendar would be wrong otherwise, and who waited if there is room now. */
    @Transactional
    public void change(Scope scope, long id, int version, MeetingDraft draft) {
        Meeting before = get(scope, id);
        requireAhead(before);
        boolean tell = before.state() == State.INVITED && draft.differsInCalendars(before.draft());
        int sequence = before.sequence() + (tell ? 1 : 0);
        written(store.update(scope, before, version, draft, sequence));
        trail.write(scope, "meeting.change", SUBJECT, id, before.territory(), fields(before.draft()), fields(draft));
        if (tell) {
            tell(scope, id, "changed", told(scope, before));
        }
        letters.send(scope, get(scope, id), "seat", movedUp(scope, before, draft), List.of());
    }

    private List<String> movedUp(Scope scope, Meeting before, MeetingDraft draft) {
        List<Participant> all = participants.list(scope, before);
        return Seats.of(all, draft.capacity())
                .movedUpSince(Seats.of(all, before.draft().capacity()));
    }

    /** Invites all members of the body who are not invited yet; afterwards the meeting is known to everybody. */
    @Transactional
    public int invite(Scope scope, long id, int version) {
        Meeting meeting = get(scope, id);
        requireAhead(meeting);
        participants.ask(scope, body(scope, meeting.draft().body()), meeting);
        List<String> fresh = participants.list(scope, meeting).stream()
                .filter(p -> p.sentSequence() == null)
                .map(Participant::organisation)
                .toList();
        written(store.move(scope, meeting, version, State.INVITED, meeting.minutes(), meeting.sequence()));
        trail.write(
                scope,
                "meeting.invite",
                SUBJECT,
                id,
                meeting.territory(),
                Map.of(),
                Map.of("invited", String.join(", ", fresh)));
        return tell(scope, id, "invited", fresh);
    }

    /** Calls it off. */
    @Transactional
    public void cancel(Scope scope, long id, int version) {
        Meeting meeting = get(scope, id);
        requireAhead(meeting);
        List<String> told = told(scope, meeting);
        written(store.move(scope, meeting, version, State.CANCELLED, meeting.minutes(), meeting.sequence() + 1));
        audit(scope, meeting, State.CANCELLED.name());
        tell(scope, id, "cancelled", told);
    }

    private List<String> told(Scope scope, Meeting meeting) {
        return participants.list(scope, meeting).stream()
                .filter(p -> p.sentSequence() != null)
                .map(Participant::organisation)
                .toList();
    }

    private int tell(Scope scope, long id, String kind, Collection<String> organisations) {
        Meeting now = get(scope, id);
        Set<String> told = letters.send(scope, now, kind, organisations, topics.agenda(scope, id));
        participants.told(scope, now, told, now.sequence());
        return told.size();
    }

    /** Minutes are begun, go around or are approved. What was not talked about is collected again. */
    @Transactional
    public void minutes(Scope scope, long id, int version, Minutes to) {
        Meeting meeting = get(scope, id);
        boolean allowed = switch (to) {
            case NONE -> false;
            case DRAFT -> meeting.takesMinutes();
            case CIRCULATED -> meeting.minutes() == Minutes.DRAFT;
            case APPROVED -> meeting.minutes() == Minutes.CIRCULATED;
        };
        if (!allowed) {
            throw new RuleViolation("cooperation.minutes.order");
        }
        written(store.move(scope, meeting, version, State.HELD, to, meeting.sequence()));
        if (to == Minutes.CIRCULATED) {
            topics.close(scope, body(scope, meeting.draft().body()), id);
        }
        audit(scope, meeting, to.name());
    }

    /** A new meeting like another one, with the chosen parts of it. */
    @Transactional
    public long cloneOf(Scope scope, long id, LocalDate day, Parts parts) {
        Meeting like = get(scope, id);
        Body body = body(scope, like.draft().body());
        long copy = insert(scope, body, like.draft().on(day));
        List<Topic> taken = new ArrayList<>();
        if (parts.openTopics()) {
            taken.addAll(topics.collected(scope, body.id()).stream()
                    .filter(t -> t.state() == Topic.State.PROPOSED)
                    .toList());
        }
        if (parts.agenda()) {
            topics.agenda(scope, id).forEach(t -> taken.add(again(scope, t)));
        }
        for (int i = 0; i < taken.size(); i++) {
            Topic t = taken.get(i);
            topics.place(scope, body, t, t.version(), copy, Topic.State.AGENDA, i + 1, t.minutes(), "");
        }
        if (parts.answers()) {
            participants.ask(scope, body, get(scope, copy));
        }
        return copy;
    }

    private Topic again(Scope scope, Topic topic) {
        long id = topics.insert(
                        scope,
                        new TopicStore.Fresh(
                                topic.body(), topic.title(), topic.detail(), topic.path(), null, topic.organisation()))
                .orElseThrow();
        return topics.find(scope, id).orElseThrow();
    }

    private Body body(Scope scope, long id) {
        return bodies.find(scope, id).orElseThrow(() -> new NotFound("body " + id));
    }

    private static void requireAhead(Meeting meeting) {
        if (!meeting.isAhead()) {
            throw new RuleViolation("cooperation.meeting.over");
        }
    }

    private static void written(boolean written) {
        if (!written) {
            throw new RuleViolation("cooperation.changed");
        }
    }

    private void audit(Scope scope, Meeting meeting, String to) {
        trail.write(
                scope,
                "meeting.state",
                SUBJECT,
                meeting.id(),
                meeting.territory(),
                Map.of(
                        "state",
                        meeting.state().name(),
                        "minutes",
                        meeting.minutes().name()),
                Map.of("state", to));
    }

    private static Map<String, String> fields(MeetingDraft d) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("title", d.title());
        fields.put("when", MeetingLetters.when(d));
        fields.put("place", d.place());
        fields.put("link", d.link());
        fields.put("note", d.note());
        fields.put("capacity", Objects.toString(d.capacity(), ""));
        fields.put("topicsUntil", Objects.toString(d.topicsUntil(), ""));
        return fields;
    }
}
