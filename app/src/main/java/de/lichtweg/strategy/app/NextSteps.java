package de.lichtweg.strategy.app;

import de.lichtweg.coverage.AddressQuery;
import de.lichtweg.coverage.Arrival;
import de.lichtweg.coverage.GigabitPath;
import de.lichtweg.coverage.Ledger;
import de.lichtweg.coverage.LedgerView;
import de.lichtweg.coverage.Stage;
import de.lichtweg.kernel.AsOf;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.security.DataClass;
import de.lichtweg.platform.security.Level;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.region.Regions;
import de.lichtweg.region.Regions.Region;
import de.lichtweg.strategy.domain.NextStep;
import de.lichtweg.strategy.domain.StepRule;
import de.lichtweg.strategy.domain.StepRule.Count;
import de.lichtweg.strategy.domain.Undertaking;
import de.lichtweg.strategy.store.StepRuleStore;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * The next step of each municipality, by what its addresses and activities are today: the register of activities knows no other
 * day. Only whoever may read addresses and activities of a municipality learns its step.
 */
@Service
public class NextSteps {

    private final StepRuleStore store;
    private final Ledger ledger;
    private final Regions regions;
    /** Rules come with the migrations and do not change while the program runs. */
    private volatile @Nullable List<StepRule> rules;

    NextSteps(StepRuleStore store, Ledger ledger, Regions regions) {
        this.store = store;
        this.ledger = ledger;
        this.regions = regions;
    }

    /**
     * A municipality.
     *
     * @param step empty where no rule holds
     * @param running what is under way in it or a part of it
     */
    public record Row(
            Region municipality, Map<Count, Integer> counts, Optional<NextStep> step, List<Undertaking> running) {}

    /** All rules, in force or not. */
    public List<StepRule> rules(Scope scope) {
        List<StepRule> known = rules;
        if (known == null) {
            known = store.rules(scope);
            rules = known;
        }
        return known;
    }

    /** The municipalities of a region, or the one that it is, by name. */
    public List<Row> list(Scope scope, RegionKey region) {
        LedgerView view = ledger.view(scope, AsOf.NOW);
        List<Region> asked = municipalities(region, view).stream()
                .filter(m -> sees(scope, m.key()))
                .toList();
        if (asked.isEmpty() || !view.mayOpenAddresses(region)) {
            return List.of();
        }
        Map<Count, Map<String, Integer>> counts = counts(view, region);
        List<Undertaking> all = store.undertakings(scope);
        List<Row> rows = new ArrayList<>();
        for (Region municipality : asked) {
            Map<Count, Integer> own = new EnumMap<>(Count.class);
            counts.forEach((count, byKey) ->
                    own.put(count, byKey.getOrDefault(municipality.key().value(), 0)));
            rows.add(new Row(
                    municipality,
                    own,
                    NextStep.of(municipality.key(), own, all, rules(scope), view.validOn()),
                    all.stream()
                            .filter(u -> u.running() && municipality.key().contains(u.region()))
                            .toList()));
        }
        return rows;
    }

    private static boolean sees(Scope scope, RegionKey municipality) {
        return scope.may(Level.ADDRESS, DataClass.INTERNAL, municipality)
                && scope.may(Level.ADDRESS, DataClass.ACTIVITY, municipality);
    }

    private List<Region> municipalities(RegionKey region, LedgerView view) {
        return switch (region.level()) {
            case DISTRICT -> regions.children(region, view.validOn());
            case MUNICIPALITY -> List.of(regions.get(region, view.validOn()));
            default -> List.of();
        };
    }

    private static Map<Count, Map<String, Integer>> counts(LedgerView view, RegionKey region) {
        Map<Count, Map<String, Integer>> counts = new EnumMap<>(Count.class);
        for (Count count : Count.values()) {
            Map<String, Integer> byKey = new HashMap<>();
            view.facet(query(count, region), "municipality").forEach(f -> byKey.put(f.value(), f.count()));
            counts.put(count, byKey);
        }
        return counts;
    }

    /** The addresses that are counted. */
    public static AddressQuery query(Count count, RegionKey region) {
        AddressQuery all = AddressQuery.all(region);
        return switch (count) {
            case OPEN_ELIGIBLE -> all.with("stage", Stage.OPEN.name()).with("eligible", "yes");
            case LATE ->
                all.with(
                                "stage",
                                GigabitPath.BINDING.stream()
                                        .map(Stage::name)
                                        .sorted()
                                        .toArray(String[]::new))
                        .with("when", Arrival.LATE.value());
            case ANNOUNCED -> all.with("stage", Stage.ANNOUNCED.name());
            case OPEN_SITES -> all.with("site", "any").with("stage", Stage.OPEN.name(), Stage.ANNOUNCED.name());
            case UNKNOWN -> all.with("stage", Stage.UNKNOWN.name());
        };
    }
}
