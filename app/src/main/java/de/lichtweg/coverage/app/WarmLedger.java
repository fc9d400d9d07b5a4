package de.lichtweg.coverage.app;

import de.lichtweg.coverage.Ledger;
import de.lichtweg.kernel.AsOf;
import de.lichtweg.platform.cli.ServerStarted;
import de.lichtweg.platform.security.Scope;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Loads the snapshot of now in the background once a server has started, so that the first page need not wait for it. */
@Component
class WarmLedger {

    private final Ledger ledger;

    WarmLedger(Ledger ledger) {
        this.ledger = ledger;
    }

    @EventListener
    void on(ServerStarted started) {
        Thread.ofPlatform()
                .daemon()
                .name("warm-ledger")
                .start(() -> ledger.view(Scope.system("warm-up"), AsOf.NOW).operation());
    }
}
