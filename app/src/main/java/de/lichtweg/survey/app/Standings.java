package de.lichtweg.survey.app;

import de.lichtweg.coverage.Ledger;
import de.lichtweg.kernel.AsOf;
import de.lichtweg.platform.operation.UntilOperation;
import de.lichtweg.platform.operation.UntilOperation.Memory;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.time.LichtwegClock;
import de.lichtweg.survey.Commitment;
import de.lichtweg.survey.domain.BindingRule;
import de.lichtweg.survey.domain.BindingRules;
import de.lichtweg.survey.domain.Delivered;
import de.lichtweg.survey.domain.Standing;
import de.lichtweg.survey.store.BindingRuleStore;
import de.lichtweg.survey.store.DeliveredStore;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How commitments stand today. */
@Component
public class Standings {

    private final DeliveredStore delivered;
    private final BindingRuleStore rules;
    private final Ledger ledger;
    private final LichtwegClock clock;
    private final Memory<Asked, Map<Long, Delivered>> counted;
    private volatile @Nullable BindingRules known;

    Standings(
            DeliveredStore delivered,
            BindingRuleStore rules,
            Ledger ledger,
            UntilOperation until,
            LichtwegClock clock) {
        this.counted = until.memory(200);
        this.delivered = delivered;
        this.rules = rules;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** What was counted: commitments in their versions, and the day. */
    private record Asked(List<Map.Entry<Long, Integer>> commitments, LocalDate day) {

        static Asked of(List<Commitment> commitments, LocalDate day) {
            return new Asked(
                    commitments.stream()
                            .map(c -> Map.entry(c.id(), c.version()))
                            .toList(),
                    day);
        }
    }

    /** The rules of all bindings; they change with the product alone. */
    public BindingRules rules() {
        BindingRules all = known;
        if (all == null) {
            all = rules.load();
            known = all;
        }
        return all;
    }

    /** Each of some commitments that the scope may see, by its number; in one statement after each operation. */
    @Transactional(readOnly = true)
    public Map<Long, Standing> of(Scope scope, List<Commitment> commitments) {
        if (commitments.isEmpty()) {
            return Map.of();
        }
        LocalDate today = clock.today();
        BindingRules all = rules();
        int grace = ledger.view(scope, AsOf.NOW).ruleSet().graceDays();
        Map<Long, Delivered> byId =
                counted.get(Asked.of(commitments, today), () -> delivered.delivered(scope, commitments, today));
        Map<Long, Standing> standings = new HashMap<>();
        for (Commitment c : commitments) {
            Delivered of = byId.getOrDefault(c.id(), new Delivered(c.addresses(), 0, 0));
            standings.put(c.id(), Standing.of(c, of, all, grace, today));
        }
        return standings;
    }

    /** The rule of today for the binding of a commitment. */
    public static BindingRule rule(BindingRules rules, Commitment c, LocalDate today) {
        return rules.on(c.draft().basics().binding(), today);
    }
}
