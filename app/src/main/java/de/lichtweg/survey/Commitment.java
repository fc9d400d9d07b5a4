package de.lichtweg.survey;

import de.lichtweg.kernel.RegionKey;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A promise as it is written down.
 *
 * @param version counts the changes
 * @param territory the municipalities of its addresses
 * @param addresses how many addresses it is about
 * @param lastDay the day until which it was promised; where none was said, the one that follows from the rule of its binding
 * @param ending how it ended by itself, {@code null} while it stands
 * @param seen that somebody has taken note of its having passed
 * @param rights what the reader may do with it
 */
public record Commitment(
        long id,
        int version,
        CommitmentDraft draft,
        String operatorName,
        List<RegionKey> territory,
        int addresses,
        LocalDate lastDay,
        @Nullable Ending ending,
        @Nullable Seen seen,
        Instant changedAt,
        String changedBy,
        Rights rights) {

    /**
     * The end before its time.
     *
     * @param by number of the commitment that took its place; {@code null} if it was withdrawn
     */
    public record Ending(
            LocalDate day, String why, @Nullable Long by) {}

    /**
     * Somebody has taken note.
     *
     * @param lastDay the last day whose passing was noted
     */
    public record Seen(LocalDate lastDay, String note, String author, Instant at) {}

    /**
     * What a reader may do.
     *
     * @param internal whether history and notes of the offices are shown
     * @param write whether it may be changed
     */
    public record Rights(boolean internal, boolean write) {}

    /** The title. */
    public String title() {
        return draft.basics().title();
    }

    /** Whether somebody has taken note that its last day passed. */
    public boolean isSeen() {
        return seen != null && seen.lastDay.equals(lastDay);
    }
}
