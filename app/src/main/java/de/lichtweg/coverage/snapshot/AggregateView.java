package de.lichtweg.coverage.snapshot;

import de.lichtweg.coverage.AddressQuery;
import de.lichtweg.coverage.LedgerView.Totals;
import de.lichtweg.coverage.Stage;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.kernel.RegionKey.Level;
import de.lichtweg.platform.security.DataClass;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.region.Regions;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Answers for those who may see sums only, all of them from the one {@link SumTable} of the state. Nothing below the
 * municipality, nothing above the state, and no free combination of filters: their differences would give single addresses
 * away.
 */
final class AggregateView {

    private final Snapshot snapshot;
    private final Territory territory;
    private final Regions regions;
    private final Open open;

    AggregateView(Snapshot snapshot, Territory territory, Regions regions, Scope scope) {
        this.snapshot = snapshot;
        this.territory = territory;
        this.regions = regions;
        this.open = Open.of(scope);
    }

    /** The territories in which a scope sees addresses; part of the key under which a table is kept. */
    private record Open(Set<RegionKey> territories) implements SumTable.Openness {

        static Open of(Scope scope) {
            boolean sees = scope.rights()
                            .level(scope.role(), DataClass.INTERNAL, true)
                            .compareTo(de.lichtweg.platform.security.Level.ADDRESS)
                    >= 0;
            return new Open(sees ? scope.territories() : Set.of());
        }

        @Override
        public boolean whole(RegionKey region) {
            return territories.stream().anyMatch(t -> t.contains(region));
        }

        @Override
        public boolean partly(RegionKey region) {
            return territories.stream().anyMatch(t -> t.contains(region) || region.contains(t));
        }

        Open within(RegionKey state) {
            Set<RegionKey> inside = new TreeSet<>(territories);
            inside.removeIf(t -> !state.contains(t) && !t.contains(state));
            return new Open(inside);
        }
    }

    private record TableKey(RegionKey state, Open open) {}

    private SumTable table(RegionKey region) {
        RegionKey state = region;
        while (state.level() != Level.STATE) {
            state = state.parent().orElseThrow();
        }
        Open here = open.within(state);
        SumTable strangers = table(state, new Open(Set.of()), Optional.empty());
        return here.territories.isEmpty() ? strangers : table(state, here, Optional.of(strangers));
    }

    private SumTable table(RegionKey state, Open reader, Optional<SumTable> before) {
        return snapshot.derived(
                new TableKey(state, reader),
                SumTable.class,
                s -> new SumTable(s, territory, regions, state, reader, before.orElse(null)));
    }

    /** The region as the table knows it; empty below the municipality and above the state. */
    private Optional<RegionKey> row(RegionKey region) {
        RegionKey today = regions.resolve(region, snapshot.validOn);
        boolean within = today.level().compareTo(Level.STATE) >= 0 && today.level() != Level.LOCALITY;
        return within ? Optional.of(today).filter(r -> table(r).holds(r)) : Optional.empty();
    }

    /** How many addresses; {@link SumTable#HIDDEN} for what is no union of shown cells. */
    int count(AddressQuery query) {
        return row(query.region()).map(r -> table(r).count(r, Cells.of(query))).orElse(SumTable.HIDDEN);
    }

    Totals totals(AddressQuery query) {
        if (!query.filters().isEmpty()) {
            return nothing(count(query));
        }
        return row(query.region()).flatMap(r -> table(r).totals(r)).orElseGet(() -> nothing(SumTable.HIDDEN));
    }

    Map<RegionKey, Totals> totalsByChild(AddressQuery query) {
        Map<RegionKey, Totals> result = new LinkedHashMap<>();
        regions.children(query.region(), snapshot.validOn)
                .forEach(child -> result.put(child.key(), totals(query.in(child.key()))));
        return result;
    }

    /** Whether the number of addresses of a query may be shown, and so what they weigh. */
    boolean shows(AddressQuery query) {
        return count(query) != SumTable.HIDDEN;
    }

    /** Sums of which at most the number of addresses is shown. */
    static Totals nothing(int addresses) {
        Map<Stage, Integer> stages = new EnumMap<>(Stage.class);
        for (Stage stage : Stage.values()) {
            stages.put(stage, SumTable.HIDDEN);
        }
        Map<Integer, Integer> bands = new TreeMap<>();
        bands.put(-1, SumTable.HIDDEN);
        for (int edge : Chunk.BAND_EDGES) {
            bands.put(edge, SumTable.HIDDEN);
        }
        return new Totals(
                addresses, SumTable.HIDDEN, SumTable.HIDDEN, stages, bands, Map.of(), Map.of(), SumTable.HIDDEN, true);
    }
}
