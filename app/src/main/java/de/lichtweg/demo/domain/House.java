package de.lichtweg.demo.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One generated address.
 *
 * @param id external id
 * @param ags municipality
 * @param locality name of the locality
 * @param street name of the street
 * @param number house number
 * @param suffix suffix, may be empty
 * @param postcode postcode
 * @param x easting in metres, EPSG:25833
 * @param y northing in metres
 * @param usage code of the ledger
 * @param households private households
 * @param businesses businesses
 * @param builtOn first day, {@code null} if older than the records
 * @param goneOn day after the last, {@code null} if it stands
 * @param forgotten whether nobody ever reported it
 * @param cabinet number of its street cabinet within the municipality
 * @param cabinetMetres distance to the cabinet
 * @param streetOrder order of its street in the growth of the municipality
 * @param mainPlace whether it lies in the largest locality
 */
public record House(
        String id,
        String ags,
        String locality,
        String street,
        int number,
        String suffix,
        String postcode,
        double x,
        double y,
        String usage,
        int households,
        int businesses,
        @Nullable LocalDate builtOn,
        @Nullable LocalDate goneOn,
        boolean forgotten,
        int cabinet,
        double cabinetMetres,
        int streetOrder,
        boolean mainPlace) {

    /** Whether it stands on a day. */
    public boolean exists(LocalDate on) {
        return (builtOn == null || !on.isBefore(builtOn)) && (goneOn == null || on.isBefore(goneOn));
    }
}
