package de.lichtweg.coverage.app;

import de.lichtweg.coverage.domain.Register.Entry;
import de.lichtweg.geodata.crs.Projection;
import de.lichtweg.geodata.ingest.ImportProfile.Row;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.index.strtree.STRtree;

/**
 * Finds the addresses that lie in the areas of a file, border included. An area that crosses itself is mended first.
 * O(log addresses + addresses in the rectangle × log corners) an area.
 */
final class AddressAreas {

    private final Projection projection;
    private final STRtree places = new STRtree();

    AddressAreas(List<Entry> entries, Projection projection) {
        this.projection = projection;
        for (Entry entry : entries) {
            places.insert(
                    new Envelope(new Coordinate(entry.facts().x(), entry.facts().y())), entry);
        }
        places.build();
    }

    /** Whether a row is an area. */
    static boolean isArea(Row row) {
        Geometry geometry = row.geometry();
        return geometry != null && geometry.getDimension() == 2 && !geometry.isEmpty();
    }

    /** The addresses in the area of a row. */
    List<Entry> inside(Row row) {
        @Nullable Geometry written = row.geometry();
        if (written == null) {
            return List.of();
        }
        Geometry transformed = projection.transform(written);
        Geometry area = transformed.isValid() ? transformed : GeometryFixer.fix(transformed);
        IndexedPointInAreaLocator locator = new IndexedPointInAreaLocator(area);
        List<Entry> inside = new ArrayList<>();
        for (Object found : places.query(area.getEnvelopeInternal())) {
            Entry entry = (Entry) found;
            if (locator.locate(new Coordinate(entry.facts().x(), entry.facts().y())) != Location.EXTERIOR) {
                inside.add(entry);
            }
        }
        return inside;
    }

    /** The address that stands nearest to a place, at most so far away; metres of the installation's system. */
    Optional<Entry> nearest(double x, double y, double metres) {
        Coordinate at = new Coordinate(x, y);
        Envelope box = new Envelope(at);
        box.expandBy(metres);
        List<Entry> near = new ArrayList<>();
        for (Object found : places.query(box)) {
            near.add((Entry) found);
        }
        return near.stream()
                .filter(e -> metres(e, at) <= metres)
                .min(Comparator.comparingDouble((Entry e) -> metres(e, at)).thenComparing(Entry::address));
    }

    private static double metres(Entry entry, Coordinate at) {
        return at.distance(new Coordinate(entry.facts().x(), entry.facts().y()));
    }
}
