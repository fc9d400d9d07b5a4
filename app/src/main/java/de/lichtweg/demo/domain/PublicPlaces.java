package de.lichtweg.demo.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Generated schools, clinics, town halls, fire stations and business parks: as many as a district of this size has, at generated
 * addresses of fitting use. Every name carries the demo mark, since the municipalities are real ones.
 */
final class PublicPlaces {

    /** Header of the list. */
    static final String HEADER = "standort_id;art;name;traeger;adress_id";

    private static final int ADDRESSES_PER_SCHOOL = 1300;
    private static final int ADDRESSES_PER_FIRE_STATION = 1500;
    private static final int ADDRESSES_PER_PARK = 2600;
    private static final int ADDRESSES_OF_A_CLINIC = 4000;
    private static final int LARGEST_PARK = 12;
    private static final int SMALLEST_PARK = 4;
    private static final List<String> SCHOOLS = List.of("Grundschule", "Oberschule", "Gymnasium", "Förderschule");

    private final Municipality municipality;
    private final List<House> houses;
    private final List<String> rows = new ArrayList<>();

    private PublicPlaces(District.Part part) {
        this.municipality = part.municipality();
        this.houses = part.houses().stream()
                .filter(h -> h.builtOn() == null && h.goneOn() == null)
                .toList();
    }

    /** The list as of the first stock, or of the review: by then one fire station has moved into the next village. */
    static Stream<String> rows(District district, boolean review) {
        return district.parts().stream().flatMap(part -> new PublicPlaces(part).list(review).stream());
    }

    private List<String> list(boolean review) {
        List<House> schools = of("SCHOOL");
        int count = Math.max(1, houses.size() / ADDRESSES_PER_SCHOOL);
        for (int i = 0; i < Math.min(count, schools.size()); i++) {
            add("S" + (i + 1), "Schule", SCHOOLS.get(i % SCHOOLS.size()), schools.get(i));
        }
        if (houses.size() > ADDRESSES_OF_A_CLINIC) {
            of("HOSPITAL").stream().limit(1).forEach(h -> add("K1", "Krankenhaus", "Klinik", h));
        }
        List<House> offices = of("PUBLIC");
        offices.stream().limit(1).forEach(h -> add("V1", "Verwaltung", "Rathaus", h));
        int stations = Math.max(1, houses.size() / ADDRESSES_PER_FIRE_STATION);
        for (int i = 0; i < Math.min(stations, offices.size() - 2); i++) {
            add("F" + (i + 1), "Feuerwehr", "Gerätehaus", offices.get(i + (review && i == 0 ? 2 : 1)));
        }
        parks();
        return rows;
    }

    /** Houses of a use, those of the main place first and then in the order of their streets. */
    private List<House> of(String usage) {
        Predicate<House> fits = h -> h.usage().equals(usage);
        return houses.stream()
                .filter(fits)
                .sorted(Comparator.comparing((House h) -> !h.mainPlace())
                        .thenComparing(House::locality)
                        .thenComparing(House::streetOrder)
                        .thenComparing(House::id))
                .toList();
    }

    /** Localities with most businesses; in each the businesses of neighbouring streets. */
    private void parks() {
        Map<String, List<House>> places = of("BUSINESS").stream()
                .collect(Collectors.groupingBy(House::locality, TreeMap::new, Collectors.toList()));
        List<List<House>> largest = places.values().stream()
                .filter(p -> p.size() >= SMALLEST_PARK)
                .sorted(Comparator.comparingInt((List<House> p) -> -p.size()))
                .limit(Math.max(1, houses.size() / ADDRESSES_PER_PARK))
                .toList();
        for (int i = 0; i < largest.size(); i++) {
            String id = "G" + (i + 1);
            largest.get(i).stream().limit(LARGEST_PARK).forEach(h -> add(id, "Gewerbegebiet", "Gewerbegebiet", h));
        }
    }

    private void add(String number, String kind, String word, House house) {
        rows.add(String.join(
                ";",
                municipality.ags() + "-" + number,
                kind,
                word + " " + house.locality() + " (Demo)",
                "Kommune " + municipality.name() + " (Demo)",
                house.id()));
    }
}
