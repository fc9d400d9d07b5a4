package de.lichtweg.geodata.area.app;

import de.lichtweg.geodata.area.Area;
import de.lichtweg.geodata.area.AreaKind;
import de.lichtweg.geodata.area.store.AreaStore;
import de.lichtweg.geodata.crs.Crs;
import de.lichtweg.geodata.crs.InstallationCrs;
import de.lichtweg.geodata.crs.Projection;
import de.lichtweg.geodata.ingest.SourceInfo;
import de.lichtweg.geodata.layer.MapLayer;
import de.lichtweg.geodata.layer.MapQuestion;
import de.lichtweg.geodata.layer.Tile;
import de.lichtweg.geodata.layer.VectorTile;
import de.lichtweg.geodata.layer.World;
import de.lichtweg.platform.operation.Operations;
import de.lichtweg.platform.security.DataClass;
import de.lichtweg.platform.security.Level;
import de.lichtweg.platform.security.Scope;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.simplify.DouglasPeuckerSimplifier;
import org.springframework.stereotype.Component;

/** Imported water and built-up areas, below everything but the land. They belong to nobody. */
@Component
class AreaLayer implements MapLayer, SourceInfo {

    private static final int ORDER = 120;
    private static final int FIRST_ZOOM = 7;
    private static final int LAST_ZOOM = 14;
    private static final int TILE_PIXELS = 512;
    private static final double SIMPLIFY_PIXELS = 0.5;
    private static final double SMALLEST_PIXELS = 1.5;

    private final AreaStore store;
    private final Operations operations;
    private final InstallationCrs crs;
    private final Clock clock;

    AreaLayer(AreaStore store, Operations operations, InstallationCrs crs, Clock clock) {
        this.store = store;
        this.operations = operations;
        this.crs = crs;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "areas";
    }

    @Override
    public boolean isImported() {
        return true;
    }

    @Override
    public Display display() {
        return new Display(
                ORDER,
                true,
                true,
                FIRST_ZOOM,
                LAST_ZOOM,
                List.of(
                        Mark.from(FIRST_ZOOM, "built", Kind.AREA, "lw-map-built", 0),
                        Mark.from(FIRST_ZOOM, "water", Kind.AREA, "lw-map-water", 0),
                        Mark.from(FIRST_ZOOM, "course", Kind.LINE, "lw-map-water", 2.2)));
    }

    @Override
    public List<Key> keys() {
        return List.of(
                new Key(Kind.AREA, "lw-map-water", "", "geodata.area.WATER"),
                new Key(Kind.AREA, "lw-map-built", "", "geodata.area.BUILT_UP"));
    }

    @Override
    public boolean isVisible(Scope scope) {
        return scope.mayAnywhere(Level.AGGREGATE, DataClass.PUBLIC) && store.operation(scope) > 0;
    }

    @Override
    public String version(Scope scope, MapQuestion question) {
        return Math.min(store.operation(scope), operations.known(question.asOf())) + "|" + day(question);
    }

    private LocalDate day(MapQuestion question) {
        return Objects.requireNonNullElseGet(question.asOf().validOn(), () -> LocalDate.now(clock));
    }

    @Override
    public void draw(Scope scope, MapQuestion question, Tile tile, VectorTile into) {
        Projection toMercator = crs.to(Crs.WEB_MERCATOR);
        double pixel = (double) tile.side() / TILE_PIXELS;
        for (Area area : store.list(scope, box(tile), day(question), operations.known(question.asOf()))) {
            Geometry shape = World.of(area.shape(), toMercator);
            Envelope extent = shape.getEnvelopeInternal();
            if (Math.max(extent.getWidth(), extent.getHeight()) >= SMALLEST_PIXELS * pixel) {
                Geometry drawn = tile.z() >= LAST_ZOOM
                        ? shape
                        : DouglasPeuckerSimplifier.simplify(shape, SIMPLIFY_PIXELS * pixel);
                into.part(part(area)).shape(0, drawn, tile);
            }
        }
    }

    private static String part(Area area) {
        if (area.kind() == AreaKind.BUILT_UP) {
            return "built";
        }
        return area.shape().getDimension() == 1 ? "course" : "water";
    }

    /** Rectangle of a tile and its margin in the installation's own system. */
    private Envelope box(Tile tile) {
        Envelope world = tile.envelope((double) tile.side() * VectorTile.BUFFER / VectorTile.EXTENT);
        Projection own = crs.from(Crs.WGS84);
        Envelope box = new Envelope();
        for (double x : new double[] {world.getMinX(), world.getMaxX()}) {
            for (double y : new double[] {world.getMinY(), world.getMaxY()}) {
                double[] at = {World.longitude(x), World.latitude(y)};
                own.transform(at);
                box.expandToInclude(at[0], at[1]);
            }
        }
        return box;
    }

    @Override
    public List<String> credits(Scope scope, MapQuestion question) {
        return store.sources(scope).stream()
                .map(source -> source.attribution().isBlank() ? source.name() : source.attribution())
                .toList();
    }

    @Override
    public List<SourceInfo.Source> list(Scope scope) {
        return store.sources(scope);
    }
}
