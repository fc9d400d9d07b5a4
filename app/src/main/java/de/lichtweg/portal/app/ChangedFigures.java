package de.lichtweg.portal.app;

import de.lichtweg.coverage.AddressQuery;
import de.lichtweg.coverage.Ledger;
import de.lichtweg.coverage.LedgerView;
import de.lichtweg.coverage.LedgerView.Totals;
import de.lichtweg.coverage.Stage;
import de.lichtweg.kernel.AsOf;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.security.DataClass;
import de.lichtweg.platform.security.Level;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.subject.TopicSource;
import de.lichtweg.platform.ui.Formats;
import de.lichtweg.region.Regions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Changed figures become a topic: how many addresses have gigabit at the newest Stichtag and had at the one before, and in which parts of
 * the territory most has moved. Once for each Stichtag.
 */
@Component
@Order(5)
class ChangedFigures implements TopicSource {

    private static final int NAMES = 5;
    private static final Formats FORMATS = new Formats();

    private final Ledger ledger;
    private final Regions regions;
    private final MessageSource messages;

    ChangedFigures(Ledger ledger, Regions regions, MessageSource messages) {
        this.ledger = ledger;
        this.regions = regions;
        this.messages = messages;
    }

    /** A share of addresses in tenths of a percent, so that what is compared is what is printed. */
    record Share(String name, long tenths) {

        static Share of(String name, long part, long all) {
            return new Share(name, all == 0 ? 0 : Math.round(1000.0 * part / all));
        }
    }

    @Override
    public List<Proposal> list(Scope scope, RegionKey territory) {
        if (!scope.may(Level.AGGREGATE, DataClass.INTERNAL, territory)) {
            return List.of();
        }
        LedgerView now = ledger.view(scope, AsOf.NOW);
        LocalDate day = now.reportingDate();
        return day == null
                ? List.of()
                : before(scope, day).flatMap(b -> proposal(b, now, day, territory)).stream()
                        .toList();
    }

    private Optional<LedgerView> before(Scope scope, LocalDate day) {
        LedgerView last = ledger.view(scope, new AsOf(day.minusDays(1), null));
        return Optional.ofNullable(last.reportingDate()).map(d -> ledger.view(scope, new AsOf(d, null)));
    }

    private Optional<Proposal> proposal(LedgerView before, LedgerView now, LocalDate day, RegionKey territory) {
        AddressQuery all = AddressQuery.all(territory);
        Share was = share("", before.totals(all));
        Share is = share("", now.totals(all));
        String moved = moved(shares(before, all), shares(now, all));
        if (was.tenths == is.tenths && moved.isEmpty()) {
            return Optional.empty();
        }
        String title = text(
                "portal.topic.figures",
                percent(is.tenths),
                percent(was.tenths),
                FORMATS.date(day),
                FORMATS.date(before.validOn()));
        return Optional.of(new Proposal(
                "figures:" + day,
                title,
                moved,
                "/lagebild/%s/warum?figure=gigabit&from=%s&as_of=%s".formatted(territory, before.validOn(), day)));
    }

    private Map<RegionKey, Share> shares(LedgerView view, AddressQuery query) {
        return view.totalsByChild(query).entrySet().stream()
                .filter(e -> !e.getValue().suppressed() && e.getValue().addresses() > 0)
                .collect(Collectors.toMap(
                        Map.Entry::getKey, e -> share(name(e.getKey(), view.validOn()), e.getValue())));
    }

    private String name(RegionKey key, LocalDate day) {
        return regions.find(key, day).map(Regions.Region::name).orElse(key.value());
    }

    private static Share share(String name, Totals totals) {
        return Share.of(name, totals.stages().getOrDefault(Stage.GIGABIT, 0), totals.addresses());
    }

    /** Where most has moved, the largest step first. */
    static String moved(Map<RegionKey, Share> before, Map<RegionKey, Share> now) {
        List<Share> steps = new ArrayList<>();
        now.forEach((key, share) -> {
            Share was = before.get(key);
            if (was != null && was.tenths != share.tenths) {
                steps.add(new Share(share.name, share.tenths - was.tenths));
            }
        });
        return steps.stream()
                .sorted(Comparator.comparing((Share s) -> -Math.abs(s.tenths)).thenComparing(Share::name))
                .limit(NAMES)
                .map(s -> s.name + " " + (s.tenths > 0 ? "+" : "−") + percent(Math.abs(s.tenths)))
                .collect(Collectors.joining(", "));
    }

    private static String percent(long tenths) {
        return "%d,%d".formatted(tenths / 10, tenths % 10);
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.GERMAN);
    }
}
