package de.lichtweg.coverage.domain;

import org.jspecify.annotations.Nullable;

/**
 * What a register says of an address.
 *
 * @param municipality AGS as located, empty outside every known municipality
 * @param locality region key of the locality, {@code null} if not known
 * @param houseNumber {@code null} if there is none
 * @param x easting in metres, in the installation's own system
 * @param y northing in metres
 */
public record AddressFacts(
        String municipality,
        @Nullable String locality,
        String street,
        @Nullable Integer houseNumber,
        String suffix,
        String postcode,
        String postTown,
        double x,
        double y,
        String usage,
        int households,
        int businesses,
        boolean inExistence) {

    private static final double SAME_PLACE_METRES = 0.01;

    /** Whether both say the same; positions within a centimetre are the same, since another system rounds differently. */
    public boolean saysTheSameAs(AddressFacts other) {
        return Math.hypot(x - other.x, y - other.y) <= SAME_PLACE_METRES && equals(other.movedTo(x, y));
    }

    private AddressFacts movedTo(double toX, double toY) {
        return new AddressFacts(
                municipality,
                locality,
                street,
                houseNumber,
                suffix,
                postcode,
                postTown,
                toX,
                toY,
                usage,
                households,
                businesses,
                inExistence);
    }

    /** The same address in another municipality and locality. */
    public AddressFacts in(String otherMunicipality, @Nullable String otherLocality) {
        return new AddressFacts(
                otherMunicipality,
                otherLocality,
                street,
                houseNumber,
                suffix,
                postcode,
                postTown,
                x,
                y,
                usage,
                households,
                businesses,
                inExistence);
    }

    /** The same address with another use. */
    public AddressFacts with(String otherUsage, int otherHouseholds, int otherBusinesses) {
        return new AddressFacts(
                municipality,
                locality,
                street,
                houseNumber,
                suffix,
                postcode,
                postTown,
                x,
                y,
                otherUsage,
                otherHouseholds,
                otherBusinesses,
                inExistence);
    }

    /** The same address, no longer there. */
    public AddressFacts vanished() {
        return new AddressFacts(
                municipality,
                locality,
                street,
                houseNumber,
                suffix,
                postcode,
                postTown,
                x,
                y,
                usage,
                households,
                businesses,
                false);
    }

    /** "Dorfstraße 12 a". */
    public String label() {
        return (street + (houseNumber == null ? "" : " " + houseNumber) + (suffix.isEmpty() ? "" : " " + suffix))
                .strip();
    }
}
