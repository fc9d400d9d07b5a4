package de.lichtweg.portal.domain;

import de.lichtweg.coverage.PublicAddresses.Found;
import de.lichtweg.coverage.PublicAddresses.Next;
import de.lichtweg.coverage.PublicAddresses.Now;
import de.lichtweg.coverage.Stage;
import java.util.Objects;

/**
 * Of which texts the one sentence about an address is made: what is there, what is coming with who and when, and what to do or
 * why not. A pure function of the state, total over stages and reasons.
 */
public final class AddressSentence {

    private AddressSentence() {}

    /** What is there: {@code unknown}, {@code none}, {@code offer}. */
    public static String now(Found found) {
        return found.stage() == Stage.UNKNOWN ? "unknown" : found.now() == null ? "none" : "offer";
    }

    /** Class of a bandwidth: {@code slow} below 10 Mbit/s, {@code gigabit}, else {@code least}. */
    public static String speed(Now now) {
        return now.band() >= 1000 ? "gigabit" : now.band() < 10 ? "slow" : "least";
    }

    /** What is coming: name of a stage, {@code BROKEN} where a promise was not kept and nothing else came, empty for nothing to say. */
    public static String next(Found found) {
        return switch (found.stage()) {
            case GIGABIT, UNKNOWN -> "";
            case OPEN -> found.reason().equals("PROMISE_EXPIRED") ? "BROKEN" : "OPEN";
            case IN_CONSTRUCTION, FUNDED, COMMITTED, ANNOUNCED -> found.stage().name();
        };
    }

    /** When: {@code none}, {@code by} a day, {@code late} where that day has passed. */
    public static String when(Next next) {
        return next.expectedTo() == null ? "none" : next.late() ? "late" : "by";
    }

    /** What comes, where {@link #next} names a stage of building. */
    public static Next coming(Found found) {
        return Objects.requireNonNull(found.next(), "a stage of building without what is built");
    }

    /** Whether {@link #next} names a stage of building. */
    public static boolean isComing(Found found) {
        return switch (found.stage()) {
            case IN_CONSTRUCTION, FUNDED, COMMITTED, ANNOUNCED -> true;
            case GIGABIT, OPEN, UNKNOWN -> false;
        };
    }

    /**
     * What to do, or why not.
     *
     * @throws IllegalArgumentException for a reason that has no text
     */
    public static String advice(Found found) {
        if (found.reason().equals("NOT_SERVICEABLE") && found.stage() != Stage.GIGABIT) {
            return "NOT_SERVICEABLE";
        }
        return switch (found.stage()) {
            case GIGABIT, UNKNOWN, IN_CONSTRUCTION, FUNDED -> found.stage().name();
            case COMMITTED, ANNOUNCED, OPEN -> funding(found.reason());
        };
    }

    private static String funding(String reason) {
        return switch (reason) {
            case "SERVED", "CABLE_GIGABIT" -> "SERVED";
            case "NO_RULE" -> "NO_RULE";
            case "COMMITTED" -> "COMMITTED";
            case "PROMISE_EXPIRED", "BELOW_THRESHOLD" -> "POSSIBLE";
            default -> throw new IllegalArgumentException("Kein Satz für " + reason);
        };
    }
}
