package de.lichtweg.coverage.web;

import de.lichtweg.coverage.Stage;
import java.util.List;

/** How a stage is drawn: class of its fill, the same on bars, legends and charts. */
final class StageLook {

    /** Stages in the order of the bars; unknown stands outside the order, at the end. */
    static final List<Stage> ORDER = List.of(Stage.values());

    private StageLook() {}

    static String fill(Stage stage) {
        return switch (stage) {
            case GIGABIT -> "s-gigabit";
            case IN_CONSTRUCTION -> "s-bau";
            case FUNDED -> "s-gefoerdert";
            case COMMITTED -> "s-zugesagt e-zugesagt";
            case ANNOUNCED -> "s-angekuendigt e-angekuendigt";
            case OPEN -> "s-offen";
            case UNKNOWN -> "s-unbekannt";
        };
    }
}
