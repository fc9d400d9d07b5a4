package de.lichtweg.activity.app;

import de.lichtweg.activity.Activity;
import de.lichtweg.activity.domain.Place;
import de.lichtweg.activity.domain.Selection;
import de.lichtweg.activity.store.ExtentStore;
import de.lichtweg.coverage.AddressQuery;
import de.lichtweg.coverage.Ledger;
import de.lichtweg.coverage.LedgerView;
import de.lichtweg.coverage.LedgerView.AddressRow;
import de.lichtweg.coverage.MapArea;
import de.lichtweg.geodata.crs.Crs;
import de.lichtweg.geodata.crs.InstallationCrs;
import de.lichtweg.kernel.AsOf;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.kernel.RegionKey.Level;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.time.LichtwegClock;
import de.lichtweg.region.Regions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.simplify.DouglasPeuckerSimplifier;
import org.springframework.stereotype.Component;

/**
 * Where activities are on a map. The outline is the area that was drawn or imported, else the municipalities and localities of
 * the territory; the point lies where most of the addresses do, else inside the outline.
 */
@Component
public class ActivityShapes {

    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    /** Municipalities that are still outlined one by one; what reaches further goes on in all of the district. */
    private static final int OUTLINED = 8;

    private static final int MOST_DOTS = 5_000;
    private static final double SIMPLIFY_METRES = 40;

    private final ExtentStore extents;
    private final AddressChoice choice;
    private final Ledger ledger;
    private final Regions regions;
    private final InstallationCrs crs;
    private final LichtwegClock clock;

    ActivityShapes(
            ExtentStore extents,
            AddressChoice choice,
            Ledger ledger,
            Regions regions,
            InstallationCrs crs,
            LichtwegClock clock) {
        this.extents = extents;
        this.choice = choice;
        this.ledger = ledger;
        this.regions = regions;
        this.crs = crs;
        this.clock = clock;
    }

    /**
     * Where an activity is, in degrees.
     *
     * @param outline {@code null} where it goes on in all of the district, or without any boundary
     * @param point {@code null} where nothing is known
     */
    public record Shape(
            @Nullable Geometry outline, @Nullable Point point) {}

    /** The places of activities that the scope has, in two statements. */
    public Map<Activity, Shape> of(Scope scope, List<Activity> activities) {
        Map<Long, Geometry> areas = extents.shapes(scope, activities);
        Map<Long, List<Place>> places = extents.places(scope, activities);
        Map<RegionKey, Optional<Geometry>> boundaries = new HashMap<>();
        Map<Activity, Shape> shapes = new LinkedHashMap<>();
        for (Activity a : activities) {
            Geometry outline = outline(a, areas.get(a.id()), boundaries);
            shapes.put(a, new Shape(outline, point(a, outline, places.getOrDefault(a.id(), List.of()), boundaries)));
        }
        return shapes;
    }

    /** The outline of a question that may not be written down yet. */
    public @Nullable Geometry outline(Scope scope, Activity activity, Selection selection) {
        Geometry area = selection
                .file()
                .flatMap(file -> extents.find(scope, activity.id(), file))
                .map(e -> e.shape())
                .orElse(null);
        return outline(selection, activity, area, new HashMap<>());
    }

    private @Nullable Geometry outline(
            Activity a, @Nullable Geometry area, Map<RegionKey, Optional<Geometry>> boundaries) {
        return outline(new Selection(a.draft().expected().addresses()), a, area, boundaries);
    }

    private @Nullable Geometry outline(
            Selection selection, Activity a, @Nullable Geometry area, Map<RegionKey, Optional<Geometry>> boundaries) {
        if (area != null) {
            return degrees(area);
        }
        List<MapArea> drawn = selection.areas();
        if (!drawn.isEmpty()) {
            return collected(drawn.stream().map(ActivityShapes::polygon).toList());
        }
        List<RegionKey> territory = a.draft().territory();
        boolean wide = territory.size() > OUTLINED
                || territory.stream().anyMatch(k -> k.level().compareTo(Level.DISTRICT) <= 0);
        List<Geometry> parts = wide
                ? List.of()
                : territory.stream()
                        .flatMap(key -> boundary(key, boundaries).stream())
                        .toList();
        return parts.isEmpty() ? null : collected(parts);
    }

    private static Geometry polygon(MapArea area) {
        List<double[]> corners = area.corners();
        Coordinate[] ring = new Coordinate[corners.size() + 1];
        for (int i = 0; i <= corners.size(); i++) {
            double[] corner = corners.get(i % corners.size());
            ring[i] = new Coordinate(corner[0], corner[1]);
        }
        return GEOMETRY.createPolygon(ring);
    }

    private static Geometry collected(List<Geometry> parts) {
        List<Geometry> polygons = new ArrayList<>();
        for (Geometry part : parts) {
            for (int i = 0; i < part.getNumGeometries(); i++) {
                polygons.add(part.getGeometryN(i));
            }
        }
        return GEOMETRY.buildGeometry(polygons);
    }

    /** A locality without a boundary of its own lies in its municipality. */
    private Optional<Geometry> boundary(RegionKey key, Map<RegionKey, Optional<Geometry>> known) {
        Optional<Geometry> before = known.get(key);
        if (before != null) {
            return before;
        }
        Geometry own = regions.boundary(key, clock.today());
        Optional<Geometry> found = own != null
                ? Optional.of(degrees(own))
                : key.level() == Level.LOCALITY ? boundary(key.municipality(), known) : Optional.empty();
        known.put(key, found);
        return found;
    }

    private Geometry degrees(Geometry own) {
        return crs.to(Crs.WGS84).transform(DouglasPeuckerSimplifier.simplify(own, SIMPLIFY_METRES));
    }

    private @Nullable Point point(
            Activity a, @Nullable Geometry outline, List<Place> places, Map<RegionKey, Optional<Geometry>> boundaries) {
        for (Place place : places) {
            if (place.x() != null && place.y() != null) {
                return degrees(place.x(), place.y());
            }
        }
        Geometry inside = !places.isEmpty()
                ? boundary(places.getFirst().region(), boundaries).orElse(outline)
                : outline != null
                        ? outline
                        : boundary(choice.common(a.draft().territory()), boundaries)
                                .orElse(null);
        return inside == null ? null : inside.getInteriorPoint();
    }

    private Point degrees(double x, double y) {
        double[] at = {x, y};
        crs.to(Crs.WGS84).transform(at);
        return GEOMETRY.createPoint(new Coordinate(at[0], at[1]));
    }

    /** The addresses that a question finds, as dots; none where the scope may not open them, or where they are too many. */
    public Optional<Geometry> dots(Scope scope, Activity activity, Selection selection) {
        LedgerView view = ledger.view(scope, AsOf.NOW);
        RegionKey region = region(activity);
        if (selection.isEmpty() || !view.mayOpenAddresses(region)) {
            return Optional.empty();
        }
        boolean kept = selection.text().equals(activity.draft().expected().addresses());
        Set<Long> asked = kept
                ? Set.of()
                : Set.copyOf(choice.of(
                                scope,
                                activity.id(),
                                selection,
                                activity.draft().territory())
                        .ids());
        AddressQuery all = AddressQuery.all(region);
        AddressQuery query = kept ? all.with("activity", Long.toString(activity.id())) : all;
        List<Point> points = new ArrayList<>();
        for (AddressRow row : view.rows(query, "locality")) {
            if (kept || asked.contains(row.id())) {
                points.add(degrees(row.x(), row.y()));
            }
            if (points.size() > MOST_DOTS) {
                return Optional.empty();
            }
        }
        return points.isEmpty()
                ? Optional.empty()
                : Optional.of(GEOMETRY.createMultiPoint(points.toArray(Point[]::new)));
    }

    /** What a region covers, in degrees; a null-envelope without a boundary. */
    public Envelope box(RegionKey region) {
        return boundary(region, new HashMap<>())
                .map(Geometry::getEnvelopeInternal)
                .orElseGet(() -> Objects.equals(region, regions.home()) ? new Envelope() : box(regions.home()));
    }

    /** The smallest region that holds an activity. */
    public RegionKey region(Activity activity) {
        return choice.common(activity.draft().territory());
    }
}
