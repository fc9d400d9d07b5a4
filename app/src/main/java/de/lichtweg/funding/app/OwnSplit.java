package de.lichtweg.funding.app;

import de.lichtweg.coverage.AddressQuery;
import de.lichtweg.coverage.Ledger;
import de.lichtweg.funding.Money;
import de.lichtweg.funding.OwnShares;
import de.lichtweg.funding.OwnShares.Key;
import de.lichtweg.kernel.AsOf;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.error.RuleViolation;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.time.LichtwegClock;
import de.lichtweg.region.Regions;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Splits an own share among municipalities by what is known of them today. */
@Component
public class OwnSplit {

    private final Regions regions;
    private final Ledger ledger;
    private final LichtwegClock clock;

    OwnSplit(Regions regions, Ledger ledger, LichtwegClock clock) {
        this.regions = regions;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * By inhabitants or addresses. What was split before stays as it is while municipalities, key and amount are the same, although
     * there may be other numbers by now.
     *
     * @param before how it was split, {@link OwnShares#NONE} without
     */
    public OwnShares split(Scope scope, Key key, List<RegionKey> municipalities, Money own, OwnShares before) {
        boolean same = before.key() == key
                && before.sum().equals(own)
                && before.parts().stream()
                        .map(OwnShares.Part::municipality)
                        .toList()
                        .equals(municipalities.stream().sorted().toList());
        if (same || municipalities.isEmpty()) {
            return same ? before : OwnShares.NONE;
        }
        SortedMap<RegionKey, Long> weights = new TreeMap<>();
        municipalities.forEach(m -> weights.put(m, weight(scope, key, m)));
        if (weights.values().stream().noneMatch(w -> w > 0)) {
            throw new RuleViolation("funding.weights");
        }
        return OwnShares.split(key, weights, own);
    }

    private long weight(Scope scope, Key key, RegionKey municipality) {
        if (key == Key.ADDRESSES) {
            return Math.max(0, ledger.view(scope, AsOf.NOW).count(AddressQuery.all(municipality)));
        }
        Regions.Region region = regions.get(municipality, clock.today());
        Integer population = region.population();
        if (population == null) {
            throw new RuleViolation("funding.population", region.name());
        }
        return population;
    }
}
