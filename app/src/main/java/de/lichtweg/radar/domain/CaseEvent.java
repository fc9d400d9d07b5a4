package de.lichtweg.radar.domain;

import java.time.Instant;

/** Something that happened to a case. */
public record CaseEvent(What what, String text, String author, Instant at) {

    /** What happened. */
    public enum What {
        OPENED,
        RESOLVED,
        REAPPEARED,
        ASSIGNED,
        CLOSED,
        REOPENED,
        NOTED
    }
}
