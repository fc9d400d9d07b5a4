package de.lichtweg.cooperation.app;

import de.lichtweg.platform.operation.Operations.Operation;
import de.lichtweg.platform.operation.UndoGuard;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Contacts and tasks are changed one by one, each audited; an import of them is not taken back as a whole. */
@Component
class OneByOne implements UndoGuard {

    /** How the sources of such imports begin. */
    static final String SOURCE = "cooperation:import:";

    @Override
    public Optional<String> refusal(Operation operation) {
        return operation.draft().source().startsWith(SOURCE) ? Optional.of("cooperation.undo") : Optional.empty();
    }
}
