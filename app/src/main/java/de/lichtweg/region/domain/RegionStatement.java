package de.lichtweg.region.domain;

import de.lichtweg.kernel.RegionKey;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a source says of a region from a day on. */
public record RegionStatement(
        RegionKey key,
        String name,
        String type,
        @Nullable Integer population,
        @Nullable LocalDate populationAsOf,
        @Nullable Integer areaHa,
        String postcode,
        String source,
        LocalDate validFrom) {

    /** Whether both say the same, whatever the day. */
    public boolean saysTheSameAs(RegionStatement other) {
        return equals(new RegionStatement(
                other.key,
                other.name,
                other.type,
                other.population,
                populationAsOf,
                other.areaHa,
                other.postcode,
                other.source,
                validFrom));
    }
}
