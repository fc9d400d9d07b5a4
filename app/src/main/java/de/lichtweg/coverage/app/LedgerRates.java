package de.lichtweg.coverage.app;

import de.lichtweg.coverage.PublishedRates;
import de.lichtweg.coverage.domain.rates.PublishedRow;
import de.lichtweg.coverage.store.PublishedRateStore;
import de.lichtweg.coverage.store.PublishedRateStore.Printed;
import de.lichtweg.kernel.AsOf;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.kernel.RegionKey.Level;
import de.lichtweg.platform.operation.Operations;
import de.lichtweg.platform.security.PublicFacts;
import de.lichtweg.region.Regions;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Published rates as a region of a day has them. Where a region is printed under several keys (a merged municipality that
 * is still reported), its rate is their mean weighted by households, as the Breitbandatlas composes larger areas.
 */
@Component
@PublicFacts("published tables of the Breitbandatlas")
class LedgerRates implements PublishedRates {

    private final PublishedRateStore store;
    private final Regions regions;
    private final Operations operations;
    private final Clock clock;

    LedgerRates(PublishedRateStore store, Regions regions, Operations operations, Clock clock) {
        this.store = store;
        this.regions = regions;
        this.operations = operations;
        this.clock = clock;
    }

    private record Cell(LocalDate asOf, String technology, int downMbps) {}

    @Override
    public List<Rate> list(RegionKey region, String userGroup, AsOf asOf) {
        LocalDate on = day(asOf);
        Set<RegionKey> keys = printedKeys(region, on);
        return compose(region, userGroup, store.list(keys, userGroup, null, on, known(asOf)), store.weights(), null);
    }

    @Override
    public List<Rate> byChild(RegionKey region, String userGroup, String technology, int downMbps, AsOf asOf) {
        LocalDate on = day(asOf);
        Map<RegionKey, RegionKey> childOf = new HashMap<>();
        regions.children(region, on)
                .forEach(child -> printedKeys(child.key(), on).forEach(k -> childOf.put(k, child.key())));
        if (childOf.isEmpty()) {
            return List.of();
        }
        List<Printed> printed = store.list(childOf.keySet(), userGroup, technology, on, known(asOf));
        Map<RegionKey, List<Printed>> byChild = new LinkedHashMap<>();
        printed.forEach(p -> byChild.computeIfAbsent(
                        childOf.get(new RegionKey(p.row().place().regionKey())), k -> new ArrayList<>())
                .add(p));
        Map<RegionKey, Integer> weights = store.weights();
        return byChild.entrySet().stream()
                .flatMap(e -> newest(compose(e.getKey(), userGroup, e.getValue(), weights, downMbps)))
                .toList();
    }

    /** The keys under which a region is printed: itself, and below the district what was merged into it. */
    private Set<RegionKey> printedKeys(RegionKey region, LocalDate on) {
        if (region.level() == Level.LOCALITY) {
            return Set.of(region);
        }
        Set<RegionKey> keys = new TreeSet<>(Set.of(regions.resolve(region, on)));
        if (region.level() == Level.MUNICIPALITY) {
            keys.addAll(regions.storedKeys(region, on));
        }
        return keys;
    }

    private static Stream<Rate> newest(List<Rate> byDay) {
        return byDay.isEmpty() ? Stream.empty() : Stream.of(byDay.getLast());
    }

    private record Weighted(int weight, PublishedRow.Cell cell, String attribution) {}

    /** Rates by Stichtag, technology and class; {@code onlyDown} picks one class. */
    private static List<Rate> compose(
            RegionKey region,
            String userGroup,
            Collection<Printed> printed,
            Map<RegionKey, Integer> weights,
            @Nullable Integer onlyDown) {
        Map<Cell, List<Weighted>> cells = new LinkedHashMap<>();
        for (Printed p : printed) {
            PublishedRow.Place place = p.row().place();
            int weight = Math.max(1, weights.getOrDefault(new RegionKey(place.regionKey()), 1));
            p.row().cells().forEach((down, cell) -> {
                if (onlyDown == null || onlyDown.equals(down)) {
                    cells.computeIfAbsent(new Cell(place.asOf(), place.technology(), down), c -> new ArrayList<>())
                            .add(new Weighted(weight, cell, p.attribution()));
                }
            });
        }
        return cells.entrySet().stream()
                .map(e -> rate(region, userGroup, e.getKey(), e.getValue()))
                .toList();
    }

    private static Rate rate(RegionKey region, String userGroup, Cell cell, List<Weighted> printed) {
        long weighted = 0;
        long households = 0;
        boolean whole = true;
        for (Weighted w : printed) {
            weighted += (long) w.weight * w.cell.percentE2();
            households += w.weight;
            whole &= w.cell.whole();
        }
        return new Rate(
                region,
                cell.asOf,
                userGroup,
                cell.technology,
                cell.downMbps,
                weighted / 100.0 / households,
                whole,
                printed.size() > 1,
                printed.getFirst().attribution());
    }

    private LocalDate day(AsOf asOf) {
        LocalDate asked = asOf.validOn();
        return asked == null ? LocalDate.now(clock) : asked;
    }

    private long known(AsOf asOf) {
        @Nullable LocalDate asked = asOf.knownOn();
        return asked == null ? Long.MAX_VALUE - 1 : operations.knownOn(asked);
    }
}
