package de.lichtweg.coverage.web;

import de.lichtweg.coverage.Ledger;
import de.lichtweg.coverage.LedgerView;
import de.lichtweg.coverage.LedgerView.FigureValue;
import de.lichtweg.coverage.PublishedRates;
import de.lichtweg.coverage.PublishedRates.Rate;
import de.lichtweg.coverage.web.LineChart.MethodBreak;
import de.lichtweg.coverage.web.LineChart.Series;
import de.lichtweg.kernel.AsOf;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.kernel.Weighting;
import de.lichtweg.platform.security.Scope;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/**
 * The path of a region over the half-years: published rates, and own figures at the same Stichtage. Own figures of a past day
 * need the state of that day, so they are remembered per operation; a new operation makes them new.
 */
@Component
class Development {

    /** Before this day nothing was published at this grain. */
    private static final LocalDate BEGIN = LocalDate.of(2018, 12, 31);

    private static final int REMEMBERED = 4000;

    /** What own figures of a day depend on. */
    private record Asked(String visibility, RegionKey region, LocalDate day, long operation) {}

    /** Own rates of a day in percent; NaN where suppressed. {@code any} tells whether there was an address. */
    private record Own(double gigabit, double fibre, boolean any) {}

    private final Ledger ledger;
    private final PublishedRates rates;
    private final Map<Asked, Own> remembered = Collections.synchronizedMap(new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Asked, Own> eldest) {
            return size() > REMEMBERED;
        }
    });

    Development(Ledger ledger, PublishedRates rates) {
        this.ledger = ledger;
        this.rates = rates;
    }

    /** The chart of published rates alone; empty without any. */
    Optional<LineChart> published(RegionKey region, AsOf asOf, Words words) {
        return chart(publishedSeries(region, asOf, words), words);
    }

    /** The chart of own figures and published rates. */
    Optional<LineChart> both(Scope scope, RegionKey region, AsOf asOf, Words words) {
        List<Series> series = new ArrayList<>(ownSeries(scope, region, asOf, words));
        series.addAll(publishedSeries(region, asOf, words));
        return chart(series, words);
    }

    private static Optional<LineChart> chart(List<Series> series, Words words) {
        List<Series> drawn = series.stream().filter(s -> !s.values().isEmpty()).toList();
        return drawn.isEmpty()
                ? Optional.empty()
                : Optional.of(LineChart.of(
                        drawn,
                        List.of(
                                new MethodBreak(LocalDate.of(2019, 7, 1), words.get("coverage.break.2019")),
                                new MethodBreak(LocalDate.of(2022, 1, 1), words.get("coverage.break.2022"))),
                        words));
    }

    private List<Series> publishedSeries(RegionKey region, AsOf asOf, Words words) {
        List<Rate> all = rates.list(region, "private", asOf);
        return List.of(
                series(words.get("coverage.series.published", "100"), "pub100", all, "wired", 100, words),
                series(words.get("coverage.series.published.gigabit"), "pub1000", all, "wired", 1000, words),
                series(words.get("coverage.series.published.fibre"), "pubfibre", all, "ftthb", 1000, words));
    }

    private static Series series(String name, String css, List<Rate> all, String technology, int down, Words words) {
        SortedMap<LocalDate, Double> values = new TreeMap<>();
        SortedMap<LocalDate, String> computed = new TreeMap<>();
        for (Rate rate : all) {
            if (rate.technology().equals(technology) && rate.downMbps() == down) {
                values.put(rate.reportingDate(), rate.percent());
                if (rate.composed()) {
                    computed.put(rate.reportingDate(), BasisWords.of(rate, words));
                }
            }
        }
        return new Series(name, css, values, computed);
    }

    private List<Series> ownSeries(Scope scope, RegionKey region, AsOf asOf, Words words) {
        SortedMap<LocalDate, Double> gigabit = new TreeMap<>();
        SortedMap<LocalDate, Double> fibre = new TreeMap<>();
        for (Map.Entry<LocalDate, Own> own : own(scope, region, asOf).entrySet()) {
            if (!own.getValue().any()) {
                break;
            }
            put(gigabit, own.getKey(), own.getValue().gigabit());
            put(fibre, own.getKey(), own.getValue().fibre());
        }
        return List.of(
                new Series(words.get("coverage.series.gigabit"), "own", gigabit),
                new Series(words.get("coverage.series.fibre"), "ownfibre", fibre));
    }

    private static void put(SortedMap<LocalDate, Double> series, LocalDate day, double percent) {
        if (!Double.isNaN(percent)) {
            series.put(day, percent);
        }
    }

    /** Own rates of all half-years, newest first; days that are not remembered are asked for together. */
    private SortedMap<LocalDate, Own> own(Scope scope, RegionKey region, AsOf asOf) {
        LedgerView now = ledger.view(scope, asOf);
        Function<LocalDate, Asked> question =
                day -> new Asked(scope.visibilityClass() + asOf.known(), region, day, now.operation());
        SortedMap<LocalDate, Own> known = new TreeMap<>(Comparator.reverseOrder());
        List<AsOf> missing = new ArrayList<>();
        for (LocalDate day : halfYears(now)) {
            Own own = remembered.get(question.apply(day));
            if (own == null) {
                missing.add(asOf.on(day));
            } else {
                known.put(day, own);
            }
        }
        for (LedgerView then : ledger.views(scope, missing)) {
            Own own = own(then.figures(region));
            known.put(then.validOn(), own);
            remembered.put(question.apply(then.validOn()), own);
        }
        return known;
    }

    private static List<LocalDate> halfYears(LedgerView now) {
        List<LocalDate> days = new ArrayList<>();
        LocalDate reported = now.reportingDate();
        for (LocalDate day = reported == null ? BEGIN.minusDays(1) : reported;
                !day.isBefore(BEGIN);
                day = LedgerShellFacts.before(day)) {
            days.add(day);
        }
        return days;
    }

    private static Own own(List<FigureValue> figures) {
        boolean any = figures.stream().anyMatch(f -> f.denominator() != 0);
        return new Own(percent(figures, "gigabit"), percent(figures, "fttbh"), any);
    }

    private static double percent(List<FigureValue> figures, String key) {
        return figures.stream()
                .filter(f -> f.figure().equals(key) && f.weighting() == Weighting.HOUSEHOLDS)
                .findFirst()
                .map(f -> f.rate() * 100)
                .orElse(Double.NaN);
    }
}
