package de.lichtweg.coverage.app;

import de.lichtweg.coverage.AddressQuery;
import de.lichtweg.coverage.AttentionItem;
import de.lichtweg.coverage.AttentionItem.Severity;
import de.lichtweg.coverage.AttentionSource;
import de.lichtweg.coverage.Ledger;
import de.lichtweg.coverage.LedgerView;
import de.lichtweg.kernel.AsOf;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.security.DataClass;
import de.lichtweg.platform.security.Level;
import de.lichtweg.platform.security.Scope;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the ledger itself notices: promises that end or have ended, late construction, places that nobody plans for, old data. */
@Component
class LedgerAttention implements AttentionSource {

    /** A promise that ends within so many days is worth a call today. */
    static final int SOON_DAYS = 60;

    /** A delivery is due every half-year; three months later it is missing. */
    static final int OLD_MONTHS = 9;

    /** From this many addresses on, a place that nobody plans for is more than a remark. */
    private static final int MANY = 100;

    private final Ledger ledger;

    LedgerAttention(Ledger ledger) {
        this.ledger = ledger;
    }

    @Override
    public List<AttentionItem> list(Scope scope, AsOf asOf, RegionKey region) {
        if (!scope.may(Level.AGGREGATE, DataClass.INTERNAL, region)) {
            return List.of();
        }
        LedgerView view = ledger.view(scope, asOf);
        LocalDate day = view.validOn();
        AddressQuery all = AddressQuery.all(region);
        List<AttentionItem> items = new ArrayList<>();
        oldData(view, region, day).ifPresent(items::add);
        LocalDate soon = day.plusDays(SOON_DAYS + 1L);
        collect(
                items,
                view,
                "promise_expiring",
                Severity.DANGER,
                all.with("stage", "COMMITTED").with("expected_lt", soon.toString()));
        collect(
                items,
                view,
                "construction_late",
                Severity.DANGER,
                all.with("stage", "IN_CONSTRUCTION").with("expected_lt", day.toString()));
        collect(items, view, "promise_expired", Severity.WARN, all.with("reason", "PROMISE_EXPIRED"));
        collect(
                items,
                view,
                "eligible_nobody",
                Severity.WARN,
                all.with("eligible", "yes").with("plan", "nobody"));
        collect(items, view, "unknown", Severity.INFO, all.with("known", "no"));
        return items;
    }

    private static void collect(
            List<AttentionItem> items, LedgerView view, String kind, Severity severity, AddressQuery query) {
        view.totalsByChild(query).forEach((child, totals) -> {
            if (totals.addresses() > 0) {
                items.add(item(view, kind, severity, query.in(child), totals.addresses()));
            }
        });
    }

    private static AttentionItem item(LedgerView view, String kind, Severity severity, AddressQuery query, int count) {
        boolean few = kind.equals("eligible_nobody") && count < MANY;
        return new AttentionItem(
                kind,
                few ? Severity.INFO : severity,
                query.region(),
                count,
                firstDay(view, kind, query),
                Optional.of(query));
    }

    private static Optional<LocalDate> firstDay(LedgerView view, String kind, AddressQuery query) {
        boolean dated = kind.equals("promise_expiring") || kind.equals("construction_late");
        if (!dated || !view.mayOpenAddresses(query.region())) {
            return Optional.empty();
        }
        return view.list(query, "expected", 0, 1).rows().stream()
                .findFirst()
                .flatMap(row -> Optional.ofNullable(row.expected()));
    }

    private static Optional<AttentionItem> oldData(LedgerView view, RegionKey region, LocalDate day) {
        LocalDate reported = view.reportingDate();
        if (reported == null || !reported.isBefore(day.minusMonths(OLD_MONTHS))) {
            return Optional.empty();
        }
        return Optional.of(
                new AttentionItem("old_data", Severity.WARN, region, 0, Optional.of(reported), Optional.empty()));
    }
}
