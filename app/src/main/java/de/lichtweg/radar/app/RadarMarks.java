package de.lichtweg.radar.app;

import de.lichtweg.coverage.AddressMarks;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.radar.store.CaseStore;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** The addresses of a case: {@code radar=17}; of all open ones {@code radar=vergessen}, {@code radar=konflikte}. */
@Component
class RadarMarks implements AddressMarks {

    private final CaseStore store;

    RadarMarks(CaseStore store) {
        this.store = store;
    }

    @Override
    public String key() {
        return "radar";
    }

    @Override
    public long[] marked(Scope scope, LocalDate on, long operation, String value) {
        return switch (value.strip()) {
            case "vergessen" -> store.openAddresses(scope, false);
            case "konflikte" -> store.openAddresses(scope, true);
            default -> store.addresses(scope, Long.parseLong(value.strip()));
        };
    }
}
