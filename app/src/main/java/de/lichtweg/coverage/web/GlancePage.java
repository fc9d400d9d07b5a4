package de.lichtweg.coverage.web;

import de.lichtweg.coverage.AddressQuery;
import de.lichtweg.coverage.AttentionItem;
import de.lichtweg.coverage.Ledger;
import de.lichtweg.coverage.LedgerView;
import de.lichtweg.coverage.LedgerView.Totals;
import de.lichtweg.coverage.Stage;
import de.lichtweg.coverage.Target;
import de.lichtweg.coverage.web.GlanceView.Choice;
import de.lichtweg.coverage.web.GlanceView.Heading;
import de.lichtweg.coverage.web.GlanceView.Mark;
import de.lichtweg.coverage.web.GlanceView.Row;
import de.lichtweg.coverage.web.GlanceView.TargetLine;
import de.lichtweg.kernel.AsOf;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.error.Closed;
import de.lichtweg.platform.security.DataClass;
import de.lichtweg.platform.security.Level;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.table.ExportLink;
import de.lichtweg.platform.time.LichtwegClock;
import de.lichtweg.region.Regions;
import de.lichtweg.region.Regions.Region;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Builds the glance over a region's parts from own addresses, or from published rates where there are none. */
@Component
class GlancePage {

    /** What the URL may choose. */
    record Options(AsOf asOf, boolean bandwidth, String sort) {}

    /** A part of the region with what is needed to sort and to show it. */
    record Part(Region region, Totals totals, List<AttentionItem> items) {

        int open() {
            return totals.stages().getOrDefault(Stage.OPEN, 0);
        }

        double gigabit() {
            return Shares.of(totals.bands().getOrDefault(1000, 0), totals.addresses());
        }
    }

    private static final List<String> SORTS = List.of("name", "addresses", "gigabit", "need", "eligible");

    private final Ledger ledger;
    private final Regions regions;
    private final PathPage path;
    private final Notices notices;
    private final GlanceSentence sentence;
    private final GlancePublished published;
    private final MessageSource messages;
    private final LichtwegClock clock;

    GlancePage(
            Ledger ledger,
            Regions regions,
            PathPage path,
            Notices notices,
            GlanceSentence sentence,
            GlancePublished published,
            MessageSource messages,
            LichtwegClock clock) {
        this.ledger = ledger;
        this.regions = regions;
        this.path = path;
        this.notices = notices;
        this.sentence = sentence;
        this.published = published;
        this.messages = messages;
        this.clock = clock;
    }

    GlanceView build(Scope scope, RegionKey key, Options options) {
        Words words = Words.current(messages);
        LocalDate day = Optional.ofNullable(options.asOf().validOn()).orElse(clock.today());
        Region region = regions.get(key, day);
        boolean sees = scope.may(Level.AGGREGATE, DataClass.INTERNAL, region.key());
        if (!sees && key.level().compareTo(RegionKey.Level.DISTRICT) > 0) {
            // nothing is published below the municipality: an empty page would look as if there were no addresses
            throw new Closed("scope.sums", region.name());
        }
        if (key.level().compareTo(RegionKey.Level.DISTRICT) < 0 || !sees) {
            return published.build(region, day, options, words);
        }
        LedgerView view = ledger.view(scope, options.asOf());
        Totals sum = view.totals(AddressQuery.all(region.key()));
        return sum.addresses() == 0
                ? published.build(region, day, options, words)
                : own(scope, view, region, sum, options, words);
    }

    private GlanceView own(Scope scope, LedgerView view, Region region, Totals sum, Options options, Words words) {
        Links links = new Links(options.asOf());
        Map<RegionKey, List<AttentionItem>> items = notices.byRegion(scope, options.asOf(), region.key());
        List<Part> parts = parts(view, region, items, options);
        List<Target> goals = path.targets(scope, region.key());
        Map<String, String> state = state(options);
        return new GlanceView(
                title(region, parts.size(), words),
                sentence.of(scope, view, region, goals, sum, parts, links, words),
                false,
                modes(region, options, links, words),
                legend(options.bandwidth(), sum.suppressed() || anySuppressed(parts), words),
                headings(region, options, links, words),
                target(goals, view.validOn(), words),
                Optional.of(row(region, sum, List.of(), options, links, words, view.validOn())),
                parts.stream()
                        .map(part ->
                                row(part.region(), part.totals(), part.items(), options, links, words, view.validOn()))
                        .toList(),
                notices.today(items, links, words, view.validOn()),
                words.weekday(view.validOn()),
                links.page("/kommunen/" + region.key() + "/seither", Map.of()),
                view.mayOpenAddresses(region.key()) ? links.page(PathPage.PATH + region.key(), Map.of()) : "",
                ExportLink.of(true, format -> links.page("/kommunen/" + region.key() + "/tabelle." + format, state)),
                words.get("coverage.glance.sorted." + options.sort()),
                source(view, sum.suppressed() || anySuppressed(parts), words),
                "");
    }

    private List<Part> parts(
            LedgerView view, Region region, Map<RegionKey, List<AttentionItem>> items, Options options) {
        Map<RegionKey, Totals> totals = view.totalsByChild(AddressQuery.all(region.key()));
        List<Part> parts = new ArrayList<>();
        for (Region child : regions.children(region.key(), view.validOn())) {
            Totals own = totals.get(child.key());
            if (own != null) {
                parts.add(new Part(child, own, items.getOrDefault(child.key(), List.of())));
            }
        }
        parts.sort(order(options.sort()));
        return parts;
    }

    private static Comparator<Part> order(String sort) {
        Comparator<Part> byName =
                Comparator.comparing(part -> part.region().name().toLowerCase(Locale.GERMAN));
        Comparator<Part> first = switch (sort) {
            case "name" -> byName;
            case "addresses" ->
                Comparator.comparingInt((Part part) -> -part.totals().addresses());
            case "gigabit" -> Comparator.comparingDouble(Part::gigabit);
            case "eligible" ->
                Comparator.comparingInt((Part part) -> -part.totals().eligible());
            default -> Comparator.comparingInt((Part part) -> -part.open());
        };
        return first.thenComparing(byName);
    }

    private static String title(Region region, int parts, Words words) {
        return words.get("coverage.glance.title." + region.key().level(), words.number(parts), region.name());
    }

    private static List<Choice> modes(Region region, Options options, Links links, Words words) {
        Map<String, String> sort = options.sort().equals("need") ? Map.of() : Map.of("sort", options.sort());
        Map<String, String> other = new java.util.TreeMap<>(sort);
        other.put("farbe", "bandbreite");
        return List.of(
                new Choice(
                        words.get("coverage.glance.mode.stage"),
                        links.glance(region.key(), sort),
                        !options.bandwidth()),
                new Choice(
                        words.get("coverage.glance.mode.band"),
                        links.glance(region.key(), other),
                        options.bandwidth()));
    }

    /** Where the figures come from, and why some are missing. */
    static String source(LedgerView view, boolean suppressed, Words words) {
        String source = words.get(
                "coverage.source.own",
                words.date(view.reportingDate()),
                view.ruleSet().name());
        return suppressed ? source + " · " + words.get("coverage.suppressed.why") : source;
    }

    private static boolean anySuppressed(List<Part> parts) {
        return parts.stream().anyMatch(part -> part.totals().suppressed());
    }

    private static List<Mark> legend(boolean bandwidth, boolean suppressed, Words words) {
        List<Mark> marks = new ArrayList<>(legend(bandwidth, words));
        if (suppressed) {
            marks.add(new Mark(words.get("coverage.suppressed.rest"), "s-verdeckt"));
        }
        return marks;
    }

    private static List<Mark> legend(boolean bandwidth, Words words) {
        return bandwidth
                ? BandClass.ALL.stream()
                        .map(band -> new Mark(words.get("coverage.band." + band.key()), band.fill()))
                        .toList()
                : StageLook.ORDER.stream()
                        .map(stage -> new Mark(words.stage(stage), StageLook.fill(stage)))
                        .toList();
    }

    private static Map<String, String> state(Options options) {
        Map<String, String> state = new java.util.TreeMap<>();
        if (options.bandwidth()) {
            state.put("farbe", "bandbreite");
        }
        if (!options.sort().equals("need")) {
            state.put("sort", options.sort());
        }
        return state;
    }

    private static List<Heading> headings(Region region, Options options, Links links, Words words) {
        return SORTS.stream()
                .map(sort -> {
                    Map<String, String> more = new java.util.TreeMap<>(state(options));
                    more.put("sort", sort);
                    boolean current = sort.equals(options.sort());
                    boolean up = sort.equals("name") || sort.equals("gigabit");
                    return new Heading(
                            sort,
                            words.get("coverage.glance.column." + sort + "."
                                    + (sort.equals("name") ? region.key().level() : "any")),
                            links.glance(region.key(), more),
                            current ? (up ? " ↑" : " ↓") : "",
                            current ? (up ? "ascending" : "descending") : "none");
                })
                .toList();
    }

    /** The next goal of all; those with a page of their own stand beside the path. */
    private Optional<TargetLine> target(List<Target> goals, LocalDate day, Words words) {
        List<Target> common = goals.stream().filter(g -> g.path().isEmpty()).toList();
        return Target.next(common, "gigabit", day)
                .map(target -> new TargetLine(
                        String.format(Locale.ROOT, "%.2f%%", target.percent()),
                        target.percent() > 85 ? "end" : target.percent() < 15 ? "start" : "middle",
                        words.get(
                                "coverage.glance.target",
                                words.get("coverage.until", words.date(target.due())),
                                String.valueOf(Math.round(target.percent()))),
                        target.owner() + ": " + target.definition() + " (" + target.source() + ")"));
    }

    private static Row row(
            Region region,
            Totals totals,
            List<AttentionItem> items,
            Options options,
            Links links,
            Words words,
            LocalDate day) {
        AddressQuery all = AddressQuery.all(region.key());
        int open = totals.stages().getOrDefault(Stage.OPEN, 0);
        double gigabit = Shares.of(totals.bands().getOrDefault(1000, 0), totals.addresses());
        return new Row(
                region.name(),
                links.situation(region.key()),
                words.number(totals.addresses()),
                bar(region.name(), all, totals, options.bandwidth(), links, words),
                words.decimal(gigabit * 100),
                words.number(open),
                open == 0 ? "" : links.addresses(all.with("stage", "OPEN")),
                open >= 200,
                words.number(totals.eligible()),
                totals.eligible() == 0 ? "" : links.addresses(all.with("eligible", "yes")),
                Notices.first(items, links, words, day));
    }

    /** The bar of a region; empty where not even the number of its addresses is shown. */
    static Optional<Bar> bar(
            String name, AddressQuery all, Totals totals, boolean bandwidth, Links links, Words words) {
        if (totals.addresses() < 0) {
            return Optional.empty();
        }
        List<Bar.Part> parts = new ArrayList<>(parts(all, totals, bandwidth, links, words));
        long shown = parts.stream().mapToLong(part -> Math.max(0, part.count())).sum();
        parts.add(new Bar.Part(
                words.get("coverage.suppressed.rest"),
                totals.addresses() - shown,
                links.situation(all.region()),
                "s-verdeckt"));
        return Optional.of(Bar.of(name, parts, words, words.get("coverage.addresses")));
    }

    private static List<Bar.Part> parts(AddressQuery all, Totals totals, boolean bandwidth, Links links, Words words) {
        return bandwidth
                ? BandClass.ALL.stream()
                        .map(band -> new Bar.Part(
                                words.get("coverage.band." + band.key()),
                                band.count(totals.bands()),
                                links.addresses(
                                        band.key().equals("unknown")
                                                ? all.with("known", "no")
                                                : all.with("band", band.filterValues())),
                                band.fill()))
                        .toList()
                : StageLook.ORDER.stream()
                        .map(stage -> new Bar.Part(
                                words.stage(stage),
                                totals.stages().getOrDefault(stage, 0),
                                links.addresses(all.with("stage", stage.name())),
                                StageLook.fill(stage)))
                        .toList();
    }
}
