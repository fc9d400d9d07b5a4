package de.lichtweg.cooperation.app;

import de.lichtweg.cooperation.domain.Body;
import de.lichtweg.cooperation.domain.Decision;
import de.lichtweg.cooperation.domain.Meeting;
import de.lichtweg.cooperation.domain.Meeting.Minutes;
import de.lichtweg.cooperation.domain.Topic;
import de.lichtweg.cooperation.store.BodyStore;
import de.lichtweg.cooperation.store.DecisionStore;
import de.lichtweg.cooperation.store.TopicStore;
import de.lichtweg.platform.error.NotFound;
import de.lichtweg.platform.error.RuleViolation;
import de.lichtweg.platform.security.Scope;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Minutes while people talk: what came out of each topic, and what was decided. Approved minutes are closed. */
@Service
public class MinutesDesk {

    private final Meetings meetings;
    private final TopicStore topics;
    private final BodyStore bodies;
    private final DecisionStore decisions;
    private final Trail trail;

    MinutesDesk(Meetings meetings, TopicStore topics, BodyStore bodies, DecisionStore decisions, Trail trail) {
        this.meetings = meetings;
        this.topics = topics;
        this.bodies = bodies;
        this.decisions = decisions;
        this.trail = trail;
    }

    /**
     * What came of writing a result.
     *
     * @param saved whether it is written; otherwise somebody wrote in between
     * @param topic as it is now
     */
    public record Written(boolean saved, Topic topic) {}

    /** Writes what came out of a topic. What somebody else wrote in between is never overwritten. */
    @Transactional
    public Written write(Scope scope, long meetingId, long topicId, int version, String result) {
        Meeting meeting = open(scope, meetingId);
        Topic topic = topic(scope, meeting, topicId);
        if (result.length() > TopicDesk.TEXT) {
            throw new RuleViolation("cooperation.topic.title", TopicDesk.LINE, TopicDesk.TEXT);
        }
        if (result.equals(topic.result())) {
            return new Written(true, topic);
        }
        boolean saved = topics.result(scope, body(scope, meeting), topic, version, result);
        if (saved && meeting.minutes() == Minutes.NONE) {
            meetings.minutes(scope, meetingId, meeting.version(), Minutes.DRAFT);
        }
        return new Written(saved, topic(scope, meeting, topicId));
    }

    /** Writes a decision down under the next number. */
    @Transactional
    public Decision decide(Scope scope, long meetingId, long topicId, String text) {
        Meeting meeting = open(scope, meetingId);
        if (text.isEmpty() || text.length() > TopicDesk.TEXT) {
            throw new RuleViolation("cooperation.decision.text", TopicDesk.TEXT);
        }
        Body body = body(scope, meeting);
        long id = decisions.insert(
                scope, body, meeting, topic(scope, meeting, topicId).id(), text);
        if (meeting.minutes() == Minutes.NONE) {
            meetings.minutes(scope, meetingId, meeting.version(), Minutes.DRAFT);
        }
        Decision decision = decisions.find(scope, id).orElseThrow();
        trail.write(
                scope,
                "decision.write",
                Decision.SUBJECT,
                id,
                body.territory(),
                Map.of(),
                Map.of("number", decision.quoted(), "text", text));
        return decision;
    }

    private Meeting open(Scope scope, long id) {
        Meeting meeting = meetings.get(scope, id);
        if (!meeting.takesMinutes()) {
            throw new RuleViolation("cooperation.minutes.closed");
        }
        return meeting;
    }

    private Topic topic(Scope scope, Meeting meeting, long id) {
        return topics.find(scope, id)
                .filter(t -> t.meeting() != null && t.meeting() == meeting.id())
                .orElseThrow(() -> new NotFound("topic " + id));
    }

    private Body body(Scope scope, Meeting meeting) {
        return bodies.find(scope, meeting.draft().body())
                .orElseThrow(() -> new NotFound("body of meeting " + meeting.id()));
    }
}
