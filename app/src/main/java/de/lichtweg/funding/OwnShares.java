package de.lichtweg.funding;

import de.lichtweg.kernel.RegionKey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What each municipality contributes to the own share.
 *
 * @param key by what it was split
 * @param parts by municipality; none while the recipient carries all of it
 */
public record OwnShares(Key key, List<Part> parts) {

    /** The recipient carries the own share. */
    public static final OwnShares NONE = new OwnShares(Key.FIXED, List.of());

    /** By what an own share is split. */
    public enum Key {
        POPULATION,
        ADDRESSES,
        /** By amounts that were agreed. */
        FIXED
    }

    /**
     * A municipality.
     *
     * @param weight its inhabitants or addresses when it was split; 0 for a fixed amount
     */
    public record Part(RegionKey municipality, long weight, Money amount) {}

    /** Copies the list, by municipality. */
    public OwnShares {
        parts = parts.stream().sorted(Comparator.comparing(Part::municipality)).toList();
    }

    /** Splits an own share by weights, to the cent. */
    public static OwnShares split(Key key, SortedMap<RegionKey, Long> weights, Money total) {
        List<Money> amounts = total.split(List.copyOf(weights.values()));
        List<Part> parts = new ArrayList<>();
        for (Map.Entry<RegionKey, Long> weight : weights.entrySet()) {
            parts.add(new Part(weight.getKey(), weight.getValue(), amounts.get(parts.size())));
        }
        return new OwnShares(key, parts);
    }

    /** What all contribute. */
    public Money sum() {
        return Money.sum(parts.stream().map(Part::amount).toList());
    }

    /**
     * What each municipality pays in each year: a year's own share is split by what each still has to pay. The years of a
     * municipality add up to its part and the municipalities of a year to the year, both to the cent, wherever the plan adds up to
     * the parts; no payment is negative, since a quota of what is left never exceeds it.
     */
    public SortedMap<RegionKey, SortedMap<Integer, Money>> byYear(Plan plan) {
        SortedMap<RegionKey, SortedMap<Integer, Money>> paid = new TreeMap<>();
        List<Long> left =
                new ArrayList<>(parts.stream().map(p -> p.amount().cents()).toList());
        parts.forEach(p -> paid.put(p.municipality(), new TreeMap<>()));
        plan.years().forEach((year, shares) -> {
            if (left.stream().anyMatch(c -> c > 0) && shares.own().cents() > 0) {
                List<Money> now = shares.own().split(left);
                for (int i = 0; i < now.size(); i++) {
                    Objects.requireNonNull(paid.get(parts.get(i).municipality()))
                            .put(year, now.get(i));
                    left.set(i, Math.max(0, left.get(i) - now.get(i).cents()));
                }
            }
        });
        return paid;
    }
}
