package de.lichtweg.coverage.domain.outlook;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Rules of funding as they were in force from a day on; data, never constants.
 *
 * @param key stable key
 * @param name name as shown
 * @param validFrom first day
 * @param validTo first day on which it was no longer in force, {@code null} while it is
 * @param alternatives an offer that reaches one of them excludes funding
 * @param cableGigabitExcludes whether gigabit over television cable excludes by itself
 * @param horizonYears a commitment excludes only if its last day lies within so many years
 * @param graceDays so long a promise counts after its last day
 * @param source where the rule is written
 */
public record RuleSet(
        String key,
        String name,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        List<Threshold> alternatives,
        boolean cableGigabitExcludes,
        int horizonYears,
        int graceDays,
        String source) {

    /** A gigabit in kbit/s. */
    public static final int GIGABIT_KBPS = 1_000_000;

    /** Copies the alternatives; without one nothing could ever be served. */
    public RuleSet {
        alternatives = List.copyOf(alternatives);
        if (alternatives.isEmpty()) {
            throw new IllegalArgumentException("Regelstand ohne Schwelle: " + key);
        }
    }

    /** Download and upload that one offer has to reach together, in kbit/s. */
    public record Threshold(int downKbps, int upKbps) {

        boolean reachedBy(Offer offer) {
            return offer.downKbps() >= downKbps && offer.upKbps() >= upKbps;
        }

        private static Threshold parse(String text) {
            String[] parts = text.trim().split("/", -1);
            return new Threshold(kbps(parts[0]), parts.length > 1 ? kbps(parts[1]) : 0);
        }

        private static int kbps(String mbps) {
            return (int) Math.round(Double.parseDouble(mbps.trim()) * 1000);
        }
    }

    /** Reads {@code "200/200|500/0"}, Mbit/s down and up. */
    public static List<Threshold> parseAlternatives(String text) {
        return Stream.of(text.split("\\|")).map(Threshold::parse).toList();
    }

    /** The rule set in force on a day: the newest that had begun and not ended. */
    public static Optional<RuleSet> inForce(List<RuleSet> all, LocalDate day) {
        return all.stream()
                .filter(r -> r.holdsOn(day))
                .max(Comparator.comparing(RuleSet::validFrom).thenComparing(RuleSet::key));
    }

    private boolean holdsOn(LocalDate day) {
        return !validFrom.isAfter(day) && (validTo == null || validTo.isAfter(day));
    }

    /** Whether a single offer, down and up together, reaches one of the alternatives. */
    boolean servedBy(Offer offer) {
        for (Threshold threshold : alternatives) {
            if (threshold.reachedBy(offer)) {
                return true;
            }
        }
        return false;
    }
}
