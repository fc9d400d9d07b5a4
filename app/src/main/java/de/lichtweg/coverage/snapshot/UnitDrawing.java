package de.lichtweg.coverage.snapshot;

import de.lichtweg.coverage.AddressQuery;
import de.lichtweg.coverage.LedgerView;
import de.lichtweg.coverage.LedgerView.Totals;
import de.lichtweg.coverage.Stage;
import de.lichtweg.coverage.domain.MapDimension;
import de.lichtweg.coverage.domain.MapDimension.MapClass;
import de.lichtweg.geodata.crs.Crs;
import de.lichtweg.geodata.crs.InstallationCrs;
import de.lichtweg.geodata.layer.Tile;
import de.lichtweg.geodata.layer.VectorTile;
import de.lichtweg.geodata.layer.World;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.kernel.Technology;
import de.lichtweg.region.Regions;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/**
 * Parts of a region for those who may see sums only: one square in the middle of each, with the counts that may be shown.
 * The finest part is the municipality.
 */
final class UnitDrawing {

    /** Pixels of the largest square. */
    private static final double LARGEST = 30;

    /** Pixels of the smallest one. */
    private static final double SMALLEST = 8;

    private static final int TILE_PIXELS = 512;

    private final Regions regions;
    private final InstallationCrs crs;
    private final MapDimension dimension;

    UnitDrawing(Regions regions, InstallationCrs crs, MapDimension dimension) {
        this.regions = regions;
        this.crs = crs;
        this.dimension = dimension;
    }

    void draw(LedgerView view, AddressQuery query, Tile tile, VectorTile into) {
        Map<RegionKey, Totals> units = units(view, query);
        int most = units.values().stream().mapToInt(Totals::addresses).max().orElse(0);
        units.forEach((key, totals) -> {
            Geometry boundary = regions.boundary(key, view.validOn());
            if (totals.addresses() > 0 && boundary != null) {
                Coordinate at = World.of(boundary.getInteriorPoint(), crs.to(Crs.WEB_MERCATOR))
                        .getCoordinate();
                unit(key, totals, at, most, tile, into.part("units"), view.validOn());
            }
        });
    }

    /** A municipality stands for itself: below it nothing may be shown. */
    private static Map<RegionKey, Totals> units(LedgerView view, AddressQuery query) {
        if (query.region().level().compareTo(RegionKey.Level.MUNICIPALITY) >= 0) {
            Map<RegionKey, Totals> alone = new LinkedHashMap<>();
            alone.put(query.region(), view.totals(query));
            return alone;
        }
        return view.totalsByChild(query);
    }

    private void unit(
            RegionKey key, Totals totals, Coordinate at, int most, Tile tile, VectorTile.Part part, LocalDate day) {
        double half = Math.max(SMALLEST, LARGEST * Math.sqrt((double) totals.addresses() / most)) / 2;
        int reach = (int) Math.round(half * VectorTile.EXTENT / TILE_PIXELS);
        int x = tile.tileX(at.x);
        int y = tile.tileY(at.y);
        if (x < -reach || y < -reach || x > VectorTile.EXTENT + reach || y > VectorTile.EXTENT + reach) {
            return;
        }
        int[] corners = {x - reach, y - reach, x + reach, y - reach, x + reach, y + reach, x - reach, y + reach};
        part.ring(
                0,
                corners,
                part.property("key", key.value()),
                part.property("count", totals.addresses()),
                part.property("class", prevailing(totals, day)),
                part.property("fill", 100));
    }

    /** The class with most addresses among the counts that may be shown; open ones count double. */
    private int prevailing(Totals totals, LocalDate day) {
        List<MapClass> classes = dimension.classes(List.of(), day);
        int chosen = classes.size() - 1;
        long most = 0;
        for (int i = 0; i < classes.size(); i++) {
            long count = classes.get(i).values().stream()
                    .mapToLong(v -> Math.max(0, count(totals, v)))
                    .sum();
            long weighed = classes.get(i).key().equals(Stage.OPEN.name()) ? 2 * count : count;
            if (weighed > most) {
                most = weighed;
                chosen = i;
            }
        }
        return chosen;
    }

    /** Sums do not say which network is best or when something comes, so there nothing is counted. */
    private int count(Totals totals, String value) {
        return switch (dimension) {
            case STAGE -> totals.stages().getOrDefault(Stage.valueOf(value), 0);
            case BANDWIDTH -> totals.bands().getOrDefault(edge(value), 0);
            case TECHNOLOGY ->
                value.equals(Stage.UNKNOWN.name())
                        ? totals.stages().getOrDefault(Stage.UNKNOWN, 0)
                        : totals.technologies().getOrDefault(Technology.valueOf(value), 0);
            case OPERATOR, ARRIVAL -> 0;
        };
    }

    private static int edge(String value) {
        return switch (value) {
            case "unknown" -> -1;
            case "none" -> 0;
            default -> Integer.parseInt(value);
        };
    }
}
