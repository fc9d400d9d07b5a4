package de.lichtweg.coverage.web;

import de.lichtweg.coverage.PublishedRates;
import de.lichtweg.coverage.PublishedRates.Rate;
import de.lichtweg.coverage.web.GlanceView.Phrase;
import de.lichtweg.coverage.web.SituationView.Fact;
import de.lichtweg.coverage.web.SituationView.KeyFigure;
import de.lichtweg.coverage.web.SituationView.Share;
import de.lichtweg.region.Regions;
import de.lichtweg.region.Regions.Region;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;
import org.springframework.stereotype.Component;

/** The Lagebild of a region of which only published rates may be shown or are known. */
@Component
class SituationPublished {

    private static final List<Integer> LADDER = List.of(30, 50, 100, 200, 400, 1000);

    private final PublishedRates rates;
    private final Regions regions;
    private final Development development;

    SituationPublished(PublishedRates rates, Regions regions, Development development) {
        this.rates = rates;
        this.regions = regions;
        this.development = development;
    }

    SituationView build(Region region, LocalDate day, SituationPage.Options options, Words words) {
        Links links = new Links(options.asOf());
        List<Rate> all = rates.list(region.key(), "private", options.asOf());
        Optional<LocalDate> newest = all.stream().map(Rate::reportingDate).max(Comparator.naturalOrder());
        List<Rate> now = all.stream()
                .filter(rate -> Optional.of(rate.reportingDate()).equals(newest))
                .toList();
        String source = now.isEmpty() ? "" : now.getFirst().source();
        return new SituationView(
                words.get("coverage.situation.title", region.name()),
                sentence(now, newest, words),
                words.get("coverage.situation.published", region.name()),
                figures(now, newest, words),
                Optional.empty(),
                List.of(),
                development.published(region.key(), options.asOf(), words),
                "",
                "",
                ladder(now, words),
                words.get("coverage.situation.ladder.published"),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                "",
                region.key().level().compareTo(de.lichtweg.kernel.RegionKey.Level.LOCALITY) < 0
                        ? links.glance(region.key(), Map.of())
                        : "",
                List.of(),
                map(region, day, options, links, words),
                List.of(),
                List.of(),
                facts(region, newest, words),
                newest.map(on -> words.get("coverage.source.published", words.date(on), source))
                        .orElse(""));
    }

    private static List<Phrase> sentence(List<Rate> now, Optional<LocalDate> newest, Words words) {
        return find(now, "wired", 1000)
                .map(rate -> List.of(new Phrase(
                        words.get(
                                "coverage.situation.sentence.published",
                                words.decimal(rate.percent()),
                                words.date(newest.orElse(null))),
                        "",
                        false)))
                .orElse(List.of());
    }

    private static List<KeyFigure> figures(List<Rate> now, Optional<LocalDate> newest, Words words) {
        List<KeyFigure> figures = new ArrayList<>();
        add(figures, find(now, "wired", 1000), "gigabit", newest, words);
        add(figures, find(now, "ftthb", 1000), "fibre", newest, words);
        add(figures, find(now, "wired", 100), "100", newest, words);
        add(figures, find(now, "wired", 30), "30", newest, words);
        return figures;
    }

    private static void add(
            List<KeyFigure> figures, Optional<Rate> found, String key, Optional<LocalDate> newest, Words words) {
        found.ifPresent(rate -> figures.add(new KeyFigure(
                words.decimal(rate.percent()) + "\u00a0%",
                words.get("coverage.published.figure." + key),
                words.get("coverage.published.households") + (rate.composed() ? ", " + BasisWords.of(rate, words) : ""),
                "",
                "",
                words.get("coverage.published.definition"),
                words.get("coverage.source.published", words.date(newest.orElse(null)), rate.source()))));
    }

    private static List<Share> ladder(List<Rate> now, Words words) {
        return LADDER.stream()
                .flatMap(edge -> find(now, "wired", edge).stream())
                .map(rate -> new Share(
                        words.get("coverage.value.down_ge", words.number(rate.downMbps())),
                        "",
                        words.decimal(rate.percent()) + "\u00a0%",
                        "",
                        String.format(Locale.ROOT, "%.2f%%", rate.percent())))
                .toList();
    }

    private Optional<ChoroplethMap> map(
            Region region, LocalDate day, SituationPage.Options options, Links links, Words words) {
        List<ChoroplethMap.Place> places = new ArrayList<>();
        for (Rate rate : rates.byChild(region.key(), "private", "wired", 1000, options.asOf())) {
            Geometry boundary = regions.boundary(rate.region(), day);
            if (boundary != null && !boundary.isEmpty()) {
                String name = regions.find(rate.region(), day)
                        .map(Region::name)
                        .orElse(rate.region().value());
                places.add(new ChoroplethMap.Place(
                        name,
                        boundary,
                        rate.percent(),
                        links.situation(rate.region()),
                        name + ": " + words.decimal(rate.percent()) + "\u00a0%"));
            }
        }
        return ChoroplethMap.of(words.get("coverage.map.title.published"), places, words);
    }

    private static List<Fact> facts(Region region, Optional<LocalDate> newest, Words words) {
        List<Fact> facts = new ArrayList<>();
        newest.ifPresent(on -> facts.add(new Fact(words.get("coverage.situation.age.rates"), words.date(on))));
        Integer population = region.population();
        if (population != null) {
            facts.add(new Fact(
                    words.get("coverage.situation.population"),
                    words.number(population) + " (" + words.date(region.populationAsOf()) + ")"));
        }
        if (!region.source().isEmpty()) {
            facts.add(new Fact(words.get("coverage.situation.boundaries"), region.source()));
        }
        return facts;
    }

    private static Optional<Rate> find(List<Rate> now, String technology, int down) {
        return now.stream()
                .filter(rate -> rate.technology().equals(technology) && rate.downMbps() == down)
                .findFirst();
    }
}
