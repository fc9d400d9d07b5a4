package de.lichtweg.cooperation.web;

import de.lichtweg.cooperation.app.Attendance;
import de.lichtweg.cooperation.app.DecisionDesk;
import de.lichtweg.cooperation.app.MeetingAccess;
import de.lichtweg.cooperation.app.Meetings;
import de.lichtweg.cooperation.app.TaskDesk;
import de.lichtweg.cooperation.app.TopicDesk;
import de.lichtweg.cooperation.domain.Decision;
import de.lichtweg.cooperation.domain.Meeting;
import de.lichtweg.cooperation.domain.Meeting.Minutes;
import de.lichtweg.cooperation.domain.Participant;
import de.lichtweg.cooperation.domain.Reach;
import de.lichtweg.cooperation.domain.Seats;
import de.lichtweg.cooperation.domain.Task;
import de.lichtweg.cooperation.domain.Topic;
import de.lichtweg.platform.comment.Comments;
import de.lichtweg.platform.document.Documents;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.subject.SubjectAccess.Access;
import de.lichtweg.platform.time.LichtwegClock;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The page of a meeting, before and after it. */
@Component
class MeetingPage {

    private final Meetings meetings;
    private final TopicDesk agenda;
    private final Attendance attendance;
    private final DecisionDesk decisions;
    private final TaskDesk tasks;
    private final Documents documents;
    private final Comments comments;
    private final MeetingAccess access;
    private final Texts texts;
    private final LichtwegClock clock;

    MeetingPage(
            Meetings meetings,
            TopicDesk agenda,
            Attendance attendance,
            DecisionDesk decisions,
            TaskDesk tasks,
            Documents documents,
            Comments comments,
            MeetingAccess access,
            Texts texts,
            LichtwegClock clock) {
        this.meetings = meetings;
        this.agenda = agenda;
        this.attendance = attendance;
        this.decisions = decisions;
        this.tasks = tasks;
        this.documents = documents;
        this.comments = comments;
        this.access = access;
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * A topic with what came out of it.
     *
     * @param time when it begins by the plan, empty without one
     * @param who proposed it
     * @param text what the minutes say, empty where the reader does not see them yet
     */
    record Point(Topic topic, String time, String who, String text, List<Decision> decisions, List<Task> tasks) {}

    /**
     * Who comes.
     *
     * @param standing part of a message key: seated, waiting, no, open
     */
    record Guest(Participant participant, String standing, int place) {}

    /** What the reader's own organisation says and may say. */
    record Own(Participant participant, String standing, int place, boolean mayAnswer, boolean mayRate) {}

    /** What the page shows. */
    record View(
            Meeting meeting,
            List<Point> points,
            List<Topic> collected,
            Map<String, String> names,
            List<Guest> guests,
            Seats seats,
            int there,
            @Nullable Own own,
            boolean mayPropose,
            boolean minutesShown,
            Map<String, Object> materials,
            int materialCount,
            Map<String, Object> talk,
            List<Integer> ratings,
            String mean,
            List<String> said) {}

    View view(Scope scope, long id) {
        Meeting meeting = meetings.get(scope, id);
        List<Participant> participants = attendance.list(scope, meeting);
        Seats seats = Seats.of(participants, meeting.draft().capacity());
        List<Guest> guests = participants.stream().map(p -> guest(p, seats)).toList();
        Map<String, String> names = texts.names();
        boolean shown = meeting.runs() && meeting.minutes() != Minutes.NONE
                || meeting.minutes() == Minutes.CIRCULATED
                || meeting.minutes() == Minutes.APPROVED;
        Access record = access.of(scope, meeting);
        var files = documents.list(scope, record);
        List<Integer> ratings = participants.stream()
                .map(Participant::useful)
                .filter(Objects::nonNull)
                .toList();
        return new View(
                meeting,
                points(scope, meeting, names, shown),
                collects(meeting) ? agenda.collected(scope, meeting) : List.of(),
                names,
                guests,
                seats,
                (int) participants.stream()
                        .filter(p -> Boolean.TRUE.equals(p.attended()))
                        .count(),
                own(scope, meeting, guests),
                Reach.joins(scope) && (meeting.runs() || meeting.takesTopics(clock.today())),
                shown,
                Map.of("documents", files, "access", record),
                files.size(),
                talk(scope, record),
                meeting.runs() ? ratings : List.of(),
                ratings.isEmpty()
                        ? ""
                        : texts.decimal(ratings.stream()
                                .mapToInt(Integer::intValue)
                                .average()
                                .orElse(0)),
                meeting.runs()
                        ? participants.stream()
                                .map(Participant::feedback)
                                .filter(f -> !f.isEmpty())
                                .toList()
                        : List.of());
    }

    /** Whether the page shows what is on no agenda. */
    private static boolean collects(Meeting meeting) {
        return meeting.isAhead() || meeting.runs() && meeting.minutes() == Minutes.DRAFT;
    }

    private Map<String, Object> talk(Scope scope, Access record) {
        return Map.of(
                "comments",
                comments.list(scope, record),
                "people",
                record.talk() ? comments.people(scope, record) : List.of(),
                "access",
                record);
    }

    List<Point> points(Scope scope, Meeting meeting, Map<String, String> names, boolean shown) {
        List<Topic> topics = agenda.of(scope, meeting);
        Map<Long, List<Decision>> decided = shown
                ? decisions.ofMeeting(scope, meeting.id()).stream().collect(Collectors.groupingBy(Decision::topic))
                : Map.of();
        List<Task> given = shown ? tasks.ofMeeting(scope, meeting.id()) : List.of();
        boolean timed = topics.stream().anyMatch(t -> t.minutes() > 0);
        LocalTime at = meeting.draft().from();
        List<Point> points = new ArrayList<>();
        for (Topic t : topics) {
            List<Task> own = given.stream()
                    .filter(k -> k.path().endsWith("#thema-" + t.id()))
                    .toList();
            points.add(new Point(
                    t,
                    timed ? at.toString() : "",
                    who(t, names),
                    shown ? t.result() : "",
                    decided.getOrDefault(t.id(), List.of()),
                    own));
            at = at.plusMinutes(t.minutes());
        }
        return points;
    }

    String who(Topic topic, Map<String, String> names) {
        return topic.organisation().isEmpty()
                ? topic.proposedBy()
                : names.getOrDefault(topic.organisation(), topic.proposedBy());
    }

    private static Guest guest(Participant p, Seats seats) {
        boolean seated = seats.seated().contains(p.organisation());
        String standing = switch (p.answer()) {
            case OPEN -> "open";
            case NO -> "no";
            case YES -> seated ? "seated" : "waiting";
        };
        return new Guest(p, standing, seats.waiting().indexOf(p.organisation()) + 1);
    }

    private @Nullable Own own(Scope scope, Meeting meeting, List<Guest> guests) {
        String organisation = attendance.own(scope);
        return guests.stream()
                .filter(g -> g.participant().organisation().equals(organisation))
                .map(g -> new Own(
                        g.participant(),
                        g.standing(),
                        g.place(),
                        meeting.isAhead() && Reach.joins(scope),
                        meeting.state() == Meeting.State.HELD && Reach.joins(scope)))
                .findFirst()
                .orElse(null);
    }
}
