package de.lichtweg.coverage.app;

import de.lichtweg.coverage.AddressMarks;
import de.lichtweg.coverage.store.CorrectionStore;
import de.lichtweg.platform.security.Scope;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Addresses that a correction has changed: {@code correction=42}. */
@Component
class CorrectionMarks implements AddressMarks {

    private static final long[] NONE = {};

    private final CorrectionStore corrections;

    CorrectionMarks(CorrectionStore corrections) {
        this.corrections = corrections;
    }

    @Override
    public String key() {
        return "correction";
    }

    @Override
    public long[] marked(Scope scope, LocalDate on, long operation, String value) {
        return corrections
                .find(scope, Long.parseLong(value.strip()))
                .map(c -> c.correction().changed().toArray())
                .orElse(NONE);
    }
}
