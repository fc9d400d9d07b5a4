package de.lichtweg.standards.data.domain;

import java.time.LocalDate;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * What a check has to know beside the file.
 *
 * @param day the day of the delivery
 * @param phase key of the phase, empty where the standard has none
 * @param municipalities keys of the municipalities of the territory on that day; empty where none are known
 * @param boundary the territory in metres of {@code metres}, {@code null} where it is not known
 * @param toMetres a geometry of a coordinate system (EPSG) in the metres of the installation
 * @param toDegrees a geometry of a coordinate system (EPSG) as longitude and latitude
 * @param isKnown whether a coordinate system is known
 */
public record Surroundings(
        LocalDate day,
        String phase,
        Set<String> municipalities,
        @Nullable Geometry boundary,
        BiFunction<Geometry, Integer, Geometry> toMetres,
        BiFunction<Geometry, Integer, Geometry> toDegrees,
        java.util.function.IntPredicate isKnown) {

    /** Copies the keys. */
    public Surroundings {
        municipalities = Set.copyOf(municipalities);
    }
}
