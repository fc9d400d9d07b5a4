package de.lichtweg.survey.app;

import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.time.LichtwegClock;
import de.lichtweg.survey.Commitment;
import de.lichtweg.survey.domain.HalfYear;
import de.lichtweg.survey.domain.Outcomes.Outcome;
import de.lichtweg.survey.domain.Outcomes.Owed;
import de.lichtweg.survey.domain.Reliability;
import de.lichtweg.survey.store.CommitmentStore;
import de.lichtweg.survey.store.DeliveredStore;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How operators keep what they promise, as far as the reader may see the commitments. */
@Component
public class Reliabilities {

    private final CommitmentStore store;
    private final DeliveredStore delivered;
    private final LichtwegClock clock;

    Reliabilities(CommitmentStore store, DeliveredStore delivered, LichtwegClock clock) {
        this.store = store;
        this.delivered = delivered;
        this.clock = clock;
    }

    /** All operators and half-years. */
    @Transactional(readOnly = true)
    public List<Reliability> list(Scope scope) {
        return of(scope, store.list(scope));
    }

    /** The same of commitments that were read already. */
    @Transactional(readOnly = true)
    public List<Reliability> of(Scope scope, List<Commitment> commitments) {
        LocalDate today = clock.today();
        List<Owed> owed = Reliability.owed(commitments, today);
        return owed.isEmpty() ? List.of() : Reliability.of(commitments, delivered.outcomes(scope, owed, today), today);
    }

    /** The addresses behind a number of an operator's half-year. */
    @Transactional(readOnly = true)
    public long[] addresses(Scope scope, String operator, HalfYear half, Outcome outcome) {
        LocalDate today = clock.today();
        List<Commitment> meant = store.list(scope).stream()
                .filter(c -> c.draft().basics().operator().equals(operator))
                .filter(c -> HalfYear.of(c.lastDay()).equals(half))
                .toList();
        return delivered.addresses(scope, Reliability.owed(meant, today), outcome, today);
    }
}
