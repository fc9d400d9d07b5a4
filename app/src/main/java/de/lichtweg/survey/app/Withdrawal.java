package de.lichtweg.survey.app;

import de.lichtweg.coverage.AddressQuery;
import de.lichtweg.coverage.Ledger;
import de.lichtweg.coverage.LedgerView.Intent;
import de.lichtweg.kernel.AsOf;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.time.LichtwegClock;
import de.lichtweg.survey.Commitment;
import org.springframework.stereotype.Component;

/** What would follow if a commitment were withdrawn today. */
@Component
public class Withdrawal {

    private final Ledger ledger;
    private final Standings standings;
    private final LichtwegClock clock;

    Withdrawal(Ledger ledger, Standings standings, LichtwegClock clock) {
        this.ledger = ledger;
        this.standings = standings;
        this.clock = clock;
    }

    /** How many of its addresses would become eligible. */
    public int eligible(Scope scope, Commitment c, RegionKey region) {
        Intent intent = new Intent(
                c.draft().basics().operator(),
                UndoOfCommitments.SOURCE,
                standings.rules().stage(c.draft(), clock.today()),
                c.lastDay());
        return ledger.view(scope, AsOf.NOW)
                .eligibleWithout(AddressQuery.all(region).with("commitment", Long.toString(c.id())), intent);
    }
}
