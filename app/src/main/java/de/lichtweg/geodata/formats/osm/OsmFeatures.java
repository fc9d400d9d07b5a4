package de.lichtweg.geodata.formats.osm;

import de.lichtweg.geodata.formats.Feature;
import de.lichtweg.geodata.formats.Features;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** What a file of OpenStreetMap holds of one kind, in longitude and latitude. */
public final class OsmFeatures implements Features {

    static final GeometryFactory GEOMETRIES = new GeometryFactory();

    private static final int WGS84 = 4326;

    private final Iterator<Feature> features;

    private OsmFeatures(List<Feature> features) {
        this.features = features.iterator();
    }

    /** The two ways to write such a file. */
    public enum Encoding {
        PBF,
        XML;

        OsmFile file(Path path) {
            return this == PBF ? new OsmPbf(path) : new OsmXml(path);
        }
    }

    /** The addresses in a file: points, and centres of buildings. */
    public static OsmFeatures addresses(Path path, Encoding encoding) {
        return new OsmFeatures(new OsmAddresses(encoding.file(path)).list());
    }

    /** The streets and paths in a file; lines that meet share the very same position. */
    public static OsmFeatures streets(Path path, Encoding encoding) {
        return new OsmFeatures(new OsmStreets(encoding.file(path)).list());
    }

    /** Water and built-up areas in a file, and the courses of rivers. */
    public static OsmFeatures areas(Path path, Encoding encoding) {
        return new OsmFeatures(new OsmAreas(encoding.file(path)).list());
    }

    /** Collects features and counts them. */
    static final class Collector {
        private final List<Feature> features = new ArrayList<>();

        void add(Map<String, String> properties, Geometry geometry) {
            features.add(new Feature(features.size() + 1L, properties, geometry));
        }

        List<Feature> list() {
            return features;
        }
    }

    @Override
    public @Nullable Integer epsg() {
        return WGS84;
    }

    @Override
    public boolean hasNext() {
        return features.hasNext();
    }

    @Override
    public Feature next() {
        return features.next();
    }

    @Override
    public void close() {
        // read to its end at the beginning
    }
}
