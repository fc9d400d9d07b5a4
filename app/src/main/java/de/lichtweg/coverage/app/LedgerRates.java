package de.lichtweg.coverage.app;

import de.lichtweg.coverage.PublishedRates;
import de.lichtweg.coverage.store.ComposedRates;
import de.lichtweg.coverage.store.ComposedRates.Composed;
import de.lichtweg.coverage.store.PublishedRateStore;
import de.lichtweg.coverage.store.PublishedRateStore.Printed;
import de.lichtweg.coverage.store.RateWeightStore;
import de.lichtweg.kernel.AsOf;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.kernel.RegionKey.Level;
import de.lichtweg.platform.operation.Operations;
import de.lichtweg.platform.security.PublicFacts;
import de.lichtweg.region.Regions;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Published rates as a region of a day has them. Where a region is printed under several keys (a merged municipality that
 * is still reported), its rate is their mean weighted by households, as the Breitbandatlas composes larger areas; so are the
 * rates of districts and states for the Stichtage at which only municipalities are printed.
 */
@Component
@PublicFacts("published tables of the Breitbandatlas")
class LedgerRates implements PublishedRates {

    private static final String PRIVATE = "private";
    private static final Comparator<Rate> ORDER = Comparator.comparing(Rate::reportingDate)
            .thenComparing(Rate::technology)
            .thenComparing(Rate::downMbps);

    private final PublishedRateStore store;
    private final RateWeightStore weights;
    private final ComposedRates composed;
    private final Regions regions;
    private final Operations operations;
    private final Clock clock;

    LedgerRates(
            PublishedRateStore store,
            RateWeightStore weights,
            ComposedRates composed,
            Regions regions,
            Operations operations,
            Clock clock) {
        this.store = store;
        this.weights = weights;
        this.composed = composed;
        this.regions = regions;
        this.operations = operations;
        this.clock = clock;
    }

    @Override
    public List<Rate> list(RegionKey region, String userGroup, AsOf asOf) {
        LocalDate on = day(asOf);
        long known = known(asOf);
        List<Printed> printed = store.list(printedKeys(region, on), userGroup, null, on, known);
        List<Rate> all = new ArrayList<>(new MergedKeys(weights, known).rates(region, userGroup, printed, null));
        if (isComposed(region.level()) && userGroup.equals(PRIVATE)) {
            Set<LocalDate> days = new HashSet<>();
            all.forEach(rate -> days.add(rate.reportingDate()));
            composed
                    .list(new ComposedRates.Question(
                            region, region.value().length(), null, null, LocalDate.EPOCH, on, known))
                    .stream()
                    .filter(c -> !days.contains(c.asOf()))
                    .forEach(c -> all.add(rate(c)));
            all.sort(ORDER);
        }
        return all;
    }

    @Override
    public List<Rate> byChild(RegionKey region, String userGroup, String technology, int downMbps, AsOf asOf) {
        LocalDate on = day(asOf);
        long known = known(asOf);
        List<RegionKey> children =
                regions.children(region, on).stream().map(Regions.Region::key).toList();
        Map<RegionKey, Rate> newest = new LinkedHashMap<>();
        printedByChild(children, userGroup, technology, downMbps, on, known)
                .forEach(rate -> newest.put(rate.region(), rate));
        if (region.level() == Level.STATE && userGroup.equals(PRIVATE)) {
            LocalDate after = newest.size() < children.size()
                    ? LocalDate.EPOCH
                    : newest.values().stream()
                            .map(Rate::reportingDate)
                            .min(Comparator.naturalOrder())
                            .orElse(LocalDate.EPOCH);
            composed.list(new ComposedRates.Question(region, 5, technology, downMbps, after, on, known))
                    .forEach(c -> newest.merge(c.region(), rate(c), LedgerRates::later));
            newest.keySet().retainAll(children);
        }
        return List.copyOf(newest.values());
    }

    /** The rate of the later Stichtag, of one day that which is printed. */
    private static Rate later(Rate printed, Rate computed) {
        return computed.reportingDate().isAfter(printed.reportingDate()) ? computed : printed;
    }

    private List<Rate> printedByChild(
            List<RegionKey> children, String userGroup, String technology, int downMbps, LocalDate on, long known) {
        Map<RegionKey, RegionKey> childOf = new HashMap<>();
        children.forEach(child -> printedKeys(child, on).forEach(k -> childOf.put(k, child)));
        if (childOf.isEmpty()) {
            return List.of();
        }
        Map<RegionKey, List<Printed>> byChild = new LinkedHashMap<>();
        store.list(childOf.keySet(), userGroup, technology, on, known)
                .forEach(p -> byChild.computeIfAbsent(
                                childOf.get(new RegionKey(p.row().place().regionKey())), k -> new ArrayList<>())
                        .add(p));
        MergedKeys merged = new MergedKeys(weights, known);
        return byChild.entrySet().stream()
                .flatMap(e -> newest(merged.rates(e.getKey(), userGroup, e.getValue(), downMbps)))
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

    private static boolean isComposed(Level level) {
        return level == Level.DISTRICT || level == Level.STATE;
    }

    private static Stream<Rate> newest(List<Rate> byDay) {
        return byDay.isEmpty() ? Stream.empty() : Stream.of(byDay.getLast());
    }

    private static Rate rate(Composed c) {
        return new Rate(
                c.region(),
                c.asOf(),
                PRIVATE,
                c.technology(),
                c.downMbps(),
                c.percent(),
                c.whole(),
                c.basis(),
                c.attribution());
    }

    private LocalDate day(AsOf asOf) {
        LocalDate asked = asOf.validOn();
        return asked == null ? LocalDate.now(clock) : asked;
    }

    private long known(AsOf asOf) {
        return asOf.known() == null ? RateWeightStore.NOW : operations.known(asOf);
    }
}
