package de.lichtweg.standards.data.app;

import de.lichtweg.geodata.crs.Crs;
import de.lichtweg.geodata.crs.InstallationCrs;
import de.lichtweg.geodata.crs.Projection;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.region.Regions;
import de.lichtweg.standards.data.domain.Surroundings;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Geometry;
import org.springframework.stereotype.Component;

/** What a check has to know about the territory of a delivery. */
@Component
class Territories {

    private final Regions regions;
    private final InstallationCrs installation;

    Territories(Regions regions, InstallationCrs installation) {
        this.regions = regions;
        this.installation = installation;
    }

    /** Surroundings of one check; not for several threads. */
    Surroundings of(RegionKey region, LocalDate day, String phase) {
        return new Surroundings(
                day,
                phase,
                municipalities(region, day),
                regions.boundary(region, day),
                projections(installation.crs()),
                projections(Crs.WGS84),
                Projection::knows);
    }

    private Set<String> municipalities(RegionKey region, LocalDate day) {
        return region.level() == RegionKey.Level.MUNICIPALITY
                ? Set.of(region.value())
                : regions.children(region, day).stream()
                        .map(r -> r.key().value())
                        .collect(Collectors.toSet());
    }

    private static BiFunction<Geometry, Integer, Geometry> projections(Crs to) {
        Map<Integer, Projection> known = new HashMap<>();
        return (geometry, from) -> known.computeIfAbsent(from, f -> Projection.between(new Crs(f), to))
                .transform(geometry);
    }
}
