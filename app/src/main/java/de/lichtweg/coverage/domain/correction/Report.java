package de.lichtweg.coverage.domain.correction;

import de.lichtweg.kernel.RegionKey;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a citizen or a municipality reports about an address: a request until the office makes a statement of it.
 *
 * @param code what the sender may ask with, without an account
 * @param address {@code null} where the written address was not found for certain
 * @param written the address as the sender wrote it
 * @param municipality {@code null} where it is not known
 * @param topic what it is about
 * @param operatorKey the network it is about, may be empty
 * @param contact given freely for a question back; forgotten with the answer
 * @param answer what the office answered, empty while open
 * @param operation the correction that it became
 * @param version grows with every change, so that nobody overwrites another's answer
 */
public record Report(
        long id,
        String code,
        @Nullable Long address,
        String written,
        @Nullable RegionKey municipality,
        Topic topic,
        String operatorKey,
        String text,
        String evidence,
        Sender sender,
        String contact,
        State state,
        String answer,
        @Nullable Long operation,
        int version,
        Instant createdAt,
        @Nullable Instant decidedAt,
        String decidedBy) {

    /** What a report is about. */
    public enum Topic {
        NO_OFFER,
        OTHER_OFFER,
        BUILDING,
        GONE,
        OTHER
    }

    /** How far it is. */
    public enum State {
        OPEN,
        ACCEPTED,
        REJECTED,
        WITHDRAWN
    }

    /**
     * Who reports.
     *
     * @param role role, PUBLIC for somebody without an account
     * @param login empty without an account
     * @param name name of the account
     */
    public record Sender(String role, String login, String name) {}
}
