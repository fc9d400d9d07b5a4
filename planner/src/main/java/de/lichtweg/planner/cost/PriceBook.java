package de.lichtweg.planner.cost;

import de.lichtweg.planner.hierarchy.NetworkPrices;
import de.lichtweg.planner.hierarchy.RuleSet;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Prices of one region at one date, each with its source.
 *
 * @param name what people call it
 * @param asOf price level
 * @param prices by item, in the order of the file
 * @param surcharges shares of the sum of all items, none of another surcharge
 */
public record PriceBook(String name, LocalDate asOf, Map<Item, Price> prices, List<Surcharge> surcharges) {

    /** Keeps the order. */
    public PriceBook {
        prices = Collections.unmodifiableMap(new LinkedHashMap<>(prices));
        surcharges = List.copyOf(surcharges);
    }

    /** Price of an item, if the book has one. */
    public Optional<Price> find(Item item) {
        return Optional.ofNullable(prices.get(item));
    }

    /**
     * Price of an item.
     *
     * @throws MissingPrice if the book has none
     */
    public Price get(Item item) {
        return find(item).orElseThrow(() -> new MissingPrice(name, item));
    }

    /** Most likely price of an item in cents. */
    private long likely(Item item) {
        return get(item).range().likelyCents();
    }

    /** Most likely cost of a trench in cents, rounded once; the cost of an edge of the graph. */
    public long trenchCents(Surface surface, Method method, long lengthMm) {
        return get(new Item.Trench(surface, method)).of(Unit.METRE, lengthMm).likelyCents();
    }

    /** Most likely cost of getting across something in cents. */
    public long crossingCents(Crossing crossing) {
        return likely(new Item.Passage(crossing));
    }

    /** Most likely prices of the parts that a rule set names. */
    public NetworkPrices networkPrices(RuleSet rules) {
        return new NetworkPrices(
                rules.distributorCapacities().stream()
                        .mapToLong(capacity -> likely(new Item.Distributor(capacity)))
                        .toArray(),
                likely(Item.Part.POP),
                likely(Item.Part.DROP_DUCT),
                likely(Item.Part.FEEDER_DUCT),
                rules.cableFibres().stream()
                        .mapToLong(fibres -> likely(new Item.Cable(fibres)))
                        .toArray(),
                likely(Item.Part.CLOSURE),
                likely(Item.Part.HOUSE_CONNECTION),
                likely(Item.Part.HOUSE_CONNECTION_METRE));
    }

    /** A price book that does not price what is asked. */
    public static final class MissingPrice extends IllegalArgumentException {

        private static final long serialVersionUID = 1L;

        MissingPrice(String book, Item item) {
            super("Das Preisbuch „" + book + "“ hat keinen Preis für die Position „" + item.code() + "“.");
        }
    }
}
