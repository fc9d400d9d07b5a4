package de.lichtweg.coverage.app;

import de.lichtweg.coverage.store.AddressPositions;
import de.lichtweg.coverage.store.AddressPositions.Position;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.integrity.CheckCode;
import de.lichtweg.platform.integrity.Finding;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.time.LichtwegClock;
import de.lichtweg.region.Regions;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.operation.distance.IndexedFacetDistance;
import org.springframework.stereotype.Component;

/** Addresses that stand farther outside their municipality than a generalised boundary explains. */
@Component
class OutsideBoundary implements CheckCode {

    /** Boundaries of scale 1:250,000 are off by up to about 300 m (VG250, Dokumentation des BKG). */
    static final double TOLERANCE_METRES = 500;

    private static final GeometryFactory POINTS = new GeometryFactory();

    private final AddressPositions positions;
    private final Regions regions;
    private final LichtwegClock clock;

    OutsideBoundary(AddressPositions positions, Regions regions, LichtwegClock clock) {
        this.positions = positions;
        this.regions = regions;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "address-outside-boundary";
    }

    @Override
    public void find(Consumer<Finding> cases) {
        Map<String, Optional<Area>> areas = new HashMap<>();
        positions.each(Scope.system("integrity"), p -> {
            Optional<Area> area = areas.computeIfAbsent(p.municipality(), this::area);
            if (area.isPresent() && area.get().isFarFrom(p)) {
                cases.accept(new Finding(p.name(), p.municipality(), "/adressen/" + p.id()));
            }
        });
    }

    private Optional<Area> area(String municipality) {
        RegionKey key = regions.resolve(new RegionKey(municipality), clock.today());
        Geometry boundary = regions.boundary(key, clock.today());
        return boundary == null ? Optional.empty() : Optional.of(Area.of(boundary));
    }

    private record Area(IndexedPointInAreaLocator locator, IndexedFacetDistance edge) {

        static Area of(Geometry boundary) {
            return new Area(new IndexedPointInAreaLocator(boundary), new IndexedFacetDistance(boundary));
        }

        boolean isFarFrom(Position p) {
            Coordinate place = new Coordinate(p.x(), p.y());
            return locator.locate(place) == Location.EXTERIOR
                    && edge.distance(POINTS.createPoint(place)) > TOLERANCE_METRES;
        }
    }
}
