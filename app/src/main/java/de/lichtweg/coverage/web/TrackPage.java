package de.lichtweg.coverage.web;

import de.lichtweg.coverage.AddressQuery;
import de.lichtweg.coverage.Arrival;
import de.lichtweg.coverage.GigabitPath;
import de.lichtweg.coverage.Ledger;
import de.lichtweg.coverage.LedgerView;
import de.lichtweg.coverage.Measure;
import de.lichtweg.coverage.app.Forecasts;
import de.lichtweg.coverage.domain.path.Forecast;
import de.lichtweg.coverage.domain.path.TrackRecord;
import de.lichtweg.coverage.domain.path.TrackRecord.Hit;
import de.lichtweg.coverage.domain.path.TrackRecord.Horizon;
import de.lichtweg.coverage.web.TrackView.ForecastLine;
import de.lichtweg.coverage.web.TrackView.HorizonLine;
import de.lichtweg.kernel.AsOf;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.security.DataClass;
import de.lichtweg.platform.security.Level;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.table.ExportLink;
import de.lichtweg.platform.time.LichtwegClock;
import de.lichtweg.region.Regions;
import de.lichtweg.region.Regions.Region;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Compares earlier forecasts with what came. What came is the state of the ends of quarters that are over, with the knowledge
 * that is asked for; it is remembered per operation, since a past state has to be read from the database.
 */
@Component
class TrackPage {

    private static final int REMEMBERED = 200;

    /** Forecasts that look back so many quarters are enough to judge them. */
    private static final int MOST_QUARTERS = 12;

    private record Past(String visibility, RegionKey region, Arrival quarter, String known, long operation) {}

    private final Ledger ledger;
    private final Forecasts forecasts;
    private final Regions regions;
    private final LichtwegClock clock;
    private final MessageSource messages;
    private final Map<Past, Map<RegionKey, GigabitPath>> remembered =
            Collections.synchronizedMap(new LinkedHashMap<>(64, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<Past, Map<RegionKey, GigabitPath>> eldest) {
                    return size() > REMEMBERED;
                }
            });

    TrackPage(Ledger ledger, Forecasts forecasts, Regions regions, LichtwegClock clock, MessageSource messages) {
        this.ledger = ledger;
        this.forecasts = forecasts;
        this.regions = regions;
        this.clock = clock;
        this.messages = messages;
    }

    TrackView build(Scope scope, RegionKey key, AsOf asOf, Measure measure) {
        Words words = Words.current(messages);
        LedgerView now = ledger.view(scope, asOf);
        Region region = regions.get(key, now.validOn());
        now.path(AddressQuery.all(region.key())); // refuses whoever may not open its addresses
        List<RegionKey> keys = new ArrayList<>(List.of(region.key()));
        regions.children(region.key(), now.validOn()).forEach(child -> keys.add(child.key()));
        Measure kept = measure.isOfSites() ? Measure.ADDRESSES : measure;
        List<Forecast> made = forecasts.list(scope, keys).stream()
                .filter(f -> !f.madeOn().isAfter(now.validOn()) && !f.paths().isEmpty())
                .toList();
        Map<Arrival, Map<RegionKey, GigabitPath>> came = came(scope, now, region.key(), made);
        TrackRecord record = TrackRecord.of(made, came, kept);
        Links links = new Links(asOf);
        return new TrackView(
                words.get("coverage.track.title", region.name()),
                links.page(PathPage.PATH + region.key(), Map.of()),
                words.get(lede(made, record), words.get("coverage.measure." + kept)),
                horizons(record, words),
                axis(record, words),
                lines(record, made, region.key(), words),
                record.hits().isEmpty() ? "" : ArrivalWords.of(latest(record), words),
                scope.may(Level.WRITE, DataClass.INTERNAL, regions.home())
                        && made.stream().noneMatch(f -> f.madeOn().equals(clock.today())),
                PathPage.PATH + region.key() + "/festhalten",
                ExportLink.of(
                        false, format -> links.page(PathPage.PATH + region.key() + "/prognosen." + format, Map.of())),
                GlancePage.source(now, false, words));
    }

    private static String lede(List<Forecast> made, TrackRecord record) {
        return made.isEmpty()
                ? "coverage.track.none"
                : record.hits().isEmpty() ? "coverage.track.waiting" : "coverage.track.lede";
    }

    /** The paths at the ends of all quarters that some forecast looked ahead to and that are over. */
    private Map<Arrival, Map<RegionKey, GigabitPath>> came(
            Scope scope, LedgerView now, RegionKey region, List<Forecast> made) {
        Map<Arrival, Map<RegionKey, GigabitPath>> came = new TreeMap<>();
        List<AsOf> missing = new ArrayList<>();
        for (Arrival quarter : over(made, now.validOn())) {
            Map<RegionKey, GigabitPath> known = remembered.get(past(scope, now, region, quarter));
            if (known == null) {
                missing.add(now.asOf().on(quarter.lastDay()));
            } else {
                came.put(quarter, known);
            }
        }
        for (LedgerView then : ledger.views(scope, missing)) {
            Arrival quarter = Arrival.quarter(then.validOn());
            Map<RegionKey, GigabitPath> paths = forecasts.paths(then, region);
            remembered.put(past(scope, now, region, quarter), paths);
            came.put(quarter, paths);
        }
        return came;
    }

    private static Past past(Scope scope, LedgerView now, RegionKey region, Arrival quarter) {
        return new Past(
                scope.visibilityClass(),
                region,
                quarter,
                Optional.ofNullable(now.asOf().known()).orElse(""),
                now.operation());
    }

    private static List<Arrival> over(List<Forecast> made, LocalDate day) {
        List<Arrival> quarters = new ArrayList<>();
        if (!made.isEmpty()) {
            Arrival first = Arrival.quarter(made.getFirst().madeOn());
            for (Arrival q = Arrival.quarter(day);
                    q.compareTo(first) >= 0 && quarters.size() < MOST_QUARTERS;
                    q = q.plus(-1)) {
                if (!q.lastDay().isAfter(day)
                        && q.lastDay().isAfter(made.getFirst().madeOn())) {
                    quarters.add(q);
                }
            }
        }
        return quarters;
    }

    private static Arrival latest(TrackRecord record) {
        return record.hits().stream().map(Hit::quarter).max(Arrival::compareTo).orElseThrow();
    }

    private static double reach(TrackRecord record) {
        return Math.max(
                1,
                Math.ceil(record.horizons().stream()
                        .mapToDouble(h -> Math.max(Math.abs(h.least()), Math.abs(h.most())))
                        .max()
                        .orElse(1)));
    }

    private static List<String> axis(TrackRecord record, Words words) {
        return record.horizons().isEmpty()
                ? List.of()
                : List.of("−" + words.number((long) reach(record)), "0", "+" + words.number((long) reach(record)));
    }

    private static List<HorizonLine> horizons(TrackRecord record, Words words) {
        double reach = reach(record);
        return record.horizons().stream().map(h -> horizon(h, reach, words)).toList();
    }

    private static HorizonLine horizon(Horizon h, double reach, Words words) {
        return new HorizonLine(
                words.get("coverage.track.ahead." + (h.ahead() == 1 ? "one" : "many"), h.ahead()),
                words.number(h.count()),
                PathTables.points(h.median(), words),
                words.get(
                        "coverage.track.spread",
                        PathTables.points(h.lower(), words),
                        PathTables.points(h.upper(), words)),
                words.get(
                        "coverage.track.spread",
                        PathTables.points(h.least(), words),
                        PathTables.points(h.most(), words)),
                place(h.least(), reach),
                place(h.most(), reach),
                place(h.lower(), reach),
                String.format(Locale.ROOT, "%.2f%%", Math.max(0.6, 50 * (h.upper() - h.lower()) / reach)),
                place(h.median(), reach));
    }

    private static String place(double points, double reach) {
        return String.format(Locale.ROOT, "%.2f%%", 50 + 50 * points / reach);
    }

    /** What each forecast expected of the region by the end of the latest quarter that is over. */
    private static List<ForecastLine> lines(TrackRecord record, List<Forecast> made, RegionKey region, Words words) {
        return made.reversed().stream()
                .map(f -> {
                    Optional<Hit> hit = record.hits().stream()
                            .filter(h -> h.forecast() == f && h.region().equals(region))
                            .filter(h -> h.quarter().equals(latest(record)))
                            .findFirst();
                    return new ForecastLine(
                            words.date(f.madeOn()),
                            LocalDate.ofInstant(f.at(), LichtwegClock.BERLIN).equals(f.madeOn())
                                    ? f.author()
                                    : words.get("coverage.track.later", words.date(f.at())),
                            words.number(f.operation()),
                            hit.map(h -> words.percent(h.expected())).orElse(""),
                            hit.map(h -> words.percent(h.came())).orElse(""),
                            hit.map(h -> PathTables.points(h.error(), words)).orElse(""));
                })
                .toList();
    }
}
