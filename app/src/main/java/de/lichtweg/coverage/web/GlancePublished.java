package de.lichtweg.coverage.web;

import de.lichtweg.coverage.PublishedRates;
import de.lichtweg.coverage.PublishedRates.Rate;
import de.lichtweg.coverage.web.GlanceView.Heading;
import de.lichtweg.coverage.web.GlanceView.Phrase;
import de.lichtweg.coverage.web.GlanceView.Row;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.table.ExportLink;
import de.lichtweg.region.Regions;
import de.lichtweg.region.Regions.Region;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The glance where no own addresses may be shown: published rates of private households, wired. */
@Component
class GlancePublished {

    private static final List<Integer> EDGES = List.of(1000, 400, 200, 100, 50, 30);
    private static final List<String> FILLS =
            List.of("ch ch5", "ch ch4", "ch ch3", "ch ch2 e-band", "ch ch1 e-band", "band-low e-band", "band-none");

    private final PublishedRates rates;
    private final Regions regions;

    GlancePublished(PublishedRates rates, Regions regions) {
        this.rates = rates;
        this.regions = regions;
    }

    GlanceView build(Region region, LocalDate day, GlancePage.Options options, Words words) {
        Links links = new Links(options.asOf());
        Map<RegionKey, Map<Integer, Double>> byChild = new HashMap<>();
        LocalDate newest = LocalDate.MIN;
        String source = "";
        Set<Rate> computed = new LinkedHashSet<>();
        for (int edge : EDGES) {
            for (Rate rate : rates.byChild(region.key(), "private", "wired", edge, options.asOf())) {
                byChild.computeIfAbsent(rate.region(), k -> new HashMap<>()).put(edge, rate.percent());
                source = rate.source();
                if (rate.composed()) {
                    computed.add(rate);
                }
                newest = newest.isBefore(rate.reportingDate()) ? rate.reportingDate() : newest;
            }
        }
        List<Row> rows = rows(region, day, byChild, options, links, words);
        boolean nothing = rows.isEmpty();
        return new GlanceView(
                words.get("coverage.glance.title." + region.key().level(), words.number(rows.size()), region.name()),
                nothing ? List.of() : sentence(byChild, day, newest, words),
                true,
                List.of(),
                legend(words),
                headings(region, options, links, words),
                Optional.empty(),
                Optional.empty(),
                rows,
                List.of(),
                "",
                "",
                "",
                ExportLink.of(true, format -> links.page("/kommunen/" + region.key() + "/tabelle." + format, Map.of())),
                "",
                nothing
                        ? ""
                        : sources(words.get("coverage.source.published", words.date(newest), source), computed, words),
                nothing ? words.get("coverage.glance.empty", region.name()) : "");
    }

    private static String sources(String printed, Set<Rate> computed, Words words) {
        return BasisWords.ofAny(computed, words)
                .map(how -> printed + " · " + how)
                .orElse(printed);
    }

    private List<Row> rows(
            Region region,
            LocalDate day,
            Map<RegionKey, Map<Integer, Double>> byChild,
            GlancePage.Options options,
            Links links,
            Words words) {
        Comparator<Region> byName = Comparator.comparing(r -> r.name().toLowerCase(Locale.GERMAN));
        Comparator<Region> order = options.sort().equals("name")
                ? byName
                : Comparator.comparingDouble((Region r) -> percents(byChild, r).getOrDefault(1000, 0.0))
                        .thenComparing(byName);
        return regions.children(region.key(), day).stream()
                .filter(child -> byChild.containsKey(child.key()))
                .sorted(order)
                .map(child -> row(child, percents(byChild, child), links, words))
                .toList();
    }

    private static Map<Integer, Double> percents(Map<RegionKey, Map<Integer, Double>> byChild, Region region) {
        return byChild.getOrDefault(region.key(), Map.of());
    }

    private static Row row(Region child, Map<Integer, Double> percents, Links links, Words words) {
        String href = links.situation(child.key());
        return new Row(
                child.name(),
                href,
                "",
                Optional.of(Bar.of(child.name(), parts(percents, href, words), words, "")),
                words.decimal(percents.getOrDefault(1000, Double.NaN)),
                words.decimal(percents.getOrDefault(100, Double.NaN)),
                "",
                false,
                words.decimal(percents.getOrDefault(30, Double.NaN)),
                "",
                Optional.empty());
    }

    /** Classes of their own from rates "at least": each is its rate less the next faster one. */
    private static List<Bar.Part> parts(Map<Integer, Double> percents, String href, Words words) {
        List<Bar.Part> parts = new ArrayList<>();
        double faster = 0;
        for (int i = 0; i < EDGES.size(); i++) {
            double rate = Math.max(faster, percents.getOrDefault(EDGES.get(i), faster));
            parts.add(new Bar.Part(name(i, words), Math.round((rate - faster) * 100), href, FILLS.get(i)));
            faster = rate;
        }
        parts.add(new Bar.Part(name(EDGES.size(), words), Math.round((100 - faster) * 100), href, FILLS.getLast()));
        return parts;
    }

    private static String name(int i, Words words) {
        return words.get(
                "coverage.published.class." + (i < EDGES.size() ? EDGES.get(i).toString() : "rest"));
    }

    private static List<GlanceView.Mark> legend(Words words) {
        List<GlanceView.Mark> marks = new ArrayList<>();
        for (int i = 0; i < FILLS.size(); i++) {
            marks.add(new GlanceView.Mark(name(i, words), FILLS.get(i)));
        }
        return marks;
    }

    private List<Phrase> sentence(
            Map<RegionKey, Map<Integer, Double>> byChild, LocalDate day, LocalDate newest, Words words) {
        Comparator<Map.Entry<RegionKey, Map<Integer, Double>>> byGigabit =
                Comparator.comparingDouble(entry -> entry.getValue().getOrDefault(1000, 0.0));
        var best = byChild.entrySet().stream().max(byGigabit).orElseThrow();
        var least = byChild.entrySet().stream().min(byGigabit).orElseThrow();
        return List.of(new Phrase(
                words.get(
                        "coverage.glance.sentence.published",
                        regions.find(best.getKey(), day).map(Region::name).orElse(""),
                        words.decimal(best.getValue().getOrDefault(1000, Double.NaN)),
                        regions.find(least.getKey(), day).map(Region::name).orElse(""),
                        words.decimal(least.getValue().getOrDefault(1000, Double.NaN)),
                        words.date(newest)),
                "",
                false));
    }

    private static List<Heading> headings(Region region, GlancePage.Options options, Links links, Words words) {
        boolean byName = options.sort().equals("name");
        return List.of(
                new Heading(
                        "name",
                        words.get("coverage.glance.column.name." + region.key().level()),
                        links.glance(region.key(), Map.of("sort", "name")),
                        byName ? " ↑" : "",
                        byName ? "ascending" : "none"),
                new Heading(
                        "gigabit",
                        words.get("coverage.glance.column.gigabit.any"),
                        links.glance(region.key(), Map.of()),
                        byName ? "" : " ↑",
                        byName ? "none" : "ascending"));
    }
}
