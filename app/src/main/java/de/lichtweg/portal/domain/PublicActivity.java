package de.lichtweg.portal.domain;

import de.lichtweg.kernel.RegionKey;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What everybody may read about an activity: neither who builds nor how, no addresses, no routes.
 *
 * @param status plain words of the release rule, in the reader's language
 * @param since day on which it got that far
 * @param expectedTo until when it is meant to be done; {@code null} if nobody said
 * @param meeting day of a citizens' meeting; {@code null} for everything else
 * @param where regions that it is about, in the order of their keys
 * @param held whether the office holds it back, which only the office sees
 */
public record PublicActivity(
        long id,
        String kind,
        String title,
        Standing standing,
        String status,
        LocalDate since,
        @Nullable LocalDate expectedTo,
        @Nullable LocalDate meeting,
        List<RegionKey> where,
        boolean held) {

    /** How far it is, for map and order. */
    public enum Standing {
        BUILDING,
        PLANNED,
        DONE,
        PAUSED,
        /** Nothing is built by it. */
        OTHER
    }

    /** Copies the list. */
    public PublicActivity {
        where = List.copyOf(where);
    }

    /** Whether it is about a municipality in particular: what goes on in the whole district is not. */
    public boolean isIn(RegionKey municipality) {
        return where.stream().anyMatch(municipality::contains);
    }

    /** Whether somebody digs or will. */
    public boolean builds() {
        return standing != Standing.OTHER;
    }
}
