package de.lichtweg.coverage.web;

import de.lichtweg.coverage.AddressQuery;
import de.lichtweg.coverage.LedgerView;
import de.lichtweg.coverage.LedgerView.Facet;
import de.lichtweg.coverage.LedgerView.FigureValue;
import de.lichtweg.coverage.LedgerView.Totals;
import de.lichtweg.coverage.Stage;
import de.lichtweg.coverage.web.GlanceView.Phrase;
import de.lichtweg.coverage.web.SituationView.Count;
import de.lichtweg.coverage.web.SituationView.KeyFigure;
import de.lichtweg.coverage.web.SituationView.Share;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.kernel.Technology;
import de.lichtweg.kernel.Weighting;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The parts of a Lagebild that come from the sums of one region. */
final class SituationFigures {

    private static final List<Integer> LADDER = List.of(10, 16, 30, 50, 100, 200, 400, 1000);

    /** A key figure: which one, counted how, shown as a share or as a count. */
    private record Pick(String figure, Weighting weighting, boolean share) {}

    private static final List<Pick> PICKS = List.of(
            new Pick("gigabit", Weighting.HOUSEHOLDS, true),
            new Pick("fttbh", Weighting.HOUSEHOLDS, true),
            new Pick("prospect", Weighting.ADDRESSES, true),
            new Pick("gigabit", Weighting.BUSINESSES, true),
            new Pick("stage_open", Weighting.ADDRESSES, false),
            new Pick("eligible", Weighting.ADDRESSES, false));

    private SituationFigures() {}

    static List<Phrase> sentence(LedgerView view, AddressQuery all, Totals totals, Links links, Words words) {
        int open = totals.stages().getOrDefault(Stage.OPEN, 0);
        double gigabit = Shares.of(totals.stages().getOrDefault(Stage.GIGABIT, 0), totals.addresses());
        List<Phrase> phrases = new ArrayList<>();
        phrases.add(new Phrase(
                words.get("coverage.situation.sentence.gigabit", words.percent(gigabit)),
                links.addresses(all.with("stage", "GIGABIT")),
                true));
        if (open >= 0) {
            phrases.add(new Phrase(words.get("coverage.situation.sentence.and") + " ", "", false));
            phrases.add(
                    open == 0
                            ? new Phrase(words.get("coverage.situation.sentence.none"), "", false)
                            : new Phrase(
                                    words.get("coverage.situation.sentence.open", words.number(open)),
                                    links.addresses(all.with("stage", "OPEN")),
                                    false));
        }
        phrases.add(new Phrase(words.get("coverage.situation.sentence.end"), "", false));
        return phrases;
    }

    static List<KeyFigure> figures(LedgerView view, RegionKey region, Links links, Words words) {
        List<FigureValue> figures = view.figures(region);
        List<KeyFigure> shown = new ArrayList<>();
        for (Pick pick : PICKS) {
            figures.stream()
                    .filter(f -> f.figure().equals(pick.figure()) && f.weighting() == pick.weighting())
                    .findFirst()
                    .map(f -> figure(view, f, pick, links, words))
                    .ifPresent(shown::add);
        }
        return shown;
    }

    private static KeyFigure figure(LedgerView view, FigureValue f, Pick pick, Links links, Words words) {
        String unit = words.get("coverage.weighting." + f.weighting());
        return new KeyFigure(
                pick.share() ? words.percent(f.rate()) : words.number(f.numerator()),
                words.german() ? f.nameDe() : f.nameEn(),
                words.get("coverage.situation.of", words.number(f.numerator()), words.number(f.denominator()), unit),
                links.addresses(f.query()),
                f.numerator() < 0 ? "" : ExplainPage.href(f.region(), f.figure(), f.weighting(), null, links),
                words.german() ? f.formulaDe() : f.formulaEn(),
                words.get(
                        "coverage.situation.figure.source",
                        words.date(view.reportingDate()),
                        Integer.toString(f.version()),
                        view.ruleSet().name()));
    }

    static List<Count> stages(AddressQuery all, Totals totals, Links links, Words words) {
        long[] counts = StageLook.ORDER.stream()
                .mapToLong(stage -> Math.max(0, totals.stages().getOrDefault(stage, 0)))
                .toArray();
        int[] tenths = Shares.tenths(counts);
        List<Count> stages = new ArrayList<>();
        for (int i = 0; i < counts.length; i++) {
            Stage stage = StageLook.ORDER.get(i);
            stages.add(new Count(
                    words.stage(stage),
                    words.number(totals.stages().getOrDefault(stage, 0)),
                    totals.suppressed() ? share(totals, stage, words) : words.tenths(tenths[i]) + "\u00a0%",
                    StageLook.fill(stage),
                    links.addresses(all.with("stage", stage.name()))));
        }
        return stages;
    }

    private static String share(Totals totals, Stage stage, Words words) {
        double share = Shares.of(totals.stages().getOrDefault(stage, 0), totals.addresses());
        return Double.isNaN(share) ? "" : words.percent(share);
    }

    static List<Share> ladder(LedgerView view, AddressQuery all, Totals totals, Links links, Words words) {
        return LADDER.stream()
                .map(edge -> {
                    AddressQuery reaching = all.with("down_ge", edge.toString());
                    return share(
                            words.get("coverage.value.down_ge", words.number(edge)),
                            totals.suppressed() ? view.count(reaching) : sum(totals, edge),
                            totals.addresses(),
                            links.addresses(reaching),
                            words);
                })
                .toList();
    }

    private static long sum(Totals totals, int edge) {
        return totals.bands().entrySet().stream()
                .filter(band -> band.getKey() >= edge)
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    static List<Share> technologies(AddressQuery all, Totals totals, Links links, Words words) {
        return totals.technologies().entrySet().stream()
                .filter(entry -> entry.getValue() != 0)
                .sorted(Map.Entry.<Technology, Integer>comparingByValue().reversed())
                .map(entry -> share(
                        words.technology(entry.getKey()),
                        entry.getValue(),
                        totals.addresses(),
                        links.addresses(all.with("best", entry.getKey().name())),
                        words))
                .toList();
    }

    static List<Share> operators(LedgerView view, AddressQuery all, Totals totals, Links links, Words words) {
        Map<String, String> names =
                view.facet(all, "operator").stream().collect(Collectors.toMap(Facet::value, Facet::label, (a, b) -> a));
        return totals.operators().entrySet().stream()
                .filter(entry -> entry.getValue() != 0)
                .sorted(Comparator.comparingInt((Map.Entry<String, Integer> entry) -> -entry.getValue()))
                .map(entry -> share(
                        Optional.ofNullable(names.get(entry.getKey())).orElse(entry.getKey()),
                        entry.getValue(),
                        totals.addresses(),
                        links.addresses(all.with("operator", entry.getKey())),
                        words))
                .toList();
    }

    private static Share share(String name, long count, long whole, String href, Words words) {
        boolean shown = count >= 0 && whole > 0;
        return new Share(
                name,
                words.number(count),
                shown ? words.percent((double) count / whole) : "",
                href,
                shown ? Bar.percent(count, whole) : "0%");
    }
}
