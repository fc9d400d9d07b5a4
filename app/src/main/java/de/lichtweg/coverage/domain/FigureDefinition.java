package de.lichtweg.coverage.domain;

import de.lichtweg.kernel.Weighting;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A figure as data: which addresses count, out of which.
 *
 * @param key stable key
 * @param version version of the definition
 * @param numerator filters of the addresses that fulfil it
 * @param denominator filters of the addresses it is measured against; the numerator is counted among them
 * @param weightings what an address may count for
 * @param validFrom first day of the version
 */
public record FigureDefinition(
        String key,
        int version,
        String nameDe,
        String nameEn,
        String formulaDe,
        String formulaEn,
        Map<String, List<String>> numerator,
        Map<String, List<String>> denominator,
        List<Weighting> weightings,
        LocalDate validFrom) {

    /**
     * Reads filters as they stand in a URL: {@code down_ge=100&usage=RESIDENTIAL&usage=MIXED}; several values may also be
     * joined by a comma. An empty text means all addresses.
     */
    public static Map<String, List<String>> parseFilters(String text) {
        Map<String, List<String>> result = new TreeMap<>();
        for (String part : text.split("[&;\\s]+")) {
            int at = part.indexOf('=');
            if (at > 0) {
                List<String> values = result.computeIfAbsent(part.substring(0, at), k -> new ArrayList<>());
                values.addAll(List.of(part.substring(at + 1).split(",")));
            }
        }
        return result;
    }

    /** The version of every figure in force on a day, in the order of their first appearance. */
    public static List<FigureDefinition> inForce(Collection<FigureDefinition> all, LocalDate day) {
        Map<String, FigureDefinition> newest = new LinkedHashMap<>();
        all.stream()
                .filter(d -> !d.validFrom.isAfter(day))
                .sorted(Comparator.comparing(FigureDefinition::validFrom).thenComparing(FigureDefinition::version))
                .forEach(d -> newest.put(d.key, d));
        return List.copyOf(newest.values());
    }

    /** Filters of the addresses behind the numerator: those of the denominator and its own. */
    public Map<String, List<String>> behindNumerator() {
        Map<String, List<String>> result = new TreeMap<>(denominator);
        result.putAll(numerator);
        return result;
    }
}
