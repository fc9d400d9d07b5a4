package de.lichtweg.reporting.web;

import de.lichtweg.coverage.Stage;
import java.util.Arrays;
import org.springframework.stereotype.Component;

/** How a stage is drawn: class of its fill, the same as on all other pages. For bars and, in templates, their keys. */
@Component("stageFills")
class StageFills {

    /** The class of a stage by its name; empty for what is none. */
    public String of(String stage) {
        return fill(stage);
    }

    static String fill(String stage) {
        return Arrays.stream(Stage.values())
                .filter(s -> s.name().equals(stage))
                .map(StageFills::fill)
                .findFirst()
                .orElse("");
    }

    private static String fill(Stage stage) {
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
