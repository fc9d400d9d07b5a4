package de.lichtweg.funding;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * A financing plan: who pays how much in which budget year.
 *
 * @param years year → shares; years in which nobody pays anything are left out
 */
public record Plan(SortedMap<Integer, Shares> years) {

    /** No plan yet. */
    public static final Plan NONE = new Plan(new TreeMap<>());

    /** Copies the map. */
    public Plan {
        SortedMap<Integer, Shares> kept = new TreeMap<>(years);
        kept.values().removeIf(Shares::isNone);
        years = Collections.unmodifiableSortedMap(kept);
    }

    /** The same amount each year, to the cent: what cannot be split evenly is a cent more in the years with the larger remainder. */
    public static Plan even(Shares shares, int from, int to) {
        return by(
                shares, from, IntStream.rangeClosed(from, to).mapToObj(y -> 1L).toList());
    }

    /** By weights, one for each year beginning with {@code from}, each funder to the cent. */
    public static Plan by(Shares shares, int from, List<Long> weights) {
        List<List<Money>> rows = Arrays.stream(Funder.values())
                .map(f -> shares.get(f).split(weights))
                .toList();
        SortedMap<Integer, Shares> years = new TreeMap<>();
        for (int i = 0; i < weights.size(); i++) {
            int at = i;
            years.put(from + i, Shares.of(rows.stream().map(row -> row.get(at)).toList()));
        }
        return new Plan(years);
    }

    /** Whether nothing is planned. */
    public boolean isEmpty() {
        return years.isEmpty();
    }

    /** What is planned for a year. */
    public Shares year(int year) {
        return years.getOrDefault(year, Shares.NONE);
    }

    /** What each pays over all years. */
    public Shares total() {
        return years.values().stream().reduce(Shares.NONE, Shares::plus);
    }

    /** Puts an amount of a funder into another year; the sum of the funder stays. */
    public Plan move(Funder funder, int from, int to, Money amount) {
        SortedMap<Integer, Shares> moved = new TreeMap<>(years);
        moved.put(from, year(from).with(funder, m -> m.minus(amount)));
        moved.merge(to, Shares.NONE.with(funder, m -> amount), Shares::plus);
        return new Plan(moved);
    }
}
