package de.lichtweg.coverage.app;

import de.lichtweg.coverage.AddressQuery;
import de.lichtweg.coverage.Arrival;
import de.lichtweg.coverage.GigabitPath;
import de.lichtweg.coverage.Ledger;
import de.lichtweg.coverage.LedgerView;
import de.lichtweg.coverage.domain.path.Forecast;
import de.lichtweg.coverage.store.ForecastStore;
import de.lichtweg.kernel.AsOf;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.kernel.SubjectRef;
import de.lichtweg.platform.audit.AuditLog;
import de.lichtweg.platform.error.RuleViolation;
import de.lichtweg.platform.security.DataClass;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.time.LichtwegClock;
import de.lichtweg.region.Regions;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what was expected, of the district and of each of its municipalities: once a quarter by itself, and when asked. */
@Service
public class Forecasts {

    static final String SUBJECT = "coverage.forecast";

    private final ForecastStore store;
    private final Ledger ledger;
    private final Regions regions;
    private final AuditLog audit;
    private final LichtwegClock clock;

    Forecasts(ForecastStore store, Ledger ledger, Regions regions, AuditLog audit, LichtwegClock clock) {
        this.store = store;
        this.ledger = ledger;
        this.regions = regions;
        this.audit = audit;
        this.clock = clock;
    }

    /** Keeps what is expected today. */
    @Transactional
    public void keepToday(Scope scope) {
        if (!keep(scope, ledger.view(scope, AsOf.NOW), clock.today())) {
            throw new RuleViolation("forecast.today");
        }
    }

    /** Keeps what is expected today, unless something has been kept in this quarter; whether it did. */
    @Transactional
    public boolean keepQuarter(Scope scope) {
        Arrival quarter = Arrival.quarter(clock.today());
        boolean kept = store.heads(scope).stream()
                .anyMatch(f -> Arrival.quarter(f.madeOn()).equals(quarter));
        return !kept && keep(scope, ledger.view(scope, AsOf.NOW), clock.today());
    }

    /** Works out what was to be expected at the ends of quarters with the knowledge of these days; how many were new. */
    @Transactional
    public int keepPast(Scope scope, List<LocalDate> days) {
        List<AsOf> moments = days.stream().map(day -> new AsOf(day, day)).toList();
        int kept = 0;
        for (LedgerView view : ledger.views(scope, moments)) {
            kept += keep(scope, view, view.validOn()) ? 1 : 0;
        }
        return kept;
    }

    /** Nothing is kept where there are no addresses yet. */
    private boolean keep(Scope scope, LedgerView view, LocalDate day) {
        Map<RegionKey, GigabitPath> paths = paths(view, regions.home());
        if (paths.isEmpty()) {
            return false;
        }
        return store.insert(scope, regions.home(), day, view.operation(), paths)
                .map(id -> written(scope, id, day))
                .orElse(false);
    }

    private boolean written(Scope scope, long id, LocalDate day) {
        audit.write(
                scope,
                "forecast.keep",
                new SubjectRef(SUBJECT, Long.toString(id)),
                DataClass.INTERNAL,
                regions.home(),
                "",
                null,
                "{\"day\":\"" + day + "\"}");
        return true;
    }

    /** The paths of a region and of its parts, as far as there are addresses. */
    public Map<RegionKey, GigabitPath> paths(LedgerView view, RegionKey region) {
        Map<RegionKey, GigabitPath> paths = new LinkedHashMap<>();
        put(paths, view, region);
        regions.children(region, view.validOn()).forEach(child -> put(paths, view, child.key()));
        return paths;
    }

    private static void put(Map<RegionKey, GigabitPath> paths, LedgerView view, RegionKey region) {
        GigabitPath path = view.path(AddressQuery.all(region));
        if (!path.parts().isEmpty()) {
            paths.put(region, path);
        }
    }

    /** All forecasts with the paths of some regions. */
    @Transactional(readOnly = true)
    public List<Forecast> list(Scope scope, Collection<RegionKey> of) {
        return store.list(scope, of);
    }
}
