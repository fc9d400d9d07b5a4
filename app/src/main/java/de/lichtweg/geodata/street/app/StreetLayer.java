package de.lichtweg.geodata.street.app;

import de.lichtweg.geodata.crs.Crs;
import de.lichtweg.geodata.crs.InstallationCrs;
import de.lichtweg.geodata.crs.Projection;
import de.lichtweg.geodata.layer.MapLayer;
import de.lichtweg.geodata.layer.MapQuestion;
import de.lichtweg.geodata.layer.Tile;
import de.lichtweg.geodata.layer.VectorTile;
import de.lichtweg.geodata.layer.World;
import de.lichtweg.geodata.street.Street;
import de.lichtweg.geodata.street.StreetKind;
import de.lichtweg.geodata.street.Streets;
import de.lichtweg.platform.operation.Operations;
import de.lichtweg.platform.security.DataClass;
import de.lichtweg.platform.security.Level;
import de.lichtweg.platform.security.Scope;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.simplify.DouglasPeuckerSimplifier;
import org.springframework.stereotype.Component;

/** Imported streets on the map: the wider the street, the earlier it is seen. Streets belong to nobody. */
@Component
class StreetLayer implements MapLayer {

    private static final int ORDER = 200;
    private static final int FIRST_ZOOM = 9;
    private static final int LAST_ZOOM = 15;
    private static final int ALL_FROM = 14;
    private static final int TILE_PIXELS = 512;
    private static final double SIMPLIFY_PIXELS = 0.4;

    private static final Set<StreetKind> MAIN = EnumSet.of(StreetKind.MOTORWAY, StreetKind.TRUNK, StreetKind.PRIMARY);
    private static final Set<StreetKind> THROUGH = EnumSet.of(StreetKind.SECONDARY, StreetKind.TERTIARY);
    private static final Set<StreetKind> LOCAL = EnumSet.of(
            StreetKind.UNCLASSIFIED,
            StreetKind.RESIDENTIAL,
            StreetKind.LIVING_STREET,
            StreetKind.PEDESTRIAN,
            StreetKind.OTHER);

    private final Streets streets;
    private final Operations operations;
    private final InstallationCrs crs;
    private final Clock clock;

    StreetLayer(Streets streets, Operations operations, InstallationCrs crs, Clock clock) {
        this.streets = streets;
        this.operations = operations;
        this.crs = crs;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "streets";
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
                        Mark.from(ALL_FROM, "path", Kind.DASHED, "lw-map-street-edge", 1),
                        Mark.from(13, "local", Kind.LINE, "lw-map-street-edge", 4),
                        Mark.from(11, "through", Kind.LINE, "lw-map-street-edge", 5.2),
                        Mark.from(FIRST_ZOOM, "main", Kind.LINE, "lw-map-street-edge", 6.6),
                        Mark.from(12, "local", Kind.LINE, "lw-map-street", 2.8),
                        Mark.from(11, "through", Kind.LINE, "lw-map-street", 4),
                        Mark.from(FIRST_ZOOM, "main", Kind.LINE, "lw-map-street", 5.2),
                        Mark.from(15, "local", Kind.LINE_LABEL, "lw-muted", 11.5),
                        Mark.from(14, "through", Kind.LINE_LABEL, "lw-muted", 11.5),
                        Mark.from(13, "main", Kind.LINE_LABEL, "lw-muted", 11.5)));
    }

    @Override
    public boolean isVisible(Scope scope) {
        return scope.mayAnywhere(Level.AGGREGATE, DataClass.PUBLIC) && streets.operation(scope) > 0;
    }

    @Override
    public String version(Scope scope, MapQuestion question) {
        LocalDate day = Objects.requireNonNullElseGet(question.asOf().validOn(), () -> LocalDate.now(clock));
        return Math.min(streets.operation(scope), operations.known(question.asOf())) + "|" + day;
    }

    @Override
    public void draw(Scope scope, MapQuestion question, Tile tile, VectorTile into) {
        Projection toMercator = crs.to(Crs.WEB_MERCATOR);
        double pixel = (double) tile.side() / TILE_PIXELS;
        for (Street street : streets.within(scope, box(tile), kinds(tile.z()), question.asOf())) {
            Geometry line = World.of(street.line(), toMercator);
            Geometry drawn =
                    tile.z() >= LAST_ZOOM ? line : DouglasPeuckerSimplifier.simplify(line, SIMPLIFY_PIXELS * pixel);
            VectorTile.Part part = into.part(part(street.kind()));
            if (street.name().isEmpty()) {
                part.shape(0, drawn, tile);
            } else {
                part.shape(0, drawn, tile, part.property("name", street.name()));
            }
        }
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

    private static Set<StreetKind> kinds(int zoom) {
        EnumSet<StreetKind> kinds = EnumSet.copyOf(MAIN);
        if (zoom >= 11) {
            kinds.addAll(THROUGH);
        }
        if (zoom >= 12) {
            kinds.addAll(LOCAL);
        }
        return zoom >= ALL_FROM ? Streets.ALL : kinds;
    }

    private static String part(StreetKind kind) {
        if (MAIN.contains(kind)) {
            return "main";
        }
        return THROUGH.contains(kind)
                ? "through"
                : LOCAL.contains(kind) || kind == StreetKind.SERVICE ? "local" : "path";
    }

    @Override
    public List<String> credits(Scope scope, MapQuestion question) {
        return streets.sources(scope).stream()
                .map(source -> source.attribution().isBlank() ? source.name() : source.attribution())
                .toList();
    }
}
