package de.lichtweg.coverage.app;

import de.lichtweg.coverage.AddressMarks;
import de.lichtweg.coverage.store.ReportStore;
import de.lichtweg.platform.security.Scope;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Addresses about which somebody waits for an answer: {@code report=open}. */
@Component
class ReportMarks implements AddressMarks {

    private final ReportStore reports;

    ReportMarks(ReportStore reports) {
        this.reports = reports;
    }

    @Override
    public String key() {
        return "report";
    }

    @Override
    public long[] marked(Scope scope, LocalDate on, long operation, String value) {
        if (!value.equals("open")) {
            throw new IllegalArgumentException(value);
        }
        return reports.listOpenAddresses(scope).stream()
                .mapToLong(ReportStore.OpenAddress::address)
                .toArray();
    }
}
