package de.lichtweg.portal.app;

import de.lichtweg.cooperation.OpenRequests;
import de.lichtweg.cooperation.OpenRequests.Waiting;
import de.lichtweg.coverage.AttentionItem;
import de.lichtweg.coverage.AttentionItem.Severity;
import de.lichtweg.coverage.AttentionSource;
import de.lichtweg.kernel.AsOf;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.security.DataClass;
import de.lichtweg.platform.security.Level;
import de.lichtweg.platform.security.Scope;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Requests that wait too long for the office, and questions of the office that wait for a municipality. Said here, since cooperation
 * knows nothing of what needs attention.
 */
@Component
class RequestAttention implements AttentionSource {

    private final OpenRequests requests;

    RequestAttention(OpenRequests requests) {
        this.requests = requests;
    }

    @Override
    public List<AttentionItem> list(Scope scope, AsOf asOf, RegionKey region) {
        if (!asOf.isNow() || !scope.mayAnywhere(Level.ADDRESS, DataClass.COOPERATION)) {
            return List.of();
        }
        Map<RegionKey, List<Waiting>> byRegion = requests.ours(scope).stream()
                .filter(w -> region.contains(w.territory()))
                .filter(w -> w.late() || w.answerBy().isEmpty())
                .collect(Collectors.groupingBy(Waiting::territory, TreeMap::new, Collectors.toList()));
        return byRegion.entrySet().stream()
                .map(e -> item(e.getKey(), e.getValue()))
                .toList();
    }

    private static AttentionItem item(RegionKey region, List<Waiting> waiting) {
        Optional<LocalDate> first =
                waiting.stream().flatMap(w -> w.answerBy().stream()).min(Comparator.naturalOrder());
        return new AttentionItem(
                first.isPresent() ? "request_late" : "request_asked",
                Severity.WARN,
                region,
                waiting.size(),
                first,
                Optional.empty(),
                Optional.of("/anfragen"));
    }
}
