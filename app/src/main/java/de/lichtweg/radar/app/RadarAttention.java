package de.lichtweg.radar.app;

import de.lichtweg.coverage.AttentionItem;
import de.lichtweg.coverage.AttentionItem.Severity;
import de.lichtweg.coverage.AttentionSource;
import de.lichtweg.kernel.AsOf;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.time.LichtwegClock;
import de.lichtweg.radar.domain.RadarCase;
import de.lichtweg.radar.domain.RadarCase.State;
import de.lichtweg.radar.store.CaseStore;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Open cases of the radar, by municipality. They are about today, whatever day is asked for. */
@Component
class RadarAttention implements AttentionSource {

    /** A last moment within so many days is urgent. */
    private static final int SOON_DAYS = 30;

    private final CaseStore store;
    private final LichtwegClock clock;

    RadarAttention(CaseStore store, LichtwegClock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public List<AttentionItem> list(Scope scope, AsOf asOf, RegionKey region) {
        if (!asOf.isNow()) {
            return List.of();
        }
        Map<RegionKey, List<RadarCase>> byRegion = store.list(scope).stream()
                .filter(c -> c.state() == State.OPEN && region.contains(c.municipality()))
                .collect(
                        Collectors.groupingBy(c -> below(region, c.municipality()), TreeMap::new, Collectors.toList()));
        List<AttentionItem> items = new ArrayList<>();
        byRegion.forEach((at, cases) -> {
            item(at, cases, false).ifPresent(items::add);
            item(at, cases, true).ifPresent(items::add);
        });
        return items;
    }

    /** The region itself, or the part right below it. */
    private static RegionKey below(RegionKey region, RegionKey place) {
        RegionKey at = place;
        while (!at.equals(region) && !at.parent().map(region::equals).orElse(true)) {
            at = at.parent().orElse(region);
        }
        return at;
    }

    private Optional<AttentionItem> item(RegionKey region, List<RadarCase> cases, boolean conflicts) {
        List<RadarCase> some =
                cases.stream().filter(c -> c.kind().isConflict() == conflicts).toList();
        if (some.isEmpty()) {
            return Optional.empty();
        }
        Optional<LocalDate> first = some.stream()
                .map(c -> c.facts().actBy())
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder());
        boolean urgent =
                first.map(d -> d.isBefore(clock.today().plusDays(SOON_DAYS))).orElse(false);
        return Optional.of(new AttentionItem(
                conflicts ? "radar_conflict" : "radar_forgotten",
                urgent ? Severity.DANGER : Severity.WARN,
                region,
                some.size(),
                first,
                Optional.empty(),
                Optional.of((conflicts ? "/radar/konflikte" : "/radar") + "?region=" + region)));
    }
}
