package de.lichtweg.activity.app;

import de.lichtweg.activity.store.RunningStore;
import de.lichtweg.activity.store.RunningStore.Overdue;
import de.lichtweg.coverage.AttentionItem;
import de.lichtweg.coverage.AttentionItem.Severity;
import de.lichtweg.coverage.AttentionSource;
import de.lichtweg.kernel.AsOf;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.security.DataClass;
import de.lichtweg.platform.security.Level;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.time.LichtwegClock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Steps, deadlines and milestones that should have been done by now. They are about today, whatever day is asked for. */
@Component
class ActivityAttention implements AttentionSource {

    /** From so many days on it is urgent. */
    private static final int LONG_DAYS = 14;

    private final RunningStore store;
    private final LichtwegClock clock;

    ActivityAttention(RunningStore store, LichtwegClock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public List<AttentionItem> list(Scope scope, AsOf asOf, RegionKey region) {
        // the register knows today only; a question about another day is none for it
        if (!asOf.isNow() || !scope.mayAnywhere(Level.ADDRESS, DataClass.OWN_ACTIVITY)) {
            return List.of();
        }
        Map<RegionKey, List<Overdue>> byRegion = store.overdue(scope, clock.today()).stream()
                .filter(o -> region.contains(RegionKey.common(o.territory())))
                .collect(Collectors.groupingBy(
                        o -> below(region, RegionKey.common(o.territory())), TreeMap::new, Collectors.toList()));
        return byRegion.entrySet().stream()
                .map(e -> item(e.getKey(), e.getValue()))
                .toList();
    }

    /** The region itself, or the part right below it. */
    private static RegionKey below(RegionKey region, RegionKey place) {
        RegionKey at = place;
        while (!at.equals(region) && !at.parent().map(region::equals).orElse(true)) {
            at = at.parent().orElse(region);
        }
        return at;
    }

    private AttentionItem item(RegionKey region, List<Overdue> overdue) {
        LocalDate first =
                overdue.stream().map(Overdue::day).min(LocalDate::compareTo).orElseThrow();
        boolean urgent = first.isBefore(clock.today().minusDays(LONG_DAYS));
        return new AttentionItem(
                "activity_overdue",
                urgent ? Severity.DANGER : Severity.WARN,
                region,
                overdue.size(),
                Optional.of(first),
                Optional.empty(),
                Optional.of("/aktivitaeten?region=" + region + "&frist=ueber"));
    }
}
