package de.lichtweg.cooperation.app;

import de.lichtweg.cooperation.domain.Decision;
import de.lichtweg.cooperation.domain.Reach;
import de.lichtweg.cooperation.store.DecisionStore;
import de.lichtweg.platform.error.Closed;
import de.lichtweg.platform.error.NotFound;
import de.lichtweg.platform.error.RuleViolation;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.subject.FollowUp;
import de.lichtweg.platform.subject.FollowUp.Begun;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Decisions, and what they begin. */
@Service
public class DecisionDesk {

    private final DecisionStore store;
    private final ObjectProvider<FollowUp> followUps;
    private final Trail trail;

    DecisionDesk(DecisionStore store, ObjectProvider<FollowUp> followUps, Trail trail) {
        this.store = store;
        this.followUps = followUps;
        this.trail = trail;
    }

    /** All that the scope sees, the newest first. */
    @Transactional(readOnly = true)
    public List<Decision> list(Scope scope) {
        return store.list(scope);
    }

    /** Those of a meeting in the order of their numbers. */
    @Transactional(readOnly = true)
    public List<Decision> ofMeeting(Scope scope, long meeting) {
        return store.ofMeeting(scope, meeting);
    }

    /** One of them. */
    @Transactional(readOnly = true)
    public Decision get(Scope scope, long id) {
        return store.find(scope, id).orElseThrow(() -> new NotFound("decision " + id));
    }

    /** Those whose text, number, topic or body says it. */
    public static boolean says(Decision d, String text) {
        String all =
                (d.quoted() + " " + d.text() + " " + d.topicTitle() + " " + d.bodyName()).toLowerCase(Locale.GERMAN);
        return List.of(text.toLowerCase(Locale.GERMAN).split("\\s+")).stream().allMatch(all::contains);
    }

    /** Something to begin, with what is chosen first. */
    public record Beginning(String key, List<FollowUp.Choice> choices) {}

    /** What the scope may begin with it; nothing once something came out of it. */
    @Transactional(readOnly = true)
    public List<Beginning> open(Scope scope, Decision decision) {
        return decision.followTitle().isEmpty() && Reach.runs(scope, decision.territory())
                ? followUps
                        .orderedStream()
                        .filter(f -> f.isOpen(scope, decision.decided()))
                        .map(f -> new Beginning(f.key(), f.choices(scope, decision.decided())))
                        .toList()
                : List.of();
    }

    /** Begins something, and returns its page. */
    @Transactional
    public String begin(Scope scope, long id, String key, String choice) {
        Decision decision = get(scope, id);
        FollowUp follow = followUps.stream()
                .filter(f -> f.key().equals(key) && f.isOpen(scope, decision.decided()))
                .findFirst()
                .orElseThrow(() -> new Closed("cooperation.run"));
        Begun begun = follow.begin(scope, decision.decided(), choice);
        if (!store.follow(scope, decision, begun)) {
            throw new RuleViolation("cooperation.changed");
        }
        trail.write(
                scope,
                "decision.follow",
                Decision.SUBJECT,
                id,
                decision.territory(),
                Map.of(),
                Map.of("begun", begun.title(), "path", begun.path()));
        return begun.path();
    }
}
