package de.lichtweg.standards;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A version of a standard. What it is on a day is computed from its days; once published it never changes.
 *
 * @param standard key of the standard
 * @param number counts from 1
 * @param body text of a template, points of a checklist, formula of a figure
 * @param changeNote what it changes
 * @param legalBasis law or guideline it rests on, may be empty
 * @param origin number of the decision it came from, such as {@code "JF 3/2026"}; may be empty
 * @param originPath page of that decision
 * @param consultFrom first day of the consultation
 * @param consultUntil last day of the consultation
 * @param validFrom first day on which it counts; of a draft the day that is planned
 * @param validTo day after the last on which it counts: when the next one begins, or when it was ended; {@code null} while open
 * @param revision counts the changes of a draft
 */
public record Version(
        String standard,
        int number,
        State state,
        String body,
        String changeNote,
        String legalBasis,
        String origin,
        String originPath,
        @Nullable LocalDate consultFrom,
        @Nullable LocalDate consultUntil,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        String publishedBy,
        int revision,
        boolean demo) {

    /** What is stored. */
    public enum State {
        DRAFT,
        CONSULTATION,
        PUBLISHED
    }

    /** What follows from state and day. */
    public enum Standing {
        /** Being written. */
        DRAFT,
        /** Everybody concerned comments on it. */
        CONSULTATION,
        /** The consultation is over, whoever keeps the standard decides. */
        CONSULTED,
        /** Agreed, counts from a later day on. */
        AGREED,
        /** Counts. */
        VALID,
        /** Counted. */
        REPLACED
    }

    /** What it is on a day. */
    public Standing standing(LocalDate day) {
        return switch (state) {
            case DRAFT -> Standing.DRAFT;
            case CONSULTATION -> isConsulting(day) ? Standing.CONSULTATION : Standing.CONSULTED;
            case PUBLISHED -> isValidOn(day) ? Standing.VALID : isAhead(day) ? Standing.AGREED : Standing.REPLACED;
        };
    }

    /** Whether it counts on a day. */
    public boolean isValidOn(LocalDate day) {
        return state == State.PUBLISHED
                && validFrom != null
                && !day.isBefore(validFrom)
                && (validTo == null || day.isBefore(validTo));
    }

    /** Whether comments are asked for on a day. */
    public boolean isConsulting(LocalDate day) {
        return state == State.CONSULTATION && consultUntil != null && !day.isAfter(consultUntil);
    }

    private boolean isAhead(LocalDate day) {
        return validFrom != null && day.isBefore(validFrom);
    }

    /** Its page. */
    public String path() {
        return "/standards/" + standard + "/" + number;
    }

    /** Id of the record on which comments, documents and the audit log hang. */
    public String id() {
        return standard + "." + number;
    }
}
