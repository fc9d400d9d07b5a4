package de.lichtweg.activity.app;

import de.lichtweg.platform.operation.Operations.Operation;
import de.lichtweg.platform.operation.UndoGuard;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What activities wrote into the ledger follows them: they are changed, and the ledger with them. */
@Component
class UndoOfActivities implements UndoGuard {

    /** Beginning of the source of operations that belong to activities. */
    static final String SOURCE = "activity";

    @Override
    public Optional<String> refusal(Operation operation) {
        String source = operation.draft().source();
        return source.equals(SOURCE) || source.startsWith(SOURCE + ":")
                ? Optional.of("activity.undo")
                : Optional.empty();
    }
}
