package de.lichtweg.coverage.app;

import de.lichtweg.coverage.domain.Register;
import de.lichtweg.coverage.store.AddressStore;
import de.lichtweg.platform.security.Scope;
import java.lang.ref.SoftReference;
import org.springframework.stereotype.Component;

/**
 * Keeps the register of addresses from one import to the next. Before each use the ledger is asked which operation changed an
 * address last, so that what any process has written, corrected or undone is taken up; only those rows are read. Nothing is
 * kept that was read in a transaction which has written itself, since it may yet be rolled back and its number given again.
 */
@Component
class Registers {

    private final AddressStore addresses;
    private volatile SoftReference<Register> kept = new SoftReference<>(Register.EMPTY);

    Registers(AddressStore addresses) {
        this.addresses = addresses;
    }

    /** The register as the running transaction sees it. */
    Register current(Scope scope) {
        if (addresses.hasWritten(scope)) {
            return read(scope, addresses.lastChange(scope));
        }
        Register known = kept.get();
        long last = addresses.lastChange(scope);
        if (known != null && known.operation() == last) {
            return known;
        }
        Register next = known == null || known.operation() == 0 || known.operation() > last
                ? read(scope, last)
                : known.with(last, addresses.listChangedSince(scope, known.operation()));
        kept = new SoftReference<>(next);
        return next;
    }

    private Register read(Scope scope, long last) {
        return Register.EMPTY.with(last, addresses.listBelieved(scope));
    }
}
