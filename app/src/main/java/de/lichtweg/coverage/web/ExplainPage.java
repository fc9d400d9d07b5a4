package de.lichtweg.coverage.web;

import de.lichtweg.coverage.Explainer;
import de.lichtweg.coverage.Explainer.Comparison;
import de.lichtweg.coverage.Explanation;
import de.lichtweg.coverage.Ledger;
import de.lichtweg.coverage.LedgerView.FigureValue;
import de.lichtweg.coverage.domain.explain.Waterfall;
import de.lichtweg.coverage.web.ExplainView.Form;
import de.lichtweg.coverage.web.ExplainView.Option;
import de.lichtweg.coverage.web.ExplainView.State;
import de.lichtweg.coverage.web.GlanceView.Choice;
import de.lichtweg.kernel.AsOf;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.kernel.Weighting;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.table.ExportLink;
import de.lichtweg.platform.time.LichtwegClock;
import de.lichtweg.region.Regions;
import de.lichtweg.region.Regions.Region;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Builds the page that explains why a figure moved. The later state is the one of the page, the earlier one is chosen. */
@Component
class ExplainPage {

    /**
     * What the URL says.
     *
     * @param from day of the earlier state, {@code null} for the Stichtag before the last one
     * @param knownFrom its knowledge, {@code null} for that of the later state
     */
    record Options(
            String figure,
            Weighting weighting,
            @Nullable String from,
            @Nullable String knownFrom,
            AsOf to) {}

    private static final int FOUR_WEEKS = 28;

    private final Explainer explainer;
    private final Ledger ledger;
    private final Regions regions;
    private final MessageSource messages;
    private final LichtwegClock clock;

    ExplainPage(Explainer explainer, Ledger ledger, Regions regions, MessageSource messages, LichtwegClock clock) {
        this.explainer = explainer;
        this.ledger = ledger;
        this.regions = regions;
        this.messages = messages;
        this.clock = clock;
    }

    /** The question that a URL asks; a day that is not given is the Stichtag before the newest one. */
    Comparison asked(Scope scope, RegionKey key, Options options) {
        Region region = regions.get(key, day(options.to()));
        String from =
                options.from() == null ? stichtagBefore(scope, options.to()).toString() : options.from();
        String known = options.knownFrom() == null ? options.to().known() : options.knownFrom();
        return new Comparison(
                region.key(), options.figure(), options.weighting(), Arguments.asOf(from, known), options.to());
    }

    ExplainView build(Scope scope, RegionKey key, Options options) {
        Words words = Words.current(messages);
        Comparison asked = asked(scope, key, options);
        Explanation explanation = explainer.explain(scope, asked);
        Region region = regions.get(asked.region(), day(asked.to()));
        ChangeWords changes = new ChangeWords(words);
        Optional<Waterfall> waterfall = Waterfall.readable(explanation);
        Links links = new Links(asked.to());
        return new ExplainView(
                words.get("coverage.explain.title"),
                figureName(explanation.to(), words),
                new ChangeSentence(words).phrases(region.name(), explanation),
                explanation.nothingMoved(),
                waterfall
                        .filter(w -> !explanation.isEmpty())
                        .map(w -> WaterfallChart.of(
                                w, stateName(explanation.from(), words), stateName(explanation.to(), words), changes)),
                words.get("coverage.explain.chart", figureName(explanation.to(), words), region.name()),
                explanation.isEmpty() ? List.of() : new ExplainRows(words).rows(explanation),
                words.get("coverage.explain.unit." + asked.weighting()),
                explanation.unchanged() < 0 ? "" : words.number(explanation.unchanged()),
                explanation.addressesOpen() ? "" : words.get("coverage.explain.sums"),
                presets(scope, asked, words),
                form(scope, asked, explanation, words),
                links.situation(region.key()),
                ExportLink.of(false, format -> links.page(path(region.key()) + "." + format, state(asked))),
                List.of(source(explanation.from(), asked.from(), words), source(explanation.to(), asked.to(), words)));
    }

    static String path(RegionKey region) {
        return "/lagebild/" + region + "/warum";
    }

    /** A link to the explanation of a figure, from an earlier state to that of the links. */
    static String href(RegionKey region, String figure, Weighting weighting, @Nullable AsOf from, Links links) {
        Map<String, String> more = new TreeMap<>();
        more.put("figure", figure);
        more.put("weighting", weighting.name().toLowerCase(Locale.ROOT));
        if (from != null) {
            more.put("from", String.valueOf(from.validOn()));
            String known = from.known();
            if (!java.util.Objects.equals(known, links.asOf().known())) {
                more.put("known_from", known == null ? "now" : known);
            }
        }
        return links.page(path(region), more);
    }

    private static Map<String, String> state(Comparison asked) {
        Map<String, String> state = new TreeMap<>();
        state.put("figure", asked.figure());
        state.put("weighting", asked.weighting().name().toLowerCase(Locale.ROOT));
        state.put("from", String.valueOf(asked.from().validOn()));
        String known = asked.from().known();
        if (!java.util.Objects.equals(known, asked.to().known())) {
            state.put("known_from", known == null ? "now" : known);
        }
        return state;
    }

    private LocalDate day(AsOf asOf) {
        return Optional.ofNullable(asOf.validOn()).orElse(clock.today());
    }

    private LocalDate stichtagBefore(Scope scope, AsOf to) {
        LocalDate reported = ledger.view(scope, to).reportingDate();
        return LedgerShellFacts.before(reported == null ? day(to) : reported);
    }

    private static String figureName(FigureValue figure, Words words) {
        return words.get(
                "coverage.explain.figure",
                words.german() ? figure.nameDe() : figure.nameEn(),
                words.get("coverage.weighting." + figure.weighting()));
    }

    private static String stateName(FigureValue figure, Words words) {
        return words.date(figure.asOf());
    }

    private static String source(FigureValue figure, AsOf asked, Words words) {
        LocalDate known = asked.knownOn();
        return words.get(
                "coverage.explain.source",
                words.date(figure.asOf()),
                known != null
                        ? words.get("coverage.explain.known.day", words.date(known))
                        : asked.knownThrough() != null
                                ? words.get("coverage.explain.known.operation", Long.toString(figure.operation()))
                                : words.get("coverage.explain.known.now"),
                Long.toString(figure.operation()),
                Integer.toString(figure.version()));
    }

    private List<Choice> presets(Scope scope, Comparison asked, Words words) {
        LocalDate stichtag = stichtagBefore(scope, asked.to());
        LocalDate weeks = day(asked.to()).minusDays(FOUR_WEEKS);
        return List.of(
                preset("stichtag", asked.to().on(stichtag), asked, words),
                preset("year", asked.to().on(LedgerShellFacts.before(stichtag)), asked, words),
                preset("weeks", new AsOf(weeks, weeks), asked, words));
    }

    private static Choice preset(String key, AsOf from, Comparison asked, Words words) {
        return new Choice(
                words.get("coverage.explain.preset." + key, words.date(from.validOn())),
                href(asked.region(), asked.figure(), asked.weighting(), from, new Links(asked.to())),
                from.equals(asked.from()));
    }

    private Form form(Scope scope, Comparison asked, Explanation explanation, Words words) {
        return new Form(
                explainer.listFigures(scope, asked.to()).stream()
                        .map(f -> new Option(
                                f.key(),
                                words.german() ? f.nameDe() : f.nameEn(),
                                f.key().equals(asked.figure())))
                        .toList(),
                Arrays.stream(Weighting.values())
                        .map(w -> new Option(
                                w.name().toLowerCase(Locale.ROOT),
                                words.get("coverage.weighting." + w),
                                w == asked.weighting()))
                        .toList(),
                state(explanation.from(), asked.from()),
                state(explanation.to(), asked.to()));
    }

    /** The later state may be left open; the earlier one always has its day. */
    private static State state(FigureValue figure, AsOf asked) {
        String known = asked.known();
        return new State(
                asked.validOn() == null ? "" : figure.asOf().toString(),
                known == null ? "" : known,
                asked.knownThrough() != null);
    }
}
