package de.lichtweg.activity.domain;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.algorithm.locate.PointOnGeometryLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;

/**
 * An area or a list of addresses that came as a file; border included.
 *
 * @param shape polygons in the installation's system, {@code null} for a list
 * @param addresses the list, empty for an area
 */
public record Extent(@Nullable Geometry shape, Set<Long> addresses) {

    /** Copies the set. */
    public Extent {
        addresses = Set.copyOf(addresses);
    }

    /** Asks of many addresses whether they belong to it. */
    public interface Test {

        /** Whether an address at a place belongs to it. */
        boolean holds(long address, double x, double y);
    }

    /** The test, made ready once. */
    public Test test() {
        Geometry area = shape;
        if (area == null) {
            return (address, x, y) -> addresses.contains(address);
        }
        PointOnGeometryLocator locator = new IndexedPointInAreaLocator(area);
        return (address, x, y) ->
                area.getEnvelopeInternal().covers(x, y) && locator.locate(new Coordinate(x, y)) != Location.EXTERIOR;
    }
}
