package de.lichtweg.demo.domain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Rows as somebody keeps them by hand, without ids: most find their address; some streets exist in several localities, two numbers do
 * not exist, and one technology is not known.
 */
final class HandWritten {

    private HandWritten() {}

    /** Of one municipality. */
    static Stream<String> rows(District.Part part) {
        int last = District.REPORTING_DATES.size() - 1;
        Map<String, List<Integer>> places = new TreeMap<>();
        for (int i = 0; i < part.houses().size(); i++) {
            House h = part.houses().get(i);
            if (h.exists(District.REVIEW) && h.suffix().isEmpty()) {
                places.computeIfAbsent(h.street() + ";" + h.number(), k -> new ArrayList<>())
                        .add(i);
            }
        }
        List<String> known = places.entrySet().stream()
                .filter(e -> e.getValue().size() == 1
                        && part.supply().fibre(last, e.getValue().getFirst()))
                .map(Map.Entry::getKey)
                .limit(9)
                .toList();
        Set<String> streets = new HashSet<>();
        List<String> several = places.entrySet().stream()
                .filter(e -> e.getValue().size() > 1 && streets.add(street(e.getKey())))
                .map(Map.Entry::getKey)
                .limit(5)
                .toList();
        String postcode = part.municipality().postcode();
        String town = part.municipality().name();
        Stream<String> rows = Stream.of(
                        known.stream(),
                        several.stream(),
                        Stream.of(street(known.getFirst()) + ";990", street(several.getLast()) + ";998"))
                .flatMap(s -> s)
                .map(place -> place + ";" + postcode + ";" + town + ";FTTH;1000;1000");
        return Stream.concat(rows, Stream.of(known.getLast() + ";" + postcode + ";" + town + ";Drahtpost;1000;1000"));
    }

    private static String street(String place) {
        return place.substring(0, place.indexOf(';'));
    }
}
