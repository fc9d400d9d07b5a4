package de.lichtweg.demo.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;

/** Builds one municipality: places, streets, houses, who lives there. */
final class Settlement {

    private record Built(HouseRow.Spot spot, String street, String locality, boolean main, double fromCentre) {}

    private final Municipality m;
    private final SplittableRandom random;
    private final IndexedPointInAreaLocator area;
    private final Occupancy streets = new Occupancy();
    private final Occupancy spots = new Occupancy();
    private final List<Built> built = new ArrayList<>();
    private final Map<Integer, LocalDate> newStreets = new HashMap<>();
    private final List<Road> roads = new ArrayList<>();
    private int streetCount;

    private Settlement(Municipality m) {
        this.m = m;
        this.random = new SplittableRandom(m.seed());
        this.area = new IndexedPointInAreaLocator(m.boundary().buffer(-25));
    }

    /**
     * A municipality as it was built.
     *
     * @param houses in the order of their ids
     * @param roads streets of its places
     * @param sites its places
     */
    record Town(List<House> houses, List<Road> roads, List<Sites.Site> sites) {}

    /** Builds a municipality. */
    static Town of(Municipality m) {
        Settlement settlement = new Settlement(m);
        int short_ = 0;
        List<Sites.Site> sites = Sites.of(m, settlement.random);
        for (Sites.Site site : sites.reversed()) {
            short_ = settlement.settle(site, site.houses() + short_, site == sites.getFirst());
        }
        return new Town(settlement.inhabit(), List.copyOf(settlement.roads), List.copyOf(sites));
    }

    /** Returns how many houses found no room. */
    private int settle(Sites.Site site, int houses, boolean main) {
        StreetGrowth growth = new StreetGrowth(site.centre(), houses, area, streets, random, streetCount);
        HouseRow row = new HouseRow(growth.town(), area, streets, spots, random);
        StreetNames names = new StreetNames(growth.town(), random);
        int placed = 0;
        int done = 0;
        int dry = 0;
        String mainName = names.next();
        double metres = houses * 9.0;
        List<Street> waiting = new ArrayList<>();
        while (placed < houses && dry < 6) {
            boolean room = growth.growTo(metres);
            waiting.addAll(growth.streets().subList(done, growth.streets().size()));
            done = growth.streets().size();
            int before = placed;
            for (Street street : waiting) {
                placed += build(
                        site,
                        street,
                        row,
                        street.main() && !growth.town() ? mainName : "",
                        names,
                        houses - placed,
                        main);
            }
            waiting.clear();
            metres += Math.max(200, (houses - placed) * 12.0);
            dry = room && placed > before ? 0 : dry + 1;
        }
        streetCount += growth.streets().size();
        markNew(site, placed);
        return houses - placed;
    }

    private int build(
            Sites.Site site, Street street, HouseRow row, String given, StreetNames names, int limit, boolean main) {
        List<HouseRow.Spot> found = row.along(street, limit);
        if (found.isEmpty()) {
            road(street, "");
            return 0;
        }
        boolean second = !given.isEmpty()
                && built.stream().anyMatch(b -> b.locality.equals(site.name()) && b.street.equals(given));
        String name = given.isEmpty() || second ? names.next() : given;
        found.forEach(s -> built.add(new Built(s, name, site.name(), main, s.at().distance(site.centre()))));
        road(street, name);
        return found.size();
    }

    private void road(Street street, String name) {
        String highway = street.main() ? "tertiary" : "residential";
        roads.add(new Road(m.ags() + "-" + (street.number() + 1), name, highway, street.line()));
    }

    /** The last streets of some places are new building areas. */
    private void markNew(Sites.Site site, int placed) {
        if (placed < 120 || random.nextInt(3) > 0) {
            return;
        }
        int streetsLeft = 1 + random.nextInt(3);
        LocalDate day = District.SURVEYS.get(random.nextInt(District.SURVEYS.size()));
        for (int i = built.size() - 1; i >= 0 && streetsLeft > 0; i--) {
            Built b = built.get(i);
            if (!b.locality.equals(site.name())) {
                return;
            }
            if (!newStreets.containsKey(b.spot.street().number())) {
                newStreets.put(b.spot.street().number(), day);
                streetsLeft--;
            }
        }
    }

    private List<House> inhabit() {
        Inhabitants people = new Inhabitants(m.households(), random);
        List<Boolean> old = built.stream()
                .map(b -> !newStreets.containsKey(b.spot.street().number()))
                .toList();
        List<Inhabitants.Use> uses = people.spread(
                built.stream()
                        .map(b -> b.main ? b.fromCentre : 3000 + b.fromCentre)
                        .toList(),
                old,
                m.plan().addresses());
        Cabinets cabinets = Cabinets.of(built.stream().map(b -> b.spot.at()).toList());
        List<House> houses = new ArrayList<>();
        for (int i = 0; i < built.size(); i++) {
            houses.add(house(i, built.get(i), uses.get(i), cabinets));
        }
        return houses;
    }

    private House house(int i, Built b, Inhabitants.Use use, Cabinets cabinets) {
        LocalDate since = newStreets.get(b.spot.street().number());
        boolean gone = since == null && random.nextInt(450) == 0;
        boolean forgotten =
                since != null && since.getYear() >= 2025 ? random.nextInt(10) < 7 : !gone && random.nextInt(900) == 0;
        Coordinate at = b.spot.at();
        return new House(
                String.format(Locale.ROOT, "DEMO%s%05d", m.ags().substring(5), i + 1),
                m.ags(),
                b.locality,
                b.street,
                b.spot.number(),
                b.spot.suffix(),
                m.postcode(),
                Math.round(at.x * 10) / 10.0,
                Math.round(at.y * 10) / 10.0,
                use.code(),
                use.households(),
                use.businesses(),
                since,
                gone ? District.REVIEW : null,
                forgotten,
                cabinets.of(i),
                cabinets.metres(i),
                b.spot.street().number(),
                b.main);
    }
}
