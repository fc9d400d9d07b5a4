package de.lichtweg.platform.operation;

import de.lichtweg.platform.operation.Operations.Operation;
import java.util.Optional;

/**
 * Refuses to undo operations behind which more stands than recorded rows; contributed as a bean by the module whose records
 * would otherwise say something else than the ledger.
 */
public interface UndoGuard {

    /** Code of the refusal; empty where nothing speaks against it. */
    Optional<String> refusal(Operation operation);
}
