package de.lichtweg.coverage.app;

import de.lichtweg.coverage.Ledger;
import de.lichtweg.coverage.LedgerView;
import de.lichtweg.coverage.snapshot.Snapshots;
import de.lichtweg.kernel.AsOf;
import de.lichtweg.platform.security.Scope;
import java.util.List;
import org.springframework.stereotype.Service;

/** Reading, by the column snapshot. */
@Service
class LedgerService implements Ledger {

    private final Snapshots snapshots;

    LedgerService(Snapshots snapshots) {
        this.snapshots = snapshots;
    }

    @Override
    public LedgerView view(Scope scope, AsOf asOf) {
        return snapshots.view(scope, asOf);
    }

    @Override
    public List<LedgerView> views(Scope scope, List<AsOf> moments) {
        return snapshots.views(scope, moments);
    }
}
