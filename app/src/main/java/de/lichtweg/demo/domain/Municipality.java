package de.lichtweg.demo.domain;

import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/**
 * A real municipality and the plan of its fictitious future.
 *
 * @param ags official key
 * @param name name without the type
 * @param postcode from the register
 * @param centre centre from the register, metres in EPSG:25833
 * @param boundary boundary in EPSG:25833
 * @param households private households, from the weights of the published rates
 * @param localities official names; positions are approximated
 * @param plan targets for mid-2026
 */
record Municipality(
        String ags,
        String name,
        String postcode,
        Coordinate centre,
        Geometry boundary,
        int households,
        List<String> localities,
        Plan plan) {

    /**
     * Targets for mid-2026. They are invented.
     *
     * @param addresses number of addresses
     * @param gigabit percent of households with gigabit
     * @param cable percent of households with gigabit over cable
     * @param open addresses without any promise
     * @param building percent of the promised addresses that are in construction
     * @param granted percent that are granted
     * @param committed percent that are committed; the rest is announced
     */
    record Plan(int addresses, double gigabit, double cable, int open, int building, int granted, int committed) {}

    /** Seed of everything random in this municipality. */
    long seed() {
        return Long.parseLong(ags) * 0x9E3779B97F4A7C15L;
    }
}
