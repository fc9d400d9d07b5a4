package de.lichtweg.planning.domain;

import de.lichtweg.kernel.RegionKey;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What would it cost to connect these addresses? Asked once, never changed.
 *
 * @param draft what was asked
 * @param territory municipalities in which its addresses lie
 * @param addresses how many there are
 * @param needs what one has to be allowed to read besides addresses
 * @param author login of who asked
 * @param authorName name of who asked
 * @param job number of the job that computes it, {@code null} where none was queued
 * @param failure why it failed, empty otherwise
 * @param generated whether it belongs to the demo
 */
public record Estimate(
        long id,
        EstimateDraft draft,
        List<RegionKey> territory,
        int addresses,
        Needs needs,
        String author,
        String authorName,
        Instant createdAt,
        @Nullable Long job,
        State state,
        String failure,
        boolean generated) {

    /** How far it is. */
    public enum State {
        WAITING,
        /** Budgets are still being computed, the plan for everything is there. */
        PARTLY,
        DONE,
        FAILED
    }

    /**
     * Which of its addresses were chosen shows what the question was answered from; whoever reads it has to be allowed to read that.
     *
     * @param activities whether activities, notes or the like decided
     * @param secrets whether promises in confidence decided
     */
    public record Needs(boolean activities, boolean secrets) {

        /** Nothing but addresses and what everybody knows of them who may open them. */
        public static final Needs NONE = new Needs(false, false);
    }

    /** Its title. */
    public String title() {
        return draft.title();
    }

    /** Whether something is still to come. */
    public boolean isMoving() {
        return state == State.WAITING || state == State.PARTLY;
    }
}
