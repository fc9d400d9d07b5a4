package de.lichtweg.coverage.web;

import de.lichtweg.coverage.AddressQuery;
import de.lichtweg.coverage.AttentionItem;
import de.lichtweg.coverage.Ledger;
import de.lichtweg.coverage.LedgerView;
import de.lichtweg.coverage.LedgerView.Totals;
import de.lichtweg.coverage.web.SituationView.Fact;
import de.lichtweg.kernel.AsOf;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.kernel.Weighting;
import de.lichtweg.platform.security.DataClass;
import de.lichtweg.platform.security.Level;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.table.ExportLink;
import de.lichtweg.platform.time.LichtwegClock;
import de.lichtweg.region.Regions;
import de.lichtweg.region.Regions.Region;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Builds the Lagebild: own figures where the scope may see them and there are any, published rates everywhere. */
@Component
class SituationPage {

    /** What the URL may choose. */
    record Options(AsOf asOf, String sort, boolean mapOpen) {}

    /** The development on its own page or as a fragment; {@code whyHref} is empty without own figures. */
    record DevelopmentView(String title, String back, Optional<LineChart> chart, String whyHref) {}

    private final Ledger ledger;
    private final Regions regions;
    private final Notices notices;
    private final Development development;
    private final SituationPublished published;
    private final SituationChildren children;
    private final MessageSource messages;
    private final LichtwegClock clock;

    SituationPage(
            Ledger ledger,
            Regions regions,
            Notices notices,
            Development development,
            SituationPublished published,
            SituationChildren children,
            MessageSource messages,
            LichtwegClock clock) {
        this.ledger = ledger;
        this.regions = regions;
        this.notices = notices;
        this.development = development;
        this.published = published;
        this.children = children;
        this.messages = messages;
        this.clock = clock;
    }

    SituationView build(Scope scope, RegionKey key, Options options) {
        Words words = Words.current(messages);
        Region region = regions.get(key, day(options.asOf()));
        return own(scope, region, options.asOf())
                .map(view -> build(scope, view, region, options, words))
                .orElseGet(() -> published.build(region, day(options.asOf()), options, words));
    }

    DevelopmentView development(Scope scope, RegionKey key, AsOf asOf) {
        Words words = Words.current(messages);
        Region region = regions.get(key, day(asOf));
        boolean own = own(scope, region, asOf).isPresent();
        Links links = new Links(asOf);
        Optional<LineChart> chart = own
                ? development.both(scope, region.key(), asOf, words)
                : development.published(region.key(), asOf, words);
        return new DevelopmentView(
                words.get("coverage.situation.development") + ", " + region.name(),
                links.situation(region.key()),
                chart,
                own ? ExplainPage.href(region.key(), "gigabit", Weighting.HOUSEHOLDS, null, links) : "");
    }

    private LocalDate day(AsOf asOf) {
        return Optional.ofNullable(asOf.validOn()).orElse(clock.today());
    }

    /** The view, if the scope may see sums of the region and there is an address in it. */
    private Optional<LedgerView> own(Scope scope, Region region, AsOf asOf) {
        boolean may = region.key().level().compareTo(RegionKey.Level.DISTRICT) >= 0
                && scope.may(Level.AGGREGATE, DataClass.INTERNAL, region.key());
        return may
                ? Optional.of(ledger.view(scope, asOf)).filter(view -> view.count(AddressQuery.all(region.key())) != 0)
                : Optional.empty();
    }

    private SituationView build(Scope scope, LedgerView view, Region region, Options options, Words words) {
        Links links = new Links(options.asOf());
        AddressQuery all = AddressQuery.all(region.key());
        Totals totals = view.totals(all);
        Map<RegionKey, List<AttentionItem>> items = notices.byRegion(scope, options.asOf(), region.key());
        boolean parts = hasParts(view, region.key());
        return new SituationView(
                words.get("coverage.situation.title", region.name()),
                SituationFigures.sentence(view, all, totals, links, words),
                "",
                SituationFigures.figures(view, region.key(), links, words),
                GlancePage.bar(region.name(), all, totals, false, links, words),
                SituationFigures.stages(all, totals, links, words),
                Optional.empty(),
                links.page("/lagebild/" + region.key() + "/verlauf", Map.of()),
                view.mayOpenAddresses(region.key()) ? links.page(PathPage.PATH + region.key(), Map.of()) : "",
                SituationFigures.ladder(view, all, totals, links, words),
                words.get("coverage.situation.ladder.own"),
                SituationFigures.technologies(all, totals, links, words),
                SituationFigures.operators(view, all, totals, links, words),
                parts ? children.headings(region, options, links, words) : List.of(),
                parts ? children.rows(view, region, options, links, words) : List.of(),
                words.get("coverage.situation.children." + region.key().level()),
                parts ? links.glance(region.key(), Map.of()) : "",
                ExportLink.of(true, format -> links.page("/kommunen/" + region.key() + "/tabelle." + format, Map.of())),
                parts ? children.map(view, region, options, links, words) : Optional.empty(),
                children.modes(region, options, links, words),
                notices.today(items, links, words, view.validOn()),
                facts(view, region, words),
                GlancePage.source(view, totals.suppressed(), words));
    }

    /** Whether something is shown below a region: who sees sums only sees them down to the municipality. */
    private static boolean hasParts(LedgerView view, RegionKey region) {
        return region.level().compareTo(RegionKey.Level.MUNICIPALITY) < 0
                || region.level() == RegionKey.Level.MUNICIPALITY && view.mayOpenAddresses(region);
    }

    private static List<Fact> facts(LedgerView view, Region region, Words words) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(words.get("coverage.situation.age.supply"), words.date(view.reportingDate())));
        facts.add(new Fact(words.get("coverage.situation.age.day"), words.date(view.validOn())));
        facts.add(new Fact(words.get("coverage.situation.age.operation"), words.number(view.operation())));
        facts.add(new Fact(
                words.get("coverage.situation.age.rules"),
                view.ruleSet().name() + " (" + words.date(view.ruleSet().validFrom()) + ")"));
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
}
