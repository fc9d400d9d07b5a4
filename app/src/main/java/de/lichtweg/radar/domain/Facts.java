package de.lichtweg.radar.domain;

import de.lichtweg.radar.domain.Finding.Evidence;
import de.lichtweg.radar.domain.Finding.Side;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a finding beside its identity.
 *
 * @param place the address in words; empty for a conflict
 */
public record Facts(
        String place,
        Side from,
        Side to,
        LocalDate since,
        @Nullable LocalDate actBy,
        String owner,
        List<String> streets,
        List<Evidence> chain) {

    /** Of a case of which nothing more was read yet. */
    public static final Facts UNREAD =
            new Facts("", Side.REGISTER, Side.REGISTER, LocalDate.EPOCH, null, "", List.of(), List.of());

    /** Of a finding. */
    public static Facts of(Finding f, String place) {
        return new Facts(place, f.from(), f.to(), f.since(), f.actBy(), f.owner(), f.streets(), f.chain());
    }
}
