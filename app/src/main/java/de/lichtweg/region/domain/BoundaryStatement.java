package de.lichtweg.region.domain;

import de.lichtweg.kernel.RegionKey;
import java.time.LocalDate;
import org.locationtech.jts.geom.Geometry;

/** Where a region lies from a day on, in the installation's own system. */
public record BoundaryStatement(RegionKey key, String source, Geometry geometry, LocalDate validFrom) {}
