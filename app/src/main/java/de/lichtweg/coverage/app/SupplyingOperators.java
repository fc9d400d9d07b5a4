package de.lichtweg.coverage.app;

import de.lichtweg.coverage.Ledger;
import de.lichtweg.kernel.AsOf;
import de.lichtweg.parties.KnownOperators;
import de.lichtweg.platform.security.Scope;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The operators of the offers that a reader may see. */
@Component
class SupplyingOperators implements KnownOperators {

    private final ObjectProvider<Ledger> ledger;

    SupplyingOperators(ObjectProvider<Ledger> ledger) {
        this.ledger = ledger;
    }

    @Override
    public Set<String> keys(Scope scope) {
        return Set.copyOf(ledger.getObject().view(scope, AsOf.NOW).networks());
    }
}
