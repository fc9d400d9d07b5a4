package de.lichtweg.strategy.app;

import de.lichtweg.coverage.Target;
import de.lichtweg.coverage.TargetSource;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.strategy.Goal;
import de.lichtweg.strategy.GoalState;
import de.lichtweg.strategy.Indicator;
import de.lichtweg.strategy.store.GoalStore;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Target paths of goals stand beside the path to gigabit. */
@Component
class GoalTargets implements TargetSource {

    private final GoalStore store;

    GoalTargets(GoalStore store) {
        this.store = store;
    }

    @Override
    public List<Target> list(Scope scope, RegionKey region) {
        return store.list(scope).stream()
                .filter(g -> g.draft().indicator() == Indicator.GIGABIT)
                .filter(g -> g.draft().region().contains(region))
                .flatMap(GoalTargets::targets)
                .toList();
    }

    private static Stream<Target> targets(Goal goal) {
        return goal.draft().points().stream()
                .map(point -> new Target(
                        "goal-" + goal.id() + "-" + point.due(),
                        goal.draft().owner(),
                        goal.draft().region(),
                        "gigabit",
                        point.percentE2() / 100.0,
                        point.due(),
                        goal.draft().title(),
                        status(goal.draft().state()),
                        goal.draft().source(),
                        goal.draft().validFrom(),
                        Set.of(goal.draft().measure()),
                        "/ziele/" + goal.id()));
    }

    private static String status(GoalState state) {
        return switch (state) {
            case IN_FORCE -> "in force";
            case PROPOSED -> "proposed";
            case GIVEN_UP -> "given up";
        };
    }
}
