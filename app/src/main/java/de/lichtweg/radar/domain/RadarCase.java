package de.lichtweg.radar.domain;

import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.security.DataClass;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A finding that is worked off.
 *
 * @param version counts what people did with it
 * @param secret whether it was found through business secrets
 * @param address the forgotten one, {@code null} for a conflict
 * @param addresses how many addresses it is about
 * @param openedOn the day on which it was found
 * @param resolvedOn the day on which it was found no more, {@code null} while it holds
 * @param assigned who was asked to see to it, may be empty
 * @param closing how a person closed it, {@code null} while nobody did
 */
public record RadarCase(
        long id,
        int version,
        CaseKind kind,
        boolean secret,
        RegionKey municipality,
        @Nullable Long address,
        int addresses,
        Facts facts,
        LocalDate openedOn,
        @Nullable LocalDate resolvedOn,
        String assigned,
        @Nullable Closing closing) {

    /** What became of it. */
    public enum State {
        OPEN,
        /** Closed by a person; it still holds. */
        CLOSED,
        /** It holds no more. */
        RESOLVED
    }

    /** How a person closed it. */
    public record Closing(LocalDate on, String by, String reason) {}

    /** The same with its facts. */
    public RadarCase with(Facts read) {
        return new RadarCase(
                id,
                version,
                kind,
                secret,
                municipality,
                address,
                addresses,
                read,
                openedOn,
                resolvedOn,
                assigned,
                closing);
    }

    /** Class of what is said and done about it. */
    public DataClass dataClass() {
        return secret ? DataClass.BUSINESS_SECRET : DataClass.ACTIVITY;
    }

    /** What became of it. */
    public State state() {
        return resolvedOn != null ? State.RESOLVED : closing != null ? State.CLOSED : State.OPEN;
    }

    /** Who sees to it: who was asked, else who leads what is at stake; empty if nobody. */
    public String owner() {
        return assigned.isEmpty() ? facts.owner() : assigned;
    }

    /** Whether the last day to act has passed. */
    public boolean isLate(LocalDate today) {
        LocalDate act = facts.actBy();
        return state() == State.OPEN && act != null && act.isBefore(today);
    }
}
