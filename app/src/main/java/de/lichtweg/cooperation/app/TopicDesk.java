package de.lichtweg.cooperation.app;

import de.lichtweg.cooperation.domain.Body;
import de.lichtweg.cooperation.domain.Meeting;
import de.lichtweg.cooperation.domain.Reach;
import de.lichtweg.cooperation.domain.Topic;
import de.lichtweg.cooperation.domain.Topic.State;
import de.lichtweg.cooperation.store.BodyStore;
import de.lichtweg.cooperation.store.MeetingStore;
import de.lichtweg.cooperation.store.TopicStore;
import de.lichtweg.cooperation.store.TopicStore.Fresh;
import de.lichtweg.platform.error.Closed;
import de.lichtweg.platform.error.NotFound;
import de.lichtweg.platform.error.RuleViolation;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.subject.TopicSource;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is to be talked about: proposed by members and by the program, put on an agenda or declined with a reason. */
@Service
public class TopicDesk {

    /** Subject of the audit log. */
    public static final String SUBJECT = "cooperation.topic";

    /** Longest title and answer. */
    public static final int LINE = 200;

    /** Longest explanation and result. */
    public static final int TEXT = 4000;

    private final TopicStore store;
    private final BodyStore bodies;
    private final MeetingStore meetings;
    private final ObjectProvider<TopicSource> sources;
    private final Trail trail;

    TopicDesk(
            TopicStore store,
            BodyStore bodies,
            MeetingStore meetings,
            ObjectProvider<TopicSource> sources,
            Trail trail) {
        this.store = store;
        this.bodies = bodies;
        this.meetings = meetings;
        this.sources = sources;
        this.trail = trail;
    }

    /** On the agenda of a meeting. */
    @Transactional(readOnly = true)
    public List<Topic> of(Scope scope, Meeting meeting) {
        return store.around(scope, meeting).stream()
                .filter(t -> t.meeting() != null)
                .toList();
    }

    /** Proposed and on no agenda yet, and what was declined; what the program proposes is for those who run it to choose from. */
    @Transactional(readOnly = true)
    public List<Topic> collected(Scope scope, Meeting meeting) {
        return store.around(scope, meeting).stream()
                .filter(t -> t.meeting() == null)
                .filter(t -> meeting.runs() || !t.organisation().isEmpty())
                .toList();
    }

    /** One that the scope sees. */
    @Transactional(readOnly = true)
    public Topic get(Scope scope, long id) {
        return store.find(scope, id).orElseThrow(() -> new NotFound("topic " + id));
    }

    /** Proposes something for a meeting; whoever sits in the body may. */
    @Transactional
    public long propose(Scope scope, Meeting meeting, String title, String detail, java.time.LocalDate today) {
        if (!Reach.joins(scope)) {
            throw new Closed("cooperation.join");
        }
        if (title.isEmpty() || title.length() > LINE || detail.length() > TEXT) {
            throw new RuleViolation("cooperation.topic.title", LINE, TEXT);
        }
        if (!meeting.takesTopics(today) && !meeting.runs()) {
            throw new RuleViolation("cooperation.topic.late");
        }
        String organisation = bodies.organisation(scope);
        long id = store.insert(scope, new Fresh(meeting.draft().body(), title, detail, "", null, organisation))
                .orElseThrow();
        trail.write(scope, "topic.propose", SUBJECT, id, meeting.territory(), Map.of(), Map.of("title", title));
        return id;
    }

    /** Lets the program propose what it knows today; what it proposed before is not proposed again. */
    @Transactional
    public int fetch(Scope scope, Meeting meeting) {
        Body body = runs(scope, meeting.draft().body());
        List<Long> fresh = sources.orderedStream()
                .flatMap(s -> s.list(scope, body.territory()).stream())
                .map(p -> new Fresh(body.id(), shortened(p.title()), p.detail(), p.path(), p.key(), ""))
                .flatMap(f -> store.insert(Scope.system("Lichtweg"), f).stream())
                .toList();
        return fresh.size();
    }

    private static String shortened(String title) {
        return title.length() <= LINE ? title : title.substring(0, LINE - 1) + "…";
    }

    /** Puts it on the agenda at the end. */
    @Transactional
    public void take(Scope scope, Meeting meeting, long id, int version, int minutes) {
        Topic topic = get(scope, id);
        Body body = runs(scope, topic.body());
        if (topic.body() != meeting.draft().body() || !meeting.takesMinutes()) {
            throw new RuleViolation("cooperation.meeting.over");
        }
        int last = store.agenda(scope, meeting.id()).stream()
                .mapToInt(Topic::position)
                .max()
                .orElse(0);
        place(scope, body, topic, version, meeting.id(), State.AGENDA, last + 1, minutes, "");
    }

    /** One place up or down. */
    @Transactional
    public void shift(Scope scope, long id, int version, boolean up) {
        Topic topic = get(scope, id);
        Body body = runs(scope, topic.body());
        Long meeting = topic.meeting();
        if (meeting == null) {
            throw new RuleViolation("cooperation.changed");
        }
        List<Topic> all = store.agenda(scope, meeting);
        int at = all.stream().map(Topic::id).toList().indexOf(id);
        int to = at + (up ? -1 : 1);
        if (to < 0 || to >= all.size()) {
            return;
        }
        for (int i = 0; i < all.size(); i++) {
            Topic t = all.get(i);
            int position = i == at ? to : i == to ? at : i;
            int known = t.id() == id ? version : t.version();
            if (t.position() != position + 1) {
                place(scope, body, t, known, meeting, t.state(), position + 1, t.minutes(), t.answer());
            }
        }
    }

    /** Takes it from the agenda; it is collected again. */
    @Transactional
    public void back(Scope scope, long id, int version) {
        Topic topic = get(scope, id);
        if (topic.state() == State.DONE || !topic.result().isEmpty()) {
            throw new RuleViolation("cooperation.topic.done");
        }
        place(scope, runs(scope, topic.body()), topic, version, null, State.PROPOSED, 0, topic.minutes(), "");
    }

    /** Declines it; whoever proposed it reads why. */
    @Transactional
    public void decline(Scope scope, long id, int version, String why) {
        Topic topic = get(scope, id);
        if (why.isEmpty() || why.length() > LINE) {
            throw new RuleViolation("cooperation.topic.why", LINE);
        }
        place(scope, runs(scope, topic.body()), topic, version, null, State.DECLINED, 0, topic.minutes(), why);
    }

    private void place(
            Scope scope,
            Body body,
            Topic topic,
            int version,
            @org.jspecify.annotations.Nullable Long meeting,
            State state,
            int position,
            int minutes,
            String answer) {
        if (minutes < 0 || minutes > 600) {
            throw new RuleViolation("cooperation.topic.minutes");
        }
        if (!store.place(scope, body, topic, version, meeting, state, position, minutes, answer)) {
            throw new RuleViolation("cooperation.changed");
        }
        if (topic.state() != state) {
            trail.write(
                    scope,
                    "topic.place",
                    SUBJECT,
                    topic.id(),
                    body.territory(),
                    Map.of("state", topic.state().name()),
                    Map.of("state", state.name(), "answer", answer));
        }
    }

    private Body runs(Scope scope, long id) {
        return bodies.find(scope, id)
                .filter(b -> Reach.runs(scope, b.territory()))
                .orElseThrow(() -> new Closed("cooperation.run"));
    }
}
