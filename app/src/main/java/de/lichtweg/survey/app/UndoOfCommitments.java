package de.lichtweg.survey.app;

import de.lichtweg.platform.operation.Operations.Operation;
import de.lichtweg.platform.operation.UndoGuard;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What commitments wrote into the ledger follows them: they are changed or withdrawn, and the ledger with them. */
@Component
class UndoOfCommitments implements UndoGuard {

    /** Key of the source of the ledger, and beginning of the source of operations that belong to commitments. */
    static final String SOURCE = "commitment";

    @Override
    public Optional<String> refusal(Operation operation) {
        String source = operation.draft().source();
        return source.equals(SOURCE) || source.startsWith(SOURCE + ":") ? Optional.of("survey.undo") : Optional.empty();
    }
}
