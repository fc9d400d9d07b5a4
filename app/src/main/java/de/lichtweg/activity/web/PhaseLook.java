package de.lichtweg.activity.web;

import de.lichtweg.activity.Activity;
import de.lichtweg.activity.ActivityState;
import de.lichtweg.geodata.layer.MapGround.Sign;
import de.lichtweg.standards.Template;

/**
 * How far an activity is, for a map on which all procedures stand beside one another: what its phase lets addresses expect, or
 * how it ended. Nothing rests on the colour alone: the sign has a shape, the outline a pattern of dashes.
 */
enum PhaseLook {
    PREPARING("lw-faint", "", "M3.6 1.2h6.8l3.2 5.8-3.2 5.8h-6.8l-3.2-5.8z"),
    ANNOUNCED(
            "lw-stage-angekuendigt-2",
            "lw-stage-edge",
            "M7 1a6 6 0 1 0 0 12a6 6 0 1 0 0-12zM7 4.4a2.6 2.6 0 1 1 0 5.2a2.6 2.6 0 1 1 0-5.2z"),
    COMMITTED("lw-stage-zugesagt", "lw-stage-edge", "M4.9 1h4.2v3.9h3.9v4.2h-3.9v3.9h-4.2v-3.9h-3.9v-4.2h3.9z"),
    GRANTED("lw-stage-gefoerdert", "", "M2.2 2.2h9.6v9.6h-9.6z"),
    BUILDING("lw-stage-bau", "", "M7 .6 13.4 7 7 13.4 .6 7z"),
    COMPLETED("lw-stage-gigabit", "", "M7 1.6a5.4 5.4 0 1 0 0 10.8a5.4 5.4 0 1 0 0-10.8z"),
    CANCELLED(
            "lw-stage-unbekannt",
            "lw-faint",
            "M3.2 1.2 7 5 10.8 1.2 12.8 3.2 9 7 12.8 10.8 10.8 12.8 7 9 3.2 12.8 1.2 10.8 5 7 1.2 3.2z");

    private final Sign sign;

    PhaseLook(String colour, String edge, String shape) {
        this.sign = Sign.of(colour, edge, shape);
    }

    /** How it is drawn. */
    Sign sign() {
        return sign;
    }

    /** Of an activity that runs by a procedure. */
    static PhaseLook of(Activity activity, Template template) {
        ActivityState state = activity.draft().course().state();
        return state.isOver()
                ? state == ActivityState.COMPLETED ? COMPLETED : CANCELLED
                : template.find(activity.draft().course().present().phase())
                        .map(phase -> of(phase.expectation()))
                        .orElse(PREPARING);
    }

    private static PhaseLook of(Template.Expectation expectation) {
        return switch (expectation) {
            case NOTHING -> PREPARING;
            case ANNOUNCED -> ANNOUNCED;
            case COMMITTED -> COMMITTED;
            case GRANTED -> GRANTED;
            case IN_CONSTRUCTION -> BUILDING;
        };
    }
}
