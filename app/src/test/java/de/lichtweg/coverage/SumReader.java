package de.lichtweg.coverage;

import de.lichtweg.coverage.LedgerView.FigureValue;
import de.lichtweg.coverage.LedgerView.Totals;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.kernel.Technology;
import de.lichtweg.kernel.Weighting;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Somebody who may see only sums, asks for every number that there is, and works out what he was not told. What he knows
 * about addresses are the definitions: each is of one kind, and a kind says everything that a number can be about.
 */
public final class SumReader {

    private static final List<Technology> WIRED = List.of(
            Technology.FTTH, Technology.FTTB, Technology.CATV, Technology.FTTC, Technology.DSL, Technology.OTHER_WIRED);

    private static final List<Integer> EDGES = List.of(0, 1, 10, 16, 30, 50, 100, 200, 400, 1000);

    /** A kind of address; {@code band} is −1 for an unknown one, 0 without an offer. */
    private record Kind(Stage stage, int band, Technology best, boolean eligible, boolean fibre, boolean cable) {}

    /**
     * Enough kinds for every relation between the numbers: a base, and each property changed by itself. A relation that
     * holds for these holds for all kinds that the definitions allow.
     */
    private static final List<Kind> KINDS = kinds();

    private final Map<RegionKey, Integer> municipalities = new HashMap<>();
    private final Outsider outsider;
    private final Bounds bounds = new Bounds();
    private int heard;
    private int hidden;

    /** A reader who knows the municipalities that there are. */
    public SumReader(List<RegionKey> municipalities) {
        municipalities.forEach(m -> this.municipalities.put(m, this.municipalities.size()));
        this.outsider = new Outsider(municipalities.size() * KINDS.size());
    }

    private static List<Kind> kinds() {
        List<Kind> kinds = new ArrayList<>();
        Kind base = new Kind(Stage.OPEN, 50, Technology.FTTC, false, false, false);
        kinds.add(base);
        for (Stage stage : List.of(Stage.IN_CONSTRUCTION, Stage.FUNDED, Stage.COMMITTED, Stage.ANNOUNCED)) {
            kinds.add(new Kind(stage, 50, Technology.FTTC, false, false, false));
        }
        for (int band : List.of(1, 10, 16, 30, 100, 200, 400)) {
            kinds.add(new Kind(Stage.OPEN, band, Technology.FTTC, false, false, false));
        }
        for (Technology technology : WIRED) {
            if (technology != Technology.FTTC) {
                kinds.add(new Kind(Stage.OPEN, 50, technology, false, false, false));
            }
        }
        kinds.add(new Kind(Stage.OPEN, 0, Technology.NONE, false, false, false));
        kinds.add(new Kind(Stage.OPEN, 50, Technology.FTTC, true, false, false));
        kinds.add(new Kind(Stage.GIGABIT, 1000, Technology.FTTC, false, false, false));
        kinds.add(new Kind(Stage.GIGABIT, 1000, Technology.FTTC, false, true, false));
        kinds.add(new Kind(Stage.GIGABIT, 1000, Technology.FTTC, false, false, true));
        kinds.add(new Kind(Stage.UNKNOWN, -1, Technology.NONE, false, false, false));
        return kinds;
    }

    private List<Integer> unknowns(RegionKey region, Predicate<Kind> test) {
        List<Integer> result = new ArrayList<>();
        municipalities.forEach((municipality, number) -> {
            if (region.contains(municipality)) {
                IntStream.range(0, KINDS.size())
                        .filter(k -> test.test(KINDS.get(k)))
                        .forEach(k -> result.add(number * KINDS.size() + k));
            }
        });
        return result;
    }

    private void hear(RegionKey region, Predicate<Kind> test, long number) {
        if (number < 0) {
            hidden++;
        } else {
            heard++;
            outsider.hear(unknowns(region, test), number);
        }
    }

    /** Numbers that were told. */
    public int heard() {
        return heard;
    }

    /** Numbers that were asked for and kept back. */
    public int hidden() {
        return hidden;
    }

    /** Asks for everything about a region in every way that a view has. */
    public void ask(LedgerView view, RegionKey region) {
        AddressQuery all = AddressQuery.all(region);
        hear(region, k -> true, view.count(all));
        hear(region, view.totals(all));
        view.totalsByChild(all).forEach(this::hear);
        for (AddressQuery query : queries(region)) {
            hear(region, test(query), view.count(query));
            hear(region, test(query), view.totals(query).addresses());
            view.totalsByChild(query).forEach((child, totals) -> {
                if (child.level() != RegionKey.Level.LOCALITY) {
                    hear(child, test(query), totals.addresses());
                }
            });
        }
        for (FigureValue figure : view.figures(region)) {
            if (figure.weighting() == Weighting.ADDRESSES) {
                hear(region, test(figure.query()), figure.numerator());
                hear(region, k -> true, figure.denominator());
            }
        }
    }

    private void hear(RegionKey region, Totals totals) {
        if (region.level() == RegionKey.Level.LOCALITY) {
            return;
        }
        bound(region, totals);
        hear(region, k -> true, totals.addresses());
        totals.stages().forEach((stage, n) -> hear(region, k -> k.stage == stage, n));
        totals.bands().forEach((band, n) -> hear(region, k -> k.band == band, n));
        totals.technologies()
                .forEach((technology, n) -> hear(region, k -> k.best == technology && k.stage != Stage.UNKNOWN, n));
        hear(region, Kind::eligible, totals.eligible());
    }

    private void bound(RegionKey region, Totals totals) {
        bounds.hear(region + " all", totals.addresses());
        totals.stages().forEach((stage, n) -> bounds.hear(region + " " + stage, n));
        totals.bands().forEach((band, n) -> bounds.hear(region + " " + band, n));
        bounds.hear(region + " eligible", totals.eligible());
        bounds.know(region + " all", names(region, totals.stages().keySet()));
        bounds.know(region + " all", names(region, totals.bands().keySet()));
        bounds.know(region + " all", List.of(region + " eligible", region + " not eligible"));
        bounds.know(region + " GIGABIT", List.of(region + " 1000"));
        bounds.know(region + " UNKNOWN", List.of(region + " -1"));
    }

    private static List<String> names(RegionKey region, Collection<?> keys) {
        return keys.stream().map(k -> region + " " + k).toList();
    }

    /** Knows that a region is made of others. */
    public void know(RegionKey whole, List<RegionKey> parts) {
        List<Object> keys = new ArrayList<>(List.of("all", "eligible", -1));
        keys.addAll(List.of(Stage.values()));
        keys.addAll(EDGES);
        for (Object key : keys) {
            bounds.know(
                    whole + " " + key, parts.stream().map(p -> p + " " + key).toList());
        }
    }

    /** How many addresses of a stage there are, if there is only one number that they can be. */
    public OptionalLong only(RegionKey region, Stage stage) {
        bounds.think();
        return bounds.only(region + " " + stage);
    }

    /** Every filter by itself that numbers are made of. */
    public static List<AddressQuery> queries(RegionKey region) {
        AddressQuery all = AddressQuery.all(region);
        List<AddressQuery> queries = new ArrayList<>();
        for (Stage stage : Stage.values()) {
            queries.add(all.with("stage", stage.name()));
        }
        EDGES.forEach(edge -> queries.add(all.with("band", edge == 0 ? "none" : edge.toString())));
        EDGES.stream().skip(1).forEach(edge -> queries.add(all.with("down_ge", edge.toString())));
        for (Technology technology : WIRED) {
            queries.add(all.with("best", technology.name()));
        }
        queries.add(all.with("best", "NONE"));
        queries.add(all.with("eligible", "yes"));
        queries.add(all.with("eligible", "no"));
        queries.add(all.with("known", "no"));
        queries.add(all.with("known", "yes"));
        queries.add(all.with("tech_down", "FTTBH:1000"));
        queries.add(all.with("tech_down", "CATV:1000"));
        queries.add(all.with("stage", "GIGABIT", "IN_CONSTRUCTION", "FUNDED", "COMMITTED"));
        queries.add(all.with("stage", "COMMITTED", "ANNOUNCED"));
        queries.add(all.with("band", "200", "100"));
        queries.add(all.with("band", "none", "1", "10", "16"));
        return queries;
    }

    private static Predicate<Kind> test(AddressQuery query) {
        Map.Entry<String, List<String>> filter =
                query.filters().entrySet().iterator().next();
        List<String> values = filter.getValue();
        String first = values.getFirst();
        return switch (filter.getKey()) {
            case "stage" -> k -> values.contains(k.stage.name());
            case "band" -> k -> values.contains(k.band == 0 ? "none" : Integer.toString(k.band));
            case "down_ge" -> k -> k.band >= Integer.parseInt(first);
            case "best" -> k -> k.best.name().equals(first) && k.stage != Stage.UNKNOWN;
            case "eligible" -> k -> k.eligible == first.equals("yes");
            case "known" -> k -> (k.stage == Stage.UNKNOWN) == first.equals("no");
            case "tech_down" -> k -> first.startsWith("CATV") ? k.cable : k.fibre;
            default -> throw new IllegalArgumentException(query.toString());
        };
    }

    /** How many addresses of a query lie in its region but not in another, if it can be worked out. */
    public OptionalLong workOut(AddressQuery query, List<RegionKey> without) {
        return outsider.workOut(outside(without, unknowns(query.region(), every(query))));
    }

    /** How many addresses of one query are not of another, where the second is part of the first. */
    public OptionalLong workOutRest(AddressQuery whole, AddressQuery part, List<RegionKey> without) {
        Predicate<Kind> inWhole = every(whole);
        Predicate<Kind> inPart = every(part);
        return outsider.workOut(outside(without, unknowns(whole.region(), k -> inWhole.test(k) && !inPart.test(k))));
    }

    private static Predicate<Kind> every(AddressQuery query) {
        return query.filters().isEmpty() ? k -> true : test(query);
    }

    private List<Integer> outside(List<RegionKey> without, List<Integer> unknowns) {
        List<Integer> own = without.stream()
                .flatMap(region -> unknowns(region, k -> true).stream())
                .toList();
        return unknowns.stream().filter(u -> !own.contains(u)).toList();
    }
}
