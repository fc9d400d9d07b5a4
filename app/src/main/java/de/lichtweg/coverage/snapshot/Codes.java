package de.lichtweg.coverage.snapshot;

import de.lichtweg.coverage.Stage;
import de.lichtweg.coverage.domain.outlook.Reason;

/** Enums as they stand in byte columns: by ordinal, which lives no longer than the process. */
final class Codes {

    private static final Stage[] STAGES = Stage.values();
    private static final Reason[] REASONS = Reason.values();

    private Codes() {}

    static Stage stage(byte code) {
        return STAGES[code];
    }

    static Reason reason(byte code) {
        return REASONS[code];
    }
}
