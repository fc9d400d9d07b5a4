package de.lichtweg.standards.domain;

import de.lichtweg.kernel.RegionKey;
import de.lichtweg.standards.AdoptionProof.Proof;
import de.lichtweg.standards.domain.Adoption.Stand;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How one district or municipality works by the version of a standard that counts.
 *
 * @param number version that it adopted, 0 for none
 * @param since day of it
 * @param reason why it deviates
 * @param proofs what proves the version that counts, the newest first
 */
public record Cell(
        RegionKey region,
        String standard,
        State state,
        int number,
        @Nullable LocalDate since,
        String reason,
        List<Proof> proofs) {

    /** In the order in which a row is counted. */
    public enum State {
        /** Works by it, and something shows it. */
        PROVEN,
        /** Said that it works by it. */
        SAID,
        DEVIATES,
        /** Adopted only an earlier version. */
        EARLIER,
        MISSING,
        /** A procedure that nobody needed there so far. */
        UNUSED;

        /** Whether it works by it. */
        public boolean isAdopted() {
            return this == PROVEN || this == SAID;
        }

        /** Whether something is still expected. */
        public boolean isMissing() {
            return this == EARLIER || this == MISSING;
        }
    }

    /**
     * What follows from all statements and proofs about one region and one standard.
     *
     * @param valid number of the version that counts
     * @param said in the order in which it was said
     * @param proofs of any version
     */
    public static Cell of(RegionKey region, String standard, int valid, List<Adoption> said, List<Proof> proofs) {
        Map<Integer, Adoption> last = new HashMap<>();
        said.forEach(a -> last.put(a.number(), a));
        List<Proof> proven = proofs.stream()
                .filter(p -> p.number() == valid)
                .sorted(Comparator.comparing(Proof::day, Comparator.nullsLast(Comparator.reverseOrder())))
                .toList();
        Adoption now = last.get(valid);
        if (now != null && now.stand() == Stand.DEVIATES) {
            return new Cell(region, standard, State.DEVIATES, valid, now.since(), now.reason(), proven);
        }
        boolean says = now != null && now.stand() == Stand.ADOPTED;
        LocalDate proof = proven.isEmpty() ? null : proven.getFirst().day();
        LocalDate since = now != null && says ? now.since() : proof;
        if (!proven.isEmpty()) {
            return new Cell(region, standard, State.PROVEN, valid, since, "", proven);
        }
        if (says) {
            return new Cell(region, standard, State.SAID, valid, since, "", proven);
        }
        return earlier(last, valid)
                .map(a -> new Cell(region, standard, State.EARLIER, a.number(), a.since(), "", proven))
                .orElseGet(() -> new Cell(region, standard, State.MISSING, 0, null, "", proven));
    }

    private static Optional<Adoption> earlier(Map<Integer, Adoption> last, int valid) {
        return last.values().stream()
                .filter(a -> a.number() < valid && a.stand() == Stand.ADOPTED)
                .max(Comparator.comparing(Adoption::number));
    }

    /** The same of a procedure: what is not proven was not needed. */
    public Cell ofProcedure() {
        return state == State.PROVEN ? this : new Cell(region, standard, State.UNUSED, 0, null, "", proofs);
    }

    /** Page that shows what it follows from. */
    public String path() {
        return "/standards/" + standard + "/uebernahme/" + region;
    }
}
