package de.lichtweg.coverage.snapshot;

import de.lichtweg.coverage.AddressQuery;
import de.lichtweg.coverage.LedgerView.FigureValue;
import de.lichtweg.coverage.LedgerView.Totals;
import de.lichtweg.coverage.Stage;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.kernel.Weighting;
import de.lichtweg.region.Regions;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/**
 * Answers for those who may see sums only. A region is always shown as a line of the table of its siblings, whoever asks
 * for it and how, so that two answers never hide different things. Nothing below the municipality, and no free
 * combination of filters: their differences would give single addresses away.
 */
final class AggregateView {

    private static final Set<String> PARTS = Set.of("stage", "band", "eligible");

    private final Regions regions;
    private final LocalDate day;
    private final Function<AddressQuery, Totals> totals;
    private final Function<AddressQuery, Map<RegionKey, Totals>> byChild;
    private final ToIntFunction<AddressQuery> count;

    AggregateView(
            Regions regions,
            LocalDate day,
            Function<AddressQuery, Totals> totals,
            Function<AddressQuery, Map<RegionKey, Totals>> byChild,
            ToIntFunction<AddressQuery> count) {
        this.regions = regions;
        this.day = day;
        this.totals = totals;
        this.byChild = byChild;
        this.count = count;
    }

    Totals totals(AddressQuery query) {
        if (!query.filters().isEmpty() || query.region().level() == RegionKey.Level.LOCALITY) {
            return Disclosure.nothing(totals.apply(query));
        }
        Totals open = totals.apply(query);
        return table(query.region()).getOrDefault(query.region(), Disclosure.nothing(open));
    }

    /** The region among its siblings; alone where it has none. */
    private Map<RegionKey, Totals> table(RegionKey region) {
        RegionKey parent = region.parent().orElse(region);
        boolean among = region.level() == RegionKey.Level.MUNICIPALITY || region.level() == RegionKey.Level.DISTRICT;
        Map<RegionKey, Totals> siblings = among ? byChild.apply(AddressQuery.all(parent)) : Map.of();
        return siblings.containsKey(region)
                ? Disclosure.hide(siblings)
                : Disclosure.hide(Map.of(region, totals.apply(AddressQuery.all(region))));
    }

    Map<RegionKey, Totals> totalsByChild(AddressQuery query) {
        Map<RegionKey, Totals> open = byChild.apply(query);
        boolean fine = query.region().level() == RegionKey.Level.MUNICIPALITY;
        if (!fine && query.filters().isEmpty()) {
            return Disclosure.hide(open);
        }
        Map<RegionKey, Totals> result = new java.util.LinkedHashMap<>();
        open.forEach((key, value) -> result.put(key, Disclosure.nothing(value)));
        return result;
    }

    /** A count that is a cell of the table; everything else is hidden. */
    int count(AddressQuery query) {
        Totals shown = totals(AddressQuery.all(query.region()));
        if (query.filters().isEmpty()) {
            return shown.addresses();
        }
        if (query.filters().size() > 1 || !PARTS.containsAll(query.filters().keySet())) {
            return Disclosure.HIDDEN;
        }
        Map.Entry<String, List<String>> only =
                query.filters().entrySet().iterator().next();
        return only.getValue().size() == 1
                ? cell(shown, only.getKey(), only.getValue().getFirst(), count.applyAsInt(query))
                : Disclosure.HIDDEN;
    }

    private static int cell(Totals shown, String key, String value, int exact) {
        return switch (key) {
            case "stage" -> shown.stages().getOrDefault(Stage.valueOf(value.toUpperCase(Locale.ROOT)), 0);
            case "band" ->
                shown.bands().getOrDefault(value.equals("none") ? 0 : Integer.parseInt(value), Disclosure.HIDDEN);
            default -> shown.eligible() == Disclosure.HIDDEN ? Disclosure.HIDDEN : exact;
        };
    }

    /**
     * A figure, hidden where its addresses or the rest are fewer than five, or where the table of its region hides a
     * count: figures are sums of those.
     */
    FigureValue hide(FigureValue figure) {
        Totals shown = totals(AddressQuery.all(figure.region()));
        int behind = count.applyAsInt(figure.query());
        boolean small = Disclosure.small(behind) || Disclosure.small(shown.addresses() - behind);
        boolean locality = figure.region().level() == RegionKey.Level.LOCALITY;
        boolean detail =
                shown.suppressed() && !regions.find(figure.region(), day).isEmpty() && partOfTable(figure);
        return small || locality || detail ? hidden(figure) : figure;
    }

    private boolean partOfTable(FigureValue figure) {
        Totals shown = totals(AddressQuery.all(figure.region()));
        return figure.figure().equals("eligible")
                ? shown.eligible() == Disclosure.HIDDEN
                : figure.figure().startsWith("stage_") || figure.figure().equals("prospect")
                        ? shown.stages().containsValue(Disclosure.HIDDEN)
                        : shown.bands().containsValue(Disclosure.HIDDEN);
    }

    private static FigureValue hidden(FigureValue f) {
        Weighting weighting = f.weighting();
        return new FigureValue(
                f.figure(),
                f.version(),
                f.nameDe(),
                f.nameEn(),
                f.formulaDe(),
                f.formulaEn(),
                f.region(),
                weighting,
                f.asOf(),
                f.knownOn(),
                f.operation(),
                Disclosure.HIDDEN,
                f.denominator(),
                f.query());
    }
}
