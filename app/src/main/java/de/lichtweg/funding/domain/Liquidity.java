package de.lichtweg.funding.domain;

import de.lichtweg.funding.Funder;
import de.lichtweg.funding.Grant;
import de.lichtweg.funding.GrantDraft.Drawdown;
import de.lichtweg.funding.Money;
import de.lichtweg.funding.Shares;
import de.lichtweg.kernel.RegionKey;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Who pays how much in which year over several grants, and what of it was drawn.
 *
 * @param years every year from the first to the last, without gaps
 * @param parts municipality → year → its own share
 */
public record Liquidity(List<Year> years, SortedMap<RegionKey, SortedMap<Integer, Money>> parts) {

    /**
     * A budget year.
     *
     * @param planned by the financing plans
     * @param drawn from federation and state together
     */
    public record Year(int year, Shares planned, Money drawn) {

        /** What is granted for the year and not drawn; negative where more was drawn than planned. */
        public Money open() {
            return planned.granted().minus(drawn);
        }
    }

    /** Over all years. */
    public Year total() {
        return new Year(
                0,
                years.stream().map(Year::planned).reduce(Shares.NONE, Shares::plus),
                Money.sum(years.stream().map(Year::drawn).toList()));
    }

    /** Of some grants. */
    public static Liquidity of(List<Grant> grants) {
        SortedMap<Integer, Shares> planned = new TreeMap<>();
        SortedMap<Integer, Money> drawn = new TreeMap<>();
        SortedMap<RegionKey, SortedMap<Integer, Money>> parts = new TreeMap<>();
        for (Grant g : grants) {
            g.draft().plan().years().forEach((year, shares) -> planned.merge(year, shares, Shares::plus));
            for (Drawdown d : g.draft().drawdowns()) {
                drawn.merge(d.year(), d.get(Funder.FEDERATION).plus(d.get(Funder.STATE)), Money::plus);
            }
            g.draft().ownShares().byYear(g.draft().plan()).forEach((place, years) -> {
                SortedMap<Integer, Money> row = parts.computeIfAbsent(place, k -> new TreeMap<>());
                years.forEach((year, amount) -> row.merge(year, amount, Money::plus));
            });
        }
        return new Liquidity(years(planned, drawn), parts);
    }

    private static List<Year> years(SortedMap<Integer, Shares> planned, SortedMap<Integer, Money> drawn) {
        SortedSet<Integer> named = new TreeSet<>(planned.keySet());
        named.addAll(drawn.keySet());
        if (named.isEmpty()) {
            return List.of();
        }
        List<Year> years = new ArrayList<>();
        IntStream.rangeClosed(named.first(), named.last())
                .forEach(y -> years.add(
                        new Year(y, planned.getOrDefault(y, Shares.NONE), drawn.getOrDefault(y, Money.ZERO))));
        return List.copyOf(years);
    }
}
