package de.lichtweg.coverage;

import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * When a gigabit comes to the addresses of a question, and why it does not: every address is in exactly one part, so the parts
 * add up to all.
 */
public record GigabitPath(List<Part> parts) {

    /** What somebody is bound to: it counts as decided, an announcement does not. */
    public static final Set<Stage> BINDING = Set.of(Stage.IN_CONSTRUCTION, Stage.FUNDED, Stage.COMMITTED);

    /** Copies the parts. */
    public GigabitPath {
        parts = List.copyOf(parts);
    }

    /**
     * Addresses with the same outlook.
     *
     * @param reason why an address with nothing in prospect is eligible or not; empty for all others
     */
    public record Part(Stage stage, Arrival arrival, String reason, long addresses, long households, long businesses) {

        /** Exactly these addresses, as a question to the address list. */
        public AddressQuery query(AddressQuery all) {
            AddressQuery staged = all.with("stage", stage.name());
            return switch (stage) {
                case GIGABIT, UNKNOWN -> staged;
                case OPEN -> staged.with("reason", reason);
                default -> staged.with("when", arrival.value());
            };
        }

        /** Whether a network is bound to it, for a quarter, without a day, or late. */
        public boolean isBinding() {
            return BINDING.contains(stage);
        }

        /** Whether it counts as decided for a quarter that is not over. */
        public boolean isDecidedFor(Arrival lastQuarter) {
            return isBinding() && arrival.isQuarter() && arrival.compareTo(lastQuarter) <= 0;
        }

        private Part plus(Part other) {
            return new Part(
                    stage,
                    arrival,
                    reason,
                    addresses + other.addresses,
                    households + other.households,
                    businesses + other.businesses);
        }
    }

    /** All that a measure counts. */
    public long all(Measure measure) {
        return sum(measure, p -> true);
    }

    /** The share with a gigabit, 0 to 1; NaN where nothing is counted. */
    public double reached(Measure measure) {
        return share(measure, p -> p.stage() == Stage.GIGABIT);
    }

    /** The share that has a gigabit by the end of a quarter, by what is decided; 0 to 1, NaN where nothing is counted. */
    public double decided(Measure measure, Arrival quarter) {
        return share(measure, p -> p.stage() == Stage.GIGABIT || p.isDecidedFor(quarter));
    }

    /** The share with a gigabit or with somebody bound to bring it, whenever that is; 0 to 1, NaN where nothing is counted. */
    public double bound(Measure measure) {
        return share(measure, p -> p.stage() == Stage.GIGABIT || p.isBinding());
    }

    private double share(Measure measure, Predicate<Part> which) {
        long all = all(measure);
        return all == 0 ? Double.NaN : (double) sum(measure, which) / all;
    }

    private long sum(Measure measure, Predicate<Part> which) {
        return parts.stream().filter(which).mapToLong(measure::weight).sum();
    }

    /** Two paths as one. */
    public GigabitPath plus(GigabitPath other) {
        TreeMap<String, Part> sums = new TreeMap<>();
        for (GigabitPath path : List.of(this, other)) {
            path.parts.forEach(p ->
                    sums.merge("%02d|%07d|%s".formatted(p.stage.ordinal(), p.arrival.code(), p.reason), p, Part::plus));
        }
        return new GigabitPath(List.copyOf(sums.values()));
    }
}
