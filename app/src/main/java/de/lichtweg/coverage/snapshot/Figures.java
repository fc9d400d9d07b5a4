package de.lichtweg.coverage.snapshot;

import de.lichtweg.coverage.AddressQuery;
import de.lichtweg.coverage.LedgerView.FigureValue;
import de.lichtweg.coverage.domain.FigureDefinition;
import de.lichtweg.kernel.AsOf;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.kernel.Weighting;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Evaluates the figure definitions in force for a region. */
final class Figures {

    private final Snapshot snapshot;
    private final AsOf asOf;
    private final Function<AddressQuery, Selection> select;
    private final Map<AddressQuery, Map<Weighting, Long>> weights = new HashMap<>();

    Figures(Snapshot snapshot, AsOf asOf, Function<AddressQuery, Selection> select) {
        this.snapshot = snapshot;
        this.asOf = asOf;
        this.select = select;
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
        return weights.computeIfAbsent(query, q -> {
            long[] sums = new long[3];
            select.apply(q).forEach((chunk, number, row) -> {
                sums[0]++;
                sums[1] += chunk.columns.households[row];
                sums[2] += chunk.columns.businesses[row];
            });
            Map<Weighting, Long> result = new EnumMap<>(Weighting.class);
            result.put(Weighting.ADDRESSES, sums[0]);
            result.put(Weighting.HOUSEHOLDS, sums[1]);
            result.put(Weighting.BUSINESSES, sums[2]);
            return result;
        });
    }
}
