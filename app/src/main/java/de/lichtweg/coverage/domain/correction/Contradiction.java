package de.lichtweg.coverage.domain.correction;

import de.lichtweg.coverage.domain.Offer;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Sources that say different things about what one network offers at one address on one day.
 *
 * @param claims one per source, the one that counts first
 */
public record Contradiction(long address, int operator, List<Claim> claims) {

    /**
     * What one source says.
     *
     * @param rank rank of the source, then its place among equals: the highest counts
     * @param correction whether it is evidence of the office
     * @param reported newest day for which the source has spoken about the address
     */
    public record Claim(
            int source, String sourceName, int rank, boolean correction, Set<Offer> offers, LocalDate reported) {

        /** Offers that are any: evidence of "no offer" is none. */
        public List<Offer> real() {
            return offers.stream()
                    .filter(o -> o.technology() != de.lichtweg.kernel.Technology.NONE)
                    .sorted(Comparator.comparingInt(Offer::downKbps).reversed())
                    .toList();
        }
    }

    /** The claim that counts. */
    public Claim counting() {
        return claims.getFirst();
    }

    /** Newest day for which anybody has spoken. */
    public LocalDate newest() {
        return claims.stream()
                .map(Claim::reported)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    /**
     * Whether it is still to be decided: nobody has brought evidence, or somebody has spoken against it for a later day.
     */
    public boolean isOpen() {
        Claim counting = counting();
        return !counting.correction()
                || claims.stream().anyMatch(c -> !c.correction() && c.reported().isAfter(counting.reported()));
    }
}
