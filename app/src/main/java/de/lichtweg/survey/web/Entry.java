package de.lichtweg.survey.web;

import de.lichtweg.survey.Commitment;
import de.lichtweg.survey.CommitmentState;
import de.lichtweg.survey.domain.Standing;

/** A commitment with how it stands today. */
record Entry(Commitment c, Standing s) {

    CommitmentState state() {
        return s.state();
    }

    /** The look of the state: danger, warn, ok or nothing. */
    String tone() {
        return switch (s.state()) {
            case EXPIRED -> c.isSeen() ? "" : "danger";
            case LATE -> "warn";
            case KEPT -> "ok";
            default -> "";
        };
    }
}
