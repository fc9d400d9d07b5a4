package de.lichtweg.planning.app;

import de.lichtweg.coverage.AddressQuery;
import de.lichtweg.coverage.Ledger;
import de.lichtweg.kernel.AsOf;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.planning.domain.Basis.Kind;
import de.lichtweg.planning.domain.Estimate;
import de.lichtweg.planning.domain.EstimateDraft;
import de.lichtweg.platform.security.RightsTable;
import de.lichtweg.platform.security.Role;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.ui.Preparation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** One estimate with three budgets for a village of the demo district, asked and computed by the ordinary way. */
@Component
@ConditionalOnProperty("lichtweg.demo")
class DemoEstimate {

    private static final RegionKey VILLAGE = new RegionKey("14627170");
    private static final Scope OFFICE = new Scope(
            "koordination",
            "Koordination",
            Role.DISTRICT_COORDINATION,
            null,
            Set.of(new RegionKey("14627")),
            RightsTable.standard());

    private static final Map<String, List<String>> CHOICE = Map.of("eligible", List.of("yes"));
    private static final List<Long> BUDGETS = List.of(250_000_00L, 400_000_00L, 550_000_00L);

    private final EstimateDesk desk;
    private final EstimateWork work;
    private final BasisShelf shelf;
    private final Ledger ledger;

    DemoEstimate(EstimateDesk desk, EstimateWork work, BasisShelf shelf, Ledger ledger) {
        this.desk = desk;
        this.work = work;
        this.shelf = shelf;
        this.ledger = ledger;
    }

    @EventListener(Preparation.Done.class)
    void onceTheDistrictIsThere() {
        Optional<Estimate> before =
                desk.list(OFFICE, VILLAGE).stream().filter(Estimate::generated).findFirst();
        boolean done = before.isPresent() && !before.get().isMoving();
        if (!done && ledger.view(OFFICE, AsOf.NOW).count(new AddressQuery(VILLAGE, CHOICE)) > 0) {
            long id = before.map(Estimate::id).orElseGet(() -> desk.create(OFFICE, draft(), true));
            work.compute(OFFICE, id, (plans, all) -> {});
        }
    }

    private EstimateDraft draft() {
        return new EstimateDraft(
                "Niederau: wer noch förderfähig ist (Demo)",
                VILLAGE,
                "eligible=yes",
                true,
                shelf.current(OFFICE, Kind.PRICES).getFirst().id(),
                shelf.current(OFFICE, Kind.RULES).getFirst().id(),
                BUDGETS);
    }
}
