package de.lichtweg.coverage.domain.path;

import de.lichtweg.coverage.AddressQuery;
import de.lichtweg.coverage.Arrival;
import de.lichtweg.coverage.GigabitPath;
import de.lichtweg.coverage.GigabitPath.Part;
import de.lichtweg.coverage.Stage;
import de.lichtweg.coverage.domain.outlook.Reason;

/** Why something has no gigabit at the end of a path. Every part of a path is today's, decided in time, or of one kind. */
public enum RestKind {
    /** Somebody is bound, but the quarter that was promised is over. */
    LATE,
    /** Somebody is bound to a quarter after the end. */
    AFTER,
    /** Somebody is bound and has said no day. */
    UNDATED,
    /** Announced by somebody who is not bound. */
    ANNOUNCED,
    /** Nothing in prospect, probably eligible. */
    ELIGIBLE,
    /** Nothing in prospect, and not eligible. */
    NOT_ELIGIBLE,
    /** Nobody has said anything. */
    UNKNOWN;

    boolean holds(Part part, Arrival last) {
        return switch (this) {
            case LATE -> part.isBinding() && part.arrival().equals(Arrival.LATE);
            case AFTER -> part.isBinding() && part.arrival().isQuarter() && !part.isDecidedFor(last);
            case UNDATED -> part.isBinding() && part.arrival().equals(Arrival.UNDATED);
            case ANNOUNCED -> part.stage() == Stage.ANNOUNCED;
            case ELIGIBLE -> part.stage() == Stage.OPEN && eligible(part);
            case NOT_ELIGIBLE -> part.stage() == Stage.OPEN && !eligible(part);
            case UNKNOWN -> part.stage() == Stage.UNKNOWN;
        };
    }

    private static boolean eligible(Part part) {
        return Reason.valueOf(part.reason()).eligible();
    }

    /** Exactly the addresses of this kind, as a question to the address list; the path ends with a year. */
    public AddressQuery query(AddressQuery all, Arrival last) {
        AddressQuery bound = all.with(
                "stage", GigabitPath.BINDING.stream().map(Stage::name).sorted().toArray(String[]::new));
        return switch (this) {
            case LATE -> bound.with("when", Arrival.LATE.value());
            case AFTER -> bound.with("when", Arrival.from(last.year() + 1));
            case UNDATED -> bound.with("when", Arrival.UNDATED.value());
            case ANNOUNCED -> all.with("stage", "ANNOUNCED");
            case ELIGIBLE -> all.with("stage", "OPEN").with("eligible", "yes");
            case NOT_ELIGIBLE -> all.with("stage", "OPEN").with("eligible", "no");
            case UNKNOWN -> all.with("stage", "UNKNOWN");
        };
    }
}
