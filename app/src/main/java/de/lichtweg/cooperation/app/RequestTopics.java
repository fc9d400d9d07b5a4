package de.lichtweg.cooperation.app;

import de.lichtweg.cooperation.domain.Body;
import de.lichtweg.cooperation.domain.Reach;
import de.lichtweg.cooperation.domain.Request;
import de.lichtweg.cooperation.store.BodyStore;
import de.lichtweg.cooperation.store.TopicStore;
import de.lichtweg.cooperation.store.TopicStore.Fresh;
import de.lichtweg.platform.error.Closed;
import de.lichtweg.platform.error.RuleViolation;
import de.lichtweg.platform.security.Scope;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A request becomes a topic of a body. Everybody who sits in it reads the topic and few of them may read the request, so the office
 * writes what the topic says, and no link leads back.
 */
@Service
public class RequestTopics {

    private final RequestDesk desk;
    private final BodyStore bodies;
    private final TopicStore topics;
    private final Trail trail;

    RequestTopics(RequestDesk desk, BodyStore bodies, TopicStore topics, Trail trail) {
        this.desk = desk;
        this.bodies = bodies;
        this.topics = topics;
        this.trail = trail;
    }

    /** Bodies that the scope runs. */
    @Transactional(readOnly = true)
    public List<Body> bodies(Scope scope) {
        return bodies.list(scope).stream()
                .filter(b -> Reach.runs(scope, b.territory()))
                .toList();
    }

    /** Proposes it for the next meeting of a body, once. */
    @Transactional
    public void propose(Scope scope, long id, long body, String title, String detail) {
        Request request = desk.running(scope, id);
        Body found = bodies(scope).stream()
                .filter(b -> b.id() == body)
                .findFirst()
                .orElseThrow(() -> new Closed("cooperation.run"));
        if (title.isEmpty() || title.length() > TopicDesk.LINE || detail.length() > TopicDesk.TEXT) {
            throw new RuleViolation("cooperation.topic.title", TopicDesk.LINE, TopicDesk.TEXT);
        }
        long topic = topics.insert(scope, new Fresh(body, title, detail, "", "request:" + id, request.organisation()))
                .orElseThrow(() -> new RuleViolation("cooperation.request.topic"));
        trail.write(
                scope, "topic.propose", TopicDesk.SUBJECT, topic, found.territory(), Map.of(), Map.of("title", title));
        desk.talked(scope, request, found.name());
    }
}
