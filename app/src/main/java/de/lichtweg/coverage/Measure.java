package de.lichtweg.coverage;

/**
 * By what a path or a goal is counted: all addresses by a weight, or the addresses at which a site of a kind stands, each
 * counting once.
 */
public enum Measure {
    ADDRESSES,
    HOUSEHOLDS,
    BUSINESSES,
    BUSINESS_PARK,
    SCHOOL,
    HOSPITAL,
    ADMINISTRATION,
    FIRE_STATION;

    /** Whether sites are counted. */
    public boolean isOfSites() {
        return compareTo(BUSINESSES) > 0;
    }

    /** The addresses of a question that count at all. */
    public AddressQuery of(AddressQuery query) {
        return isOfSites() ? query.with("site", name()) : query;
    }

    /** What a part of a path counts for. */
    public long weight(GigabitPath.Part part) {
        return switch (this) {
            case HOUSEHOLDS -> part.households();
            case BUSINESSES -> part.businesses();
            default -> part.addresses();
        };
    }
}
