package de.lichtweg.demo.domain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What an operator sends half-year by half-year; the last two lists are remembered, since each is compared with the one before. */
final class OperatorLists {

    private final District district;
    private final Operator operator;
    private final Map<Integer, List<String>> known = new TreeMap<>();

    OperatorLists(District district, Operator operator) {
        this.district = district;
        this.operator = operator;
    }

    /** Copper and cable send their whole list now and then and between two of them what changed; the others always. */
    boolean isWhole(int date) {
        return switch (operator) {
            case A -> date == 0 || date == 4 || date == 10 || date == 14;
            case B -> date % 2 == 0;
            case C, D, E -> true;
        };
    }

    /**
     * The rows of a reporting date.
     *
     * @param step reporting dates between two lists
     */
    Stream<String> rows(int date, int step) {
        return isWhole(date) ? at(date).stream() : changes(at(date - step), at(date), standing(date));
    }

    private List<String> at(int date) {
        List<String> list = known.computeIfAbsent(date, t -> operator.list(district, t));
        known.keySet().removeIf(t -> Math.abs(t - date) > 1);
        return list;
    }

    /** Rows that are new or say something else, and standing houses that are no longer offered anything. */
    private static Stream<String> changes(List<String> last, List<String> now, Set<String> standing) {
        Set<String> before = new HashSet<>(last);
        Set<String> named = new HashSet<>();
        List<String> rows = new ArrayList<>();
        for (String row : now) {
            named.add(id(row));
            if (!before.contains(row)) {
                rows.add(row);
            }
        }
        last.stream()
                .map(OperatorLists::id)
                .filter(i -> !named.contains(i) && standing.contains(i))
                .forEach(i -> rows.add(i + ";keine;0;0"));
        return rows.stream();
    }

    private Set<String> standing(int date) {
        return district.houses().stream()
                .filter(h -> h.exists(District.REPORTING_DATES.get(date)))
                .map(House::id)
                .collect(Collectors.toSet());
    }

    private static String id(String row) {
        return row.substring(0, row.indexOf(';'));
    }
}
