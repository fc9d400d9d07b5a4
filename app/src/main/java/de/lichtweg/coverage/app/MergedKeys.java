package de.lichtweg.coverage.app;

import de.lichtweg.coverage.PublishedRates.Basis;
import de.lichtweg.coverage.PublishedRates.Rate;
import de.lichtweg.coverage.domain.rates.PublishedRow;
import de.lichtweg.coverage.store.PublishedRateStore.Printed;
import de.lichtweg.coverage.store.RateWeightStore;
import de.lichtweg.kernel.RegionKey;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The rates of one region out of the keys under which it is printed. Several keys are put together by households, else by
 * inhabitants; where neither is known of all of them, the print of the region's own key stands for it, since an equal mean
 * would make a hamlet as large as its town.
 */
final class MergedKeys {

    private final RateWeightStore store;
    private final long known;
    private @Nullable Map<RegionKey, Integer> households;
    private @Nullable Map<RegionKey, Integer> inhabitants;

    MergedKeys(RateWeightStore store, long known) {
        this.store = store;
        this.known = known;
    }

    private record Cell(LocalDate asOf, String technology, int downMbps) {}

    private record Print(RegionKey key, PublishedRow.Cell cell, String attribution) {}

    /** Rates by Stichtag, technology and class; {@code onlyDown} picks one class. */
    List<Rate> rates(RegionKey region, String userGroup, Collection<Printed> printed, @Nullable Integer onlyDown) {
        Map<Cell, List<Print>> cells = new LinkedHashMap<>();
        for (Printed p : printed) {
            PublishedRow.Place place = p.row().place();
            p.row().cells().forEach((down, cell) -> {
                if (onlyDown == null || onlyDown.equals(down)) {
                    cells.computeIfAbsent(new Cell(place.asOf(), place.technology(), down), c -> new ArrayList<>())
                            .add(new Print(new RegionKey(place.regionKey()), cell, p.attribution()));
                }
            });
        }
        List<Rate> rates = new ArrayList<>(cells.size());
        cells.forEach((cell, prints) -> rate(region, userGroup, cell, prints).ifPresent(rates::add));
        return rates;
    }

    private Optional<Rate> rate(RegionKey region, String userGroup, Cell cell, List<Print> prints) {
        if (prints.size() == 1) {
            return Optional.of(mean(region, userGroup, cell, prints, Map.of(), Basis.PRINTED));
        }
        if (weighs(households(), prints)) {
            return Optional.of(mean(region, userGroup, cell, prints, households(), Basis.HOUSEHOLDS));
        }
        if (weighs(inhabitants(), prints)) {
            return Optional.of(mean(region, userGroup, cell, prints, inhabitants(), Basis.INHABITANTS));
        }
        List<Print> own = prints.stream().filter(p -> p.key.equals(region)).toList();
        return own.isEmpty()
                ? Optional.empty()
                : Optional.of(mean(region, userGroup, cell, own, Map.of(), Basis.PRINTED));
    }

    private static boolean weighs(Map<RegionKey, Integer> weights, List<Print> prints) {
        return prints.stream().allMatch(p -> weights.getOrDefault(p.key, 0) > 0);
    }

    private static Rate mean(
            RegionKey region,
            String userGroup,
            Cell cell,
            List<Print> prints,
            Map<RegionKey, Integer> weights,
            Basis basis) {
        long sum = 0;
        long weight = 0;
        boolean whole = true;
        for (Print print : prints) {
            int w = weights.getOrDefault(print.key, 1);
            sum += (long) w * Math.min(PublishedRow.ALL_E2, print.cell.percentE2());
            weight += w;
            whole &= print.cell.whole();
        }
        return new Rate(
                region,
                cell.asOf,
                userGroup,
                cell.technology,
                cell.downMbps,
                sum / 100.0 / weight,
                whole,
                basis,
                prints.getFirst().attribution());
    }

    private Map<RegionKey, Integer> households() {
        Map<RegionKey, Integer> read = households;
        if (read == null) {
            read = store.list(known);
            households = read;
        }
        return read;
    }

    private Map<RegionKey, Integer> inhabitants() {
        Map<RegionKey, Integer> read = inhabitants;
        if (read == null) {
            read = store.inhabitants(known);
            inhabitants = read;
        }
        return read;
    }
}
