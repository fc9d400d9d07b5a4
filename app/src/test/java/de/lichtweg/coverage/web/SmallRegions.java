package de.lichtweg.coverage.web;

import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.error.NotFound;
import de.lichtweg.region.Regions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** The 28 municipalities of a district as squares, each with three localities. */
final class SmallRegions implements Regions {

    private static final List<String> NAMES = List.of(
            "Coswig",
            "Diera-Zehren",
            "Ebersbach",
            "Glaubitz",
            "Gröditz",
            "Großenhain",
            "Hirschstein",
            "Käbschütztal",
            "Klipphausen",
            "Lampertswalde",
            "Lommatzsch",
            "Meißen",
            "Moritzburg",
            "Niederau",
            "Nossen",
            "Nünchritz",
            "Priestewitz",
            "Radebeul",
            "Radeburg",
            "Riesa",
            "Röderaue",
            "Schönfeld",
            "Stauchitz",
            "Strehla",
            "Thiendorf",
            "Weinböhla",
            "Wülknitz",
            "Zeithain");

    static final List<RegionKey> MUNICIPALITIES = keys();

    private static List<RegionKey> keys() {
        List<RegionKey> keys = new ArrayList<>();
        for (int i = 0; i < NAMES.size(); i++) {
            keys.add(new RegionKey("14627" + (100 + 10 * i)));
        }
        return keys;
    }

    static String name(RegionKey key) {
        return switch (key.level()) {
            case STATE -> "Sachsen";
            case DISTRICT -> key.value().equals("14627") ? "Landkreis Meißen" : "Landkreis " + key;
            case MUNICIPALITY -> NAMES.get(MUNICIPALITIES.indexOf(key));
            case LOCALITY ->
                List.of("Raußlitz", "Rüsseina", "Zetta")
                        .get(Integer.parseInt(key.value().substring(9)) - 1);
            default -> "Deutschland";
        };
    }

    @Override
    public Optional<Region> find(RegionKey key, LocalDate on) {
        boolean known = key.level() != RegionKey.Level.MUNICIPALITY || MUNICIPALITIES.contains(key);
        return known
                ? Optional.of(new Region(
                        key, name(key), "", 3000, LocalDate.of(2023, 11, 30), 1000, "© GeoBasis-DE / BKG 2016"))
                : Optional.empty();
    }

    @Override
    public Region get(RegionKey key, LocalDate on) {
        return find(key, on).orElseThrow(() -> new NotFound("region " + key));
    }

    @Override
    public List<Region> children(RegionKey key, LocalDate on) {
        List<RegionKey> keys = switch (key.level()) {
            case STATE -> List.of(new RegionKey("14625"), new RegionKey("14627"), new RegionKey("14628"));
            case DISTRICT -> key.value().equals("14627") ? MUNICIPALITIES : List.of();
            case MUNICIPALITY ->
                List.of(new RegionKey(key + "-001"), new RegionKey(key + "-002"), new RegionKey(key + "-003"));
            default -> List.of();
        };
        return keys.stream()
                .map(k -> get(k, on))
                .sorted(Comparator.comparing(Region::name))
                .toList();
    }

    @Override
    public List<Region> path(RegionKey key, LocalDate on) {
        List<Region> path = new ArrayList<>();
        for (Optional<RegionKey> k = Optional.of(key);
                k.isPresent() && !k.get().equals(RegionKey.GERMANY);
                k = k.get().parent()) {
            path.addFirst(get(k.get(), on));
        }
        return path;
    }

    @Override
    public RegionKey resolve(RegionKey municipality, LocalDate on) {
        return municipality;
    }

    @Override
    public RegionKey resolve(RegionKey municipality, LocalDate on, long operation) {
        return municipality;
    }

    @Override
    public Set<RegionKey> storedKeys(RegionKey region, LocalDate on) {
        return Set.of(region);
    }

    @Override
    public Optional<RegionKey> locate(double x, double y, LocalDate on) {
        return Optional.empty();
    }

    @Override
    public Geometry boundary(RegionKey key, LocalDate on) {
        int i = Math.max(0, MUNICIPALITIES.indexOf(key));
        double x = 400_000 + i % 6 * 9000.0;
        double y = 5_600_000 + i / 6 * 8000.0;
        return new GeometryFactory().createPolygon(new Coordinate[] {
            new Coordinate(x, y),
            new Coordinate(x + 9000, y + 500),
            new Coordinate(x + 8800, y + 8000),
            new Coordinate(x, y + 7600),
            new Coordinate(x, y)
        });
    }

    @Override
    public Optional<Region> locality(RegionKey municipality, String name) {
        return Optional.empty();
    }

    @Override
    public List<Region> search(String text, int limit) {
        return List.of();
    }

    @Override
    public RegionKey home() {
        return new RegionKey("14627");
    }
}
