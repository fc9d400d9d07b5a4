package de.lichtweg.coverage.web;

import de.lichtweg.coverage.AddressQuery;
import de.lichtweg.coverage.Arrival;
import de.lichtweg.coverage.LedgerView;
import de.lichtweg.coverage.LedgerView.Facet;
import de.lichtweg.coverage.LedgerView.Totals;
import de.lichtweg.coverage.Stage;
import de.lichtweg.coverage.domain.MapDimension;
import de.lichtweg.coverage.domain.MapDimension.MapClass;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.kernel.Technology;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Addresses by class of colour.
 *
 * @param all all addresses; −1 suppressed
 * @param classes in the order of the classes; −1 suppressed
 */
record MapCounts(long all, List<Long> classes) {

    /** Counts of a query. */
    static MapCounts of(LedgerView view, AddressQuery query, MapDimension dimension, List<MapClass> classes) {
        return of(view, query, view.totals(query), dimension, classes);
    }

    /** Counts of every part of the query's region. */
    static Map<RegionKey, MapCounts> byChild(
            LedgerView view, AddressQuery query, MapDimension dimension, List<MapClass> classes) {
        Map<RegionKey, MapCounts> result = new LinkedHashMap<>();
        view.totalsByChild(query)
                .forEach((key, totals) -> result.put(key, of(view, query.in(key), totals, dimension, classes)));
        return result;
    }

    /** Counts of totals that are at hand. */
    static MapCounts of(
            LedgerView view, AddressQuery query, Totals totals, MapDimension dimension, List<MapClass> classes) {
        boolean some = totals.addresses() > 0;
        if (dimension == MapDimension.ARRIVAL) {
            List<Facet> arrivals = some ? view.facet(query, dimension.filter()) : List.of();
            return new MapCounts(
                    totals.addresses(),
                    classes.stream().map(c -> arrivals(c, arrivals, query)).toList());
        }
        Map<String, Integer> values = dimension == MapDimension.OPERATOR && some
                ? networks(view.facet(query, dimension.filter()), query)
                : Map.of();
        return new MapCounts(
                totals.addresses(),
                classes.stream().map(c -> count(c, totals, dimension, values)).toList());
    }

    /** A facet leaves out the filter that it counts, so what that filter excludes is left out here. */
    private static Map<String, Integer> networks(List<Facet> facets, AddressQuery query) {
        List<String> wanted = query.filters().getOrDefault(MapDimension.OPERATOR.filter(), List.of());
        Map<String, Integer> result = new HashMap<>();
        facets.stream()
                .filter(f -> wanted.isEmpty() || wanted.contains(f.value()))
                .forEach(f -> result.merge(f.value(), f.count(), Integer::sum));
        return result;
    }

    /** Addresses whose arrival lies in the class, and in what the filter asks for. */
    private static long arrivals(MapClass mapClass, List<Facet> facets, AddressQuery query) {
        List<String> wanted = query.filters().getOrDefault(MapDimension.ARRIVAL.filter(), List.of());
        return facets.stream()
                .filter(f -> holds(mapClass.values(), f) && (wanted.isEmpty() || holds(wanted, f)))
                .mapToLong(Facet::count)
                .sum();
    }

    private static boolean holds(List<String> values, Facet facet) {
        Arrival arrival = Arrival.parse(facet.value());
        return values.stream().anyMatch(v -> Arrival.Span.parse(v).contains(arrival));
    }

    private static long count(MapClass mapClass, Totals totals, MapDimension dimension, Map<String, Integer> networks) {
        long sum = 0;
        for (String value : mapClass.values()) {
            int count = switch (dimension) {
                case STAGE -> totals.stages().getOrDefault(Stage.valueOf(value), 0);
                case BANDWIDTH -> totals.bands().getOrDefault(edge(value), 0);
                case TECHNOLOGY -> technology(value, totals);
                case OPERATOR -> networks.getOrDefault(value, 0);
                case ARRIVAL -> throw new IllegalStateException(value);
            };
            if (count < 0) {
                return -1;
            }
            sum += count;
        }
        return sum;
    }

    private static int technology(String value, Totals totals) {
        if (value.equals(Stage.UNKNOWN.name())) {
            return totals.stages().getOrDefault(Stage.UNKNOWN, 0);
        }
        return totals.technologies()
                .getOrDefault(
                        Technology.valueOf(value), totals.technologies().isEmpty() && totals.suppressed() ? -1 : 0);
    }

    private static int edge(String value) {
        return switch (value) {
            case "unknown" -> -1;
            case "none" -> 0;
            default -> Integer.parseInt(value);
        };
    }
}
