package de.lichtweg.cooperation.app;

import de.lichtweg.cooperation.domain.Body;
import de.lichtweg.cooperation.domain.Decision;
import de.lichtweg.cooperation.domain.Reach;
import de.lichtweg.cooperation.store.BodyStore;
import de.lichtweg.cooperation.store.DecisionStore;
import de.lichtweg.kernel.SubjectRef;
import de.lichtweg.platform.security.DataClass;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.subject.SubjectAccess;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What hangs on a decision: documents of who runs the body, comments of everybody who sits in it. The decision itself never changes. */
@Component
class DecisionAccess implements SubjectAccess {

    private final DecisionStore decisions;
    private final BodyStore bodies;
    private final Audience audience;

    DecisionAccess(DecisionStore decisions, BodyStore bodies, Audience audience) {
        this.decisions = decisions;
        this.bodies = bodies;
        this.audience = audience;
    }

    @Override
    public String kind() {
        return Decision.SUBJECT;
    }

    @Override
    public Optional<Access> find(Scope scope, String id) {
        return id.matches("\\d{1,18}")
                ? decisions.find(scope, Long.parseLong(id)).map(d -> of(scope, d))
                : Optional.empty();
    }

    private Access of(Scope scope, Decision d) {
        List<String> members = bodies.find(scope, d.body()).map(Body::members).orElse(List.of());
        return new Access(
                new SubjectRef(Decision.SUBJECT, Long.toString(d.id())),
                d.quoted(),
                d.path(),
                DataClass.COOPERATION,
                d.territory(),
                d.runs(),
                Reach.joins(scope),
                audience.of(d.territory(), members));
    }
}
