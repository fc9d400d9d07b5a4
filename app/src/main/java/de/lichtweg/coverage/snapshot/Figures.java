package de.lichtweg.coverage.snapshot;

import de.lichtweg.coverage.AddressQuery;
import de.lichtweg.coverage.LedgerView.FigureValue;
import de.lichtweg.coverage.domain.FigureDefinition;
import de.lichtweg.kernel.AsOf;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.kernel.Weighting;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/** Evaluates the figure definitions in force for a region. */
final class Figures {

    /** Filters that mean the same for every region, scope and register of operators. */
    private static final Set<String> OF_THE_CHUNK = Set.of(
            "stage",
            "eligible",
            "reason",
            "known",
            "down_ge",
            "down_lt",
            "up_ge",
            "up_lt",
            "band",
            "technology",
            "tech_down",
            "best",
            "plan",
            "when",
            "usage");

    private static final Map<Weighting, Long> HIDDEN = Map.of(
            Weighting.ADDRESSES, (long) SumTable.HIDDEN,
            Weighting.HOUSEHOLDS, (long) SumTable.HIDDEN,
            Weighting.BUSINESSES, (long) SumTable.HIDDEN);

    private final Snapshot snapshot;
    private final AsOf asOf;
    private final Territory territory;
    private final Filters filters;
    private final Function<AddressQuery, Selection> select;
    private final Predicate<AddressQuery> shown;
    private final Map<AddressQuery, Map<Weighting, Long>> weights = new HashMap<>();
    private final Map<RegionKey, BitSet> parts = new HashMap<>();

    /** {@code shown} tells whether the addresses of a query may be counted out; weights of others stay hidden. */
    Figures(
            Snapshot snapshot,
            AsOf asOf,
            Territory territory,
            Filters filters,
            Function<AddressQuery, Selection> select,
            Predicate<AddressQuery> shown) {
        this.snapshot = snapshot;
        this.asOf = asOf;
        this.territory = territory;
        this.filters = filters;
        this.select = select;
        this.shown = shown;
    }

    List<FigureValue> list(RegionKey region) {
        List<FigureValue> result = new ArrayList<>();
        for (FigureDefinition d : FigureDefinition.inForce(snapshot.frame.figures(), snapshot.validOn)) {
            AddressQuery behind = new AddressQuery(region, d.behindNumerator());
            Map<Weighting, Long> numerator = weights(behind);
            Map<Weighting, Long> denominator = weights(new AddressQuery(region, d.denominator()));
            for (Weighting w : d.weightings()) {
                result.add(value(d, region, w, numerator, denominator, behind));
            }
        }
        return result;
    }

    private FigureValue value(
            FigureDefinition d,
            RegionKey region,
            Weighting w,
            Map<Weighting, Long> numerator,
            Map<Weighting, Long> denominator,
            AddressQuery behind) {
        return new FigureValue(
                d.key(),
                d.version(),
                d.nameDe(),
                d.nameEn(),
                d.formulaDe(),
                d.formulaEn(),
                region,
                w,
                snapshot.validOn,
                asOf.knownOn(),
                snapshot.operation,
                numerator.getOrDefault(w, 0L),
                denominator.getOrDefault(w, 0L),
                behind);
    }

    private Map<Weighting, Long> weights(AddressQuery query) {
        return weights.computeIfAbsent(query, q -> shown.test(q) ? sums(q) : HIDDEN);
    }

    private Map<Weighting, Long> sums(AddressQuery query) {
        boolean byChunk = OF_THE_CHUNK.containsAll(query.filters().keySet());
        long[] sums = byChunk ? fromParts(query) : fromRows(query);
        Map<Weighting, Long> result = new EnumMap<>(Weighting.class);
        result.put(Weighting.ADDRESSES, sums[0]);
        result.put(Weighting.HOUSEHOLDS, sums[1]);
        result.put(Weighting.BUSINESSES, sums[2]);
        return result;
    }

    private long[] fromParts(AddressQuery query) {
        boolean locality = query.region().level() == RegionKey.Level.LOCALITY;
        ChunkSums.By by = locality ? ChunkSums.By.LOCALITY : ChunkSums.By.MUNICIPALITY;
        return PartSums.of(snapshot, new ChunkSums.Question(by, query.filters()), () -> filters.compile(query))
                .total(parts.computeIfAbsent(query.region(), this::parts));
    }

    private BitSet parts(RegionKey region) {
        if (region.level() != RegionKey.Level.LOCALITY) {
            return territory.municipalities(region);
        }
        BitSet alone = new BitSet();
        snapshot.texts.localities.find(region.value()).ifPresent(alone::set);
        return alone;
    }

    private long[] fromRows(AddressQuery query) {
        long[] total = new long[3];
        select.apply(query).forEach((chunk, number, row) -> {
            total[0]++;
            total[1] += chunk.columns.households[row];
            total[2] += chunk.columns.businesses[row];
        });
        return total;
    }
}
