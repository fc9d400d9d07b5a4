package de.lichtweg.portal.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * A date for everybody as the office keeps it.
 *
 * @param id 0 for one that is not kept yet
 * @param toldAt since when everybody can read it as it is; {@code null} for a draft
 */
public record PublicDate(
        long id,
        int version,
        State state,
        DateDraft draft,
        @Nullable Instant toldAt,
        Instant changedAt,
        String changedBy) {

    /** What has become of it. */
    public enum State {
        DRAFT,
        PUBLISHED,
        /** Called off; it stays readable until its day has passed, and calendars hear of it. */
        CANCELLED
    }

    /** Title in the reader's language. */
    public String title(boolean english) {
        return english && !draft.titleEn().isEmpty() ? draft.titleEn() : draft.titleDe();
    }

    /** Text in the reader's language, Markdown; may be empty. */
    public String text(boolean english) {
        return english && !draft.titleEn().isEmpty() ? draft.textEn() : draft.textDe();
    }

    /** Its day. */
    public LocalDate day() {
        return draft.day();
    }

    /** When it begins. */
    public LocalTime from() {
        return draft.from();
    }

    /** Whether it does not take place. */
    public boolean cancelled() {
        return state == State.CANCELLED;
    }
}
