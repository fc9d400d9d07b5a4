package de.lichtweg.strategy.app;

import de.lichtweg.kernel.RegionKey;
import de.lichtweg.kernel.SubjectRef;
import de.lichtweg.platform.security.DataClass;
import de.lichtweg.platform.security.Level;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.subject.SubjectAccess;
import de.lichtweg.strategy.Goal;
import de.lichtweg.strategy.store.GoalStore;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What hangs on goals is for the offices that note for each other in their region. */
@Component
class GoalAccess implements SubjectAccess {

    private final GoalStore store;

    GoalAccess(GoalStore store) {
        this.store = store;
    }

    @Override
    public String kind() {
        return Goals.SUBJECT;
    }

    @Override
    public Optional<Access> find(Scope scope, String id) {
        return id.matches("\\d{1,18}")
                ? store.find(scope, Long.parseLong(id))
                        .filter(g -> opens(scope, g.draft().region()))
                        .map(g -> access(scope, g))
                : Optional.empty();
    }

    private static Access access(Scope scope, Goal goal) {
        RegionKey region = goal.draft().region();
        return new Access(
                new SubjectRef(Goals.SUBJECT, Long.toString(goal.id())),
                goal.draft().title(),
                "/ziele/" + goal.id(),
                DataClass.NOTE,
                region,
                scope.may(Level.WRITE, DataClass.INTERNAL, region),
                scope.may(Level.WRITE, DataClass.NOTE, region),
                other -> opens(other, region));
    }

    private static boolean opens(Scope scope, RegionKey region) {
        return scope.may(Level.ADDRESS, DataClass.INTERNAL, region) && scope.may(Level.ADDRESS, DataClass.NOTE, region);
    }
}
