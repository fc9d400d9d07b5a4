package de.lichtweg.survey.web;

import de.lichtweg.coverage.Stage;

/** The look of a stage, the same as everywhere. */
final class StageFill {

    private StageFill() {}

    static String of(Stage stage) {
        return switch (stage) {
            case GIGABIT -> "s-gigabit";
            case IN_CONSTRUCTION -> "s-bau";
            case FUNDED -> "s-gefoerdert";
            case COMMITTED -> "s-zugesagt e-zugesagt";
            case ANNOUNCED -> "s-angekuendigt";
            case OPEN -> "s-offen";
            case UNKNOWN -> "s-unbekannt";
        };
    }
}
