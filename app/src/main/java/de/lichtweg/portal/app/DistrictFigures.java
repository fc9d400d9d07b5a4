package de.lichtweg.portal.app;

import de.lichtweg.coverage.PublishedRates;
import de.lichtweg.coverage.PublishedRates.Rate;
import de.lichtweg.kernel.AsOf;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.time.LichtwegClock;
import de.lichtweg.portal.domain.MapDrawing;
import de.lichtweg.portal.domain.MapDrawing.Area;
import de.lichtweg.portal.domain.MapDrawing.Drawing;
import de.lichtweg.region.Regions;
import de.lichtweg.region.Regions.Region;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** The published figures of the home district and its map. */
@Service
public class DistrictFigures {

    /** Upper edges of the first four of five classes, in percent. */
    private static final double[] CLASS_EDGES = {20, 40, 60, 80};

    private static final int GIGABIT = 1000;
    private static final List<Key> SHOWN =
            List.of(new Key("wired", 50), new Key("wired", 100), new Key("wired", GIGABIT), new Key("ftthb", GIGABIT));

    private final Regions regions;
    private final Optional<PublishedRates> rates;
    private final LichtwegClock clock;
    private volatile @Nullable Drawn drawn;

    DistrictFigures(Regions regions, ObjectProvider<PublishedRates> rates, LichtwegClock clock) {
        this.regions = regions;
        this.rates = rates.orderedStream().findFirst();
        this.clock = clock;
    }

    private record Key(String technology, int down) {}

    private record Drawn(List<Geometry> boundaries, Drawing drawing) {}

    /** A published rate with the key of its caption. */
    public record Figure(String captionKey, double percent, boolean whole) {}

    /** All figures of one Stichtag. */
    public record Figures(List<Figure> figures, LocalDate reportingDate, String source) {}

    /** A municipality on the map; {@code percent} is NaN and {@code rank} 0 where nothing is published. */
    public record Place(MapDrawing.Shape shape, double percent, boolean whole, int rank) {}

    /** The map of the municipalities by their published gigabit rate; dates and source are absent without rates. */
    public record DistrictMap(
            String viewBox, List<Place> places, @Nullable LocalDate reportingDate, String source, String boundaries) {}

    /** Number of municipalities, 0 while regions are unknown. */
    public int municipalities() {
        return children().size();
    }

    /** The newest published figures of the district; empty while there are none. */
    public Optional<Figures> figures() {
        List<Rate> all =
                rates.map(r -> r.list(regions.home(), "private", AsOf.NOW)).orElse(List.of());
        return all.stream()
                .map(Rate::reportingDate)
                .max(Comparator.naturalOrder())
                .map(day -> figures(all, day));
    }

    private static Figures figures(List<Rate> all, LocalDate day) {
        List<Rate> newest =
                all.stream().filter(r -> r.reportingDate().equals(day)).toList();
        return new Figures(
                SHOWN.stream().flatMap(k -> figure(k, newest)).toList(),
                day,
                newest.getFirst().source());
    }

    private static Stream<Figure> figure(Key key, List<Rate> newest) {
        return newest.stream()
                .filter(r -> r.technology().equals(key.technology) && r.downMbps() == key.down)
                .limit(1)
                .map(r -> new Figure("portal.figure." + key.technology + "_" + key.down, r.percent(), r.whole()));
    }

    /** The newest published figures of a municipality, of the classes that the front door shows; empty while there are none. */
    public List<Rate> rates(RegionKey municipality) {
        List<Rate> all =
                rates.map(r -> r.list(municipality, "private", AsOf.NOW)).orElse(List.of());
        LocalDate newest = all.stream()
                .map(Rate::reportingDate)
                .max(Comparator.naturalOrder())
                .orElse(LocalDate.MIN);
        return SHOWN.stream()
                .flatMap(k -> all.stream()
                        .filter(r -> r.reportingDate().equals(newest)
                                && r.technology().equals(k.technology)
                                && r.downMbps() == k.down)
                        .limit(1))
                .toList();
    }

    /** The map; empty while no boundaries are known. */
    public Optional<DistrictMap> map() {
        List<Area> areas = children().stream().flatMap(this::area).toList();
        return areas.isEmpty() ? Optional.empty() : Optional.of(map(areas));
    }

    private DistrictMap map(List<Area> areas) {
        List<Rate> published = rates.map(r -> r.byChild(regions.home(), "private", "wired", GIGABIT, AsOf.NOW))
                .orElse(List.of());
        Map<RegionKey, Rate> byKey =
                published.stream().collect(Collectors.toMap(Rate::region, Function.identity(), (a, b) -> b));
        Drawing drawing = drawing(areas);
        return new DistrictMap(
                drawing.viewBox(),
                drawing.shapes().stream()
                        .map(s -> place(s, Optional.ofNullable(byKey.get(s.key()))))
                        .toList(),
                published.isEmpty() ? null : published.getFirst().reportingDate(),
                published.isEmpty() ? "" : published.getFirst().source(),
                children().getFirst().source());
    }

    private static Place place(MapDrawing.Shape shape, Optional<Rate> rate) {
        return rate.map(r -> new Place(shape, r.percent(), r.whole(), rank(r.percent())))
                .orElseGet(() -> new Place(shape, Double.NaN, false, 0));
    }

    /** Class 1 to 5 of a rate. */
    static int rank(double percent) {
        int rank = 1;
        for (double edge : CLASS_EDGES) {
            rank += percent >= edge ? 1 : 0;
        }
        return rank;
    }

    private Stream<Area> area(Region region) {
        Geometry boundary = regions.boundary(region.key(), clock.today());
        return boundary == null ? Stream.empty() : Stream.of(new Area(region.key(), region.name(), boundary));
    }

    /** Drawn once for as long as the catalogue hands out the same boundaries. */
    private Drawing drawing(List<Area> areas) {
        List<Geometry> boundaries = areas.stream().map(Area::boundary).toList();
        Drawn last = drawn;
        if (last == null || !same(last.boundaries, boundaries)) {
            last = new Drawn(boundaries, MapDrawing.draw(areas));
            drawn = last;
        }
        return last.drawing;
    }

    @SuppressWarnings("ReferenceEquality")
    private static boolean same(List<Geometry> a, List<Geometry> b) {
        if (a.size() != b.size()) {
            return false;
        }
        for (int i = 0; i < a.size(); i++) {
            if (a.get(i) != b.get(i)) {
                return false;
            }
        }
        return true;
    }

    private List<Region> children() {
        LocalDate today = clock.today();
        return regions.find(regions.home(), today).isEmpty() ? List.of() : regions.children(regions.home(), today);
    }
}
