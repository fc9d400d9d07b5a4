package de.lichtweg.coverage.app;

import de.lichtweg.coverage.AddressQuery;
import de.lichtweg.coverage.AttentionItem;
import de.lichtweg.coverage.AttentionItem.Severity;
import de.lichtweg.coverage.AttentionSource;
import de.lichtweg.coverage.store.ReportStore;
import de.lichtweg.coverage.store.ReportStore.OpenAddress;
import de.lichtweg.kernel.AsOf;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.security.DataClass;
import de.lichtweg.platform.security.Level;
import de.lichtweg.platform.security.Scope;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Reminds of reports that wait for an answer. They are about today, whatever day is asked for. */
@Component
class ReportAttention implements AttentionSource {

    private final ReportStore reports;

    ReportAttention(ReportStore reports) {
        this.reports = reports;
    }

    @Override
    public List<AttentionItem> list(Scope scope, AsOf asOf, RegionKey region) {
        if (!scope.may(Level.ADDRESS, DataClass.INTERNAL, region)) {
            return List.of();
        }
        Map<RegionKey, Long> open = reports.listOpenAddresses(scope).stream()
                .filter(a -> region.contains(a.municipality()))
                .collect(Collectors.groupingBy(OpenAddress::municipality, TreeMap::new, Collectors.counting()));
        return open.entrySet().stream()
                .map(e -> new AttentionItem(
                        "reports_open",
                        Severity.WARN,
                        e.getKey(),
                        e.getValue().intValue(),
                        Optional.empty(),
                        Optional.of(AddressQuery.all(e.getKey()).with("report", "open"))))
                .toList();
    }
}
