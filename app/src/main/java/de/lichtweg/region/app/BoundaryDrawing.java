package de.lichtweg.region.app;

import de.lichtweg.geodata.crs.Crs;
import de.lichtweg.geodata.crs.InstallationCrs;
import de.lichtweg.geodata.crs.Projection;
import de.lichtweg.geodata.layer.Tile;
import de.lichtweg.geodata.layer.VectorTile;
import de.lichtweg.geodata.layer.World;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.kernel.RegionKey.Level;
import de.lichtweg.region.Regions.Region;
import de.lichtweg.region.domain.Boundaries;
import de.lichtweg.region.domain.Catalogue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.algorithm.construct.MaximumInscribedCircle;
import org.locationtech.jts.coverage.CoverageSimplifier;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.index.strtree.STRtree;

/** The boundaries of a day, ready to be cut into tiles. Neighbours are simplified together, so that they keep touching. */
final class BoundaryDrawing {

    static final String MUNICIPALITY = "municipality";
    static final String MUNICIPALITY_LINE = "municipality-line";
    static final String MUNICIPALITY_LABEL = "municipality-label";
    static final String TOWN_LABEL = "town-label";
    static final String DISTRICT = "district";
    static final String DISTRICT_LINE = "district-line";
    static final String DISTRICT_LABEL = "district-label";

    /** From here on boundaries are drawn as they are. */
    private static final int EXACT = 14;

    private static final int TILE_PIXELS = 512;
    private static final double SIMPLIFY_PIXELS = 0.5;

    /** How exactly the middle of an area is found, as part of its width. */
    private static final double MIDDLE = 0.02;

    private final List<Shape> municipalities;
    private final List<Shape> districts;
    private final Map<Integer, STRtree> municipalityTrees = new ConcurrentHashMap<>();
    private final Map<Integer, STRtree> districtTrees = new ConcurrentHashMap<>();

    private BoundaryDrawing(List<Shape> municipalities, List<Shape> districts) {
        this.municipalities = municipalities;
        this.districts = districts;
    }

    /** A region with its area in units of the world. */
    private static final class Shape {

        private final Region region;
        private final Geometry area;
        private volatile @Nullable Coordinate middle;

        private Shape(Region region, Geometry area) {
            this.region = region;
            this.area = area;
        }

        /** Where the name stands: the middle of the widest place. */
        private Coordinate middle() {
            Coordinate known = middle;
            if (known == null) {
                double exact = area.getEnvelopeInternal().getWidth() * MIDDLE;
                known = MaximumInscribedCircle.getCenter(area, exact).getCoordinate();
                middle = known;
            }
            return known;
        }
    }

    private record Drawn(Shape shape, Geometry area, Geometry line) {}

    static BoundaryDrawing of(RegionCatalogue regions, LocalDate day, InstallationCrs crs) {
        Catalogue catalogue = regions.catalogue();
        Boundaries boundaries = regions.boundaries();
        Projection toMercator = crs.to(Crs.WEB_MERCATOR);
        List<Shape> municipalities = new ArrayList<>();
        List<Shape> districts = new ArrayList<>();
        for (RegionKey key : catalogue.keys()) {
            boolean district = key.level() == Level.DISTRICT;
            if ((district || key.level() == Level.MUNICIPALITY)
                    && catalogue.resolve(key, day).equals(key)) {
                Geometry area = district
                        ? regions.boundary(key, day)
                        : boundaries.find(key, day).orElse(null);
                if (area != null) {
                    Region region = catalogue.find(key, day).orElseThrow();
                    (district ? districts : municipalities).add(new Shape(region, World.of(area, toMercator)));
                }
            }
        }
        return new BoundaryDrawing(List.copyOf(municipalities), List.copyOf(districts));
    }

    void draw(Tile tile, VectorTile into) {
        found(districtTrees, districts, tile).forEach(d -> district(d, tile, into));
        found(municipalityTrees, municipalities, tile).forEach(m -> municipality(m, tile, into));
    }

    private static void district(Drawn drawn, Tile tile, VectorTile into) {
        area(drawn, into.part(DISTRICT), tile);
        into.part(DISTRICT_LINE).shape(0, drawn.line, tile);
        label(drawn.shape, into.part(DISTRICT_LABEL), tile);
    }

    private static void municipality(Drawn drawn, Tile tile, VectorTile into) {
        boolean town = drawn.shape.region.type().contains("tadt");
        area(drawn, into.part(MUNICIPALITY), tile);
        into.part(MUNICIPALITY_LINE).shape(0, drawn.line, tile);
        label(drawn.shape, into.part(town ? TOWN_LABEL : MUNICIPALITY_LABEL), tile);
    }

    private static void area(Drawn drawn, VectorTile.Part part, Tile tile) {
        Region region = drawn.shape.region;
        part.shape(
                0, drawn.area, tile, part.property("key", region.key().value()), part.property("name", region.name()));
    }

    private static void label(Shape shape, VectorTile.Part part, Tile tile) {
        Coordinate at = shape.middle();
        if (tile.holds((int) at.x, (int) at.y)) {
            Region region = shape.region;
            part.point(
                    0,
                    tile.tileX(at.x),
                    tile.tileY(at.y),
                    part.property("key", region.key().value()),
                    part.property("name", region.name()),
                    part.property("rank", Objects.requireNonNullElse(region.population(), 0)));
        }
    }

    private static List<Drawn> found(Map<Integer, STRtree> trees, List<Shape> shapes, Tile tile) {
        STRtree tree = trees.computeIfAbsent(Math.min(tile.z(), EXACT), z -> tree(shapes, z));
        Envelope window = tile.envelope((double) tile.side() * VectorTile.BUFFER / VectorTile.EXTENT);
        List<Drawn> found = new ArrayList<>();
        for (Object hit : tree.query(window)) {
            found.add((Drawn) hit);
        }
        found.sort(java.util.Comparator.comparing(d -> d.shape.region.key()));
        return found;
    }

    private static STRtree tree(List<Shape> shapes, int zoom) {
        Geometry[] areas = shapes.stream().map(s -> s.area).toArray(Geometry[]::new);
        double pixel = (double) World.SIZE / TILE_PIXELS / (1 << zoom);
        Geometry[] drawn = zoom >= EXACT || areas.length == 0
                ? areas
                : CoverageSimplifier.simplify(areas, SIMPLIFY_PIXELS * pixel);
        STRtree tree = new STRtree();
        for (int i = 0; i < drawn.length; i++) {
            Geometry line = drawn[i].getBoundary();
            tree.insert(drawn[i].getEnvelopeInternal(), new Drawn(shapes.get(i), drawn[i], line));
        }
        tree.build();
        return tree;
    }
}
