package de.lichtweg.cooperation.domain;

import de.lichtweg.kernel.RegionKey;
import de.lichtweg.kernel.SubjectRef;
import de.lichtweg.platform.time.LichtwegClock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an organisation asks the coordination office of its territory. Both sides read the same state and the same messages.
 *
 * @param organisation key of who asks
 * @param keeper login of who works on it at the office, empty for nobody yet
 * @param answerBy last day on which the office keeps its promise to answer; {@code null} while it is not its turn
 * @param answeredAt first message of the office, {@code null} before it
 * @param solvedAt when it was answered for good or closed, {@code null} while it is open
 * @param own whether the reader's organisation asked
 * @param runs whether the reader answers for the office
 * @param write whether the reader may write at all
 */
public record Request(
        long id,
        int version,
        RegionKey territory,
        Kind kind,
        String title,
        String text,
        String organisation,
        String organisationName,
        String askedBy,
        Instant askedAt,
        State state,
        String keeper,
        String keeperName,
        @Nullable LocalDate answerBy,
        @Nullable Instant answeredAt,
        @Nullable Instant solvedAt,
        Instant changedAt,
        boolean demo,
        boolean own,
        boolean runs,
        boolean write) {

    /** What audit log, documents and links call it. */
    public static final String SUBJECT = "cooperation.request";

    /** What it is. */
    public enum Kind {
        QUESTION,
        HELP,
        DEFECT,
        WRONG_DATA
    }

    /** How far it is. */
    public enum State {
        OPEN,
        IN_WORK,
        WAITING,
        ANSWERED,
        CLOSED,
        REOPENED;

        /** Whether something is still to be done. */
        public boolean isOpen() {
            return this != ANSWERED && this != CLOSED;
        }

        /** Whether the office has to act. */
        public boolean isTurnOfOffice() {
            return isOpen() && this != WAITING;
        }
    }

    /** What somebody does with it. */
    public enum Step {
        TAKE,
        SAY,
        ASK,
        ANSWER,
        CLOSE,
        REOPEN;

        /**
         * The state afterwards; empty where it cannot be done. The office takes, asks back and answers; a word of whoever asked
         * brings the request back to the office, whether it waited for that or had answered already.
         *
         * @param office whether the office does it
         */
        public Optional<State> from(State state, boolean office) {
            boolean closed = state == State.CLOSED;
            return switch (this) {
                case TAKE -> office && !closed ? Optional.of(taken(state)) : Optional.empty();
                case ASK -> office && !closed ? Optional.of(State.WAITING) : Optional.empty();
                case ANSWER -> office && !closed ? Optional.of(State.ANSWERED) : Optional.empty();
                case SAY -> closed ? Optional.empty() : Optional.of(office ? state : told(state));
                case CLOSE -> closed ? Optional.empty() : Optional.of(State.CLOSED);
                case REOPEN -> state.isOpen() ? Optional.empty() : Optional.of(State.REOPENED);
            };
        }

        private static State taken(State state) {
            return state.isTurnOfOffice() ? State.IN_WORK : state;
        }

        private static State told(State state) {
            return switch (state) {
                case WAITING -> State.IN_WORK;
                case ANSWERED -> State.REOPENED;
                default -> state;
            };
        }
    }

    /** Its page. */
    public String path() {
        return "/anfragen/" + id;
    }

    /** As other records name it. */
    public SubjectRef subject() {
        return new SubjectRef(SUBJECT, Long.toString(id));
    }

    /** Whether the office should have acted before a day. */
    public boolean isLate(LocalDate today) {
        return state.isTurnOfOffice() && answerBy != null && answerBy.isBefore(today);
    }

    /** Whether it is the reader who has to act. */
    public boolean isOurTurn() {
        return runs && state.isTurnOfOffice() || own && state == State.WAITING;
    }

    /** The day on which it was asked, in Berlin. */
    public LocalDate askedOn() {
        return LocalDate.ofInstant(askedAt, LichtwegClock.BERLIN);
    }
}
