package de.lichtweg.coverage.snapshot;

import de.lichtweg.coverage.MapArea;
import de.lichtweg.coverage.domain.GridCell;
import de.lichtweg.geodata.crs.InstallationCrs;
import de.lichtweg.geodata.layer.World;
import java.util.Arrays;
import java.util.function.IntPredicate;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;

/** Conditions on where an address lies: in a cell of the grid, in a rectangle, in a drawn polygon. */
final class PlaceFilters {

    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    private final InstallationCrs crs;

    PlaceFilters(InstallationCrs crs) {
        this.crs = crs;
    }

    /** A cell by its code. */
    RowFilter cell(String code) {
        GridCell cell = GridCell.parse(code);
        return chunk -> {
            double[] x = chunk.columns.x;
            double[] y = chunk.columns.y;
            return row -> GridCell.index(x[row], cell.sideM()) == cell.east()
                    && GridCell.index(y[row], cell.sideM()) == cell.north();
        };
    }

    /** A rectangle {@code west,south,east,north} in degrees; its edges belong to it. */
    RowFilter rectangle(String text) {
        double[] degrees = Arrays.stream(text.split(",", -1))
                .mapToDouble(Double::parseDouble)
                .toArray();
        if (degrees.length != 4 || !(degrees[0] < degrees[2]) || !(degrees[1] < degrees[3])) {
            throw new IllegalArgumentException(text);
        }
        Envelope box = new Envelope(
                World.ofLongitude(degrees[0]),
                World.ofLongitude(degrees[2]),
                World.ofLatitude(degrees[1]),
                World.ofLatitude(degrees[3]));
        return within(box, (x, y) -> true);
    }

    /** A polygon as {@link MapArea} writes it; where it crosses itself, what is covered twice lies outside. */
    RowFilter area(String text) {
        Polygon polygon = GEOMETRY.createPolygon(ring(MapArea.parse(text)));
        IndexedPointInAreaLocator locator = new IndexedPointInAreaLocator(polygon);
        return within(
                polygon.getEnvelopeInternal(), (x, y) -> locator.locate(new Coordinate(x, y)) != Location.EXTERIOR);
    }

    private static Coordinate[] ring(MapArea area) {
        int size = area.corners().size();
        Coordinate[] ring = new Coordinate[size + 1];
        for (int i = 0; i <= size; i++) {
            double[] corner = area.corners().get(i % size);
            ring[i] = new Coordinate(World.ofLongitude(corner[0]), World.ofLatitude(corner[1]));
        }
        return ring;
    }

    private interface Inside {
        boolean test(int x, int y);
    }

    private RowFilter within(Envelope box, Inside inside) {
        return new Within(box, inside, crs);
    }

    /** Chunks that lie elsewhere are given up at once. */
    private record Within(Envelope box, Inside inside, InstallationCrs crs) implements RowFilter {

        @Override
        public IntPredicate on(Chunk chunk) {
            WorldColumns at = chunk.world(crs);
            return row -> box.contains(at.x[row], at.y[row]) && inside.test(at.x[row], at.y[row]);
        }

        @Override
        public void narrow(Chunk chunk, long[] mask) {
            if (box.intersects(chunk.world(crs).around)) {
                RowFilter.super.narrow(chunk, mask);
            } else {
                Arrays.fill(mask, 0);
            }
        }
    }
}
