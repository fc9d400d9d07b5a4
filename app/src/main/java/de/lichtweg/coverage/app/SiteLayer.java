package de.lichtweg.coverage.app;

import de.lichtweg.coverage.domain.site.SiteKind;
import de.lichtweg.coverage.store.SiteStore;
import de.lichtweg.coverage.store.SiteStore.Placed;
import de.lichtweg.geodata.crs.Crs;
import de.lichtweg.geodata.crs.InstallationCrs;
import de.lichtweg.geodata.crs.Projection;
import de.lichtweg.geodata.layer.MapLayer;
import de.lichtweg.geodata.layer.MapQuestion;
import de.lichtweg.geodata.layer.Tile;
import de.lichtweg.geodata.layer.VectorTile;
import de.lichtweg.geodata.layer.World;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.operation.Operations;
import de.lichtweg.platform.security.DataClass;
import de.lichtweg.platform.security.Level;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.region.Regions;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Sites on the map: a badge with the first letter of the kind above the address, for whoever may open it. */
@Component
class SiteLayer implements MapLayer {

    private static final int ORDER = 600;
    private static final int FIRST_ZOOM = 10;
    private static final int LAST_ZOOM = 14;
    private static final int NAMES_FROM = 15;
    private static final String PART = "site";

    private final SiteStore store;
    private final Operations operations;
    private final Regions regions;
    private final InstallationCrs crs;
    private final Clock clock;
    private volatile @Nullable Drawn last;

    /** The sites of one visibility and state; a map asks for many tiles of the same. */
    private record Drawn(String key, List<Placed> sites) {}

    SiteLayer(SiteStore store, Operations operations, Regions regions, InstallationCrs crs, Clock clock) {
        this.store = store;
        this.operations = operations;
        this.regions = regions;
        this.crs = crs;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "sites";
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
                        Mark.from(FIRST_ZOOM, PART, Kind.BADGE, "lw-ink", 18),
                        Mark.from(NAMES_FROM, PART, Kind.STRONG_LABEL, "lw-ink", 12)));
    }

    @Override
    public List<Key> keys() {
        return Arrays.stream(SiteKind.values())
                .map(k -> new Key(Kind.BADGE, "lw-ink", k.letter(), "coverage.site.kind." + k))
                .toList();
    }

    @Override
    public boolean isVisible(Scope scope) {
        return scope.mayAnywhere(Level.ADDRESS, DataClass.INTERNAL)
                && !store.sources(scope).isEmpty();
    }

    @Override
    public String version(Scope scope, MapQuestion question) {
        return operations.known(question.asOf()) + "|" + day(question);
    }

    private LocalDate day(MapQuestion question) {
        return Objects.requireNonNullElseGet(question.asOf().validOn(), () -> LocalDate.now(clock));
    }

    @Override
    public void draw(Scope scope, MapQuestion question, Tile tile, VectorTile into) {
        Projection toMercator = crs.to(Crs.WEB_MERCATOR);
        VectorTile.Part part = into.part(PART);
        for (Placed placed : sites(scope, question)) {
            double[] at = {placed.x(), placed.y()};
            toMercator.transform(at);
            int x = (int) World.x(at[0]);
            int y = (int) World.y(at[1]);
            if (tile.holds(x, y)) {
                part.point(
                        placed.site().address(),
                        tile.tileX(x),
                        tile.tileY(y),
                        part.property("name", placed.site().name()),
                        part.property("sign", placed.site().kind().letter()),
                        part.property("kind", placed.site().kind().name().toLowerCase(Locale.ROOT)));
            }
        }
    }

    private List<Placed> sites(Scope scope, MapQuestion question) {
        String key = scope.visibilityClass() + "|" + version(scope, question);
        Drawn known = last;
        if (known == null || !known.key.equals(key)) {
            known = new Drawn(key, read(scope, question));
            last = known;
        }
        return known.sites;
    }

    private List<Placed> read(Scope scope, MapQuestion question) {
        LocalDate day = day(question);
        Map<String, Boolean> open = new HashMap<>();
        return store.placed(scope, day, operations.known(question.asOf())).stream()
                .filter(p -> open.computeIfAbsent(p.municipality(), m -> mayOpen(scope, m, day)))
                .toList();
    }

    private boolean mayOpen(Scope scope, String municipality, LocalDate day) {
        RegionKey region =
                municipality.isEmpty() ? RegionKey.GERMANY : regions.resolve(new RegionKey(municipality), day);
        return scope.may(Level.ADDRESS, DataClass.INTERNAL, region);
    }

    @Override
    public List<String> credits(Scope scope, MapQuestion question) {
        return store.sources(scope).stream()
                .map(source ->
                        source.attribution().isBlank() ? source.name() : source.name() + ": " + source.attribution())
                .toList();
    }
}
