package de.lichtweg.planning.web;

import de.lichtweg.planner.cost.Item;
import de.lichtweg.planning.domain.Plan;
import de.lichtweg.planning.domain.Plan.Range;
import de.lichtweg.planning.domain.PlanDetails;
import de.lichtweg.planning.ground.Assumption;
import de.lichtweg.planning.io.Words;
import de.lichtweg.planning.web.Views.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** The tables of a plan: what stands on the map, and what it costs. */
final class PlanTexts {

    private static final int MOST_STREETS = 60;
    private static final int MOST_STATIONS = 80;
    private static final int MOST_MISSING = 80;

    private final PlanDetails details;
    private final Texts texts;
    private final Words words;
    private final UnaryOperator<String> place;

    PlanTexts(Plan plan, PlanDetails details, Texts texts, UnaryOperator<String> place) {
        this.details = details;
        this.texts = texts;
        this.words = texts.words();
        this.place = place;
    }

    /** Quantities and costs with their sums. */
    List<Row> positions() {
        List<Row> rows = new ArrayList<>();
        Range net = new Range(0, 0, 0);
        for (PlanDetails.Position p : details.positions()) {
            String unit = p.metres()
                    ? texts.metres(p.quantity())
                    : texts.number(p.quantity()) + "\u00a0" + words.of("plan.unit.piece");
            rows.add(new Row(
                    words.of(Item.of(p.code())),
                    p.source(),
                    money(unit, texts.price(p.price().likely()), p.amount()),
                    false));
            net = plus(net, p.amount());
        }
        rows.add(new Row(words.of("plan.sum.net"), "", money("", "", net), true));
        Range total = net;
        for (PlanDetails.Extra e : details.extras()) {
            rows.add(new Row(e.name(), e.source(), money("", texts.perMille(e.likelyPerMille()), e.amount()), false));
            total = plus(total, e.amount());
        }
        rows.add(new Row(words.of("plan.sum.total"), "", money("", "", total), true));
        return rows;
    }

    private List<String> money(String quantity, String price, Range amount) {
        return List.of(
                quantity, price, texts.plain(amount.low()), texts.plain(amount.likely()), texts.plain(amount.high()));
    }

    private static Range plus(Range a, Range b) {
        return new Range(a.low() + b.low(), a.likely() + b.likely(), a.high() + b.high());
    }

    /** Parts of the municipalities. */
    List<Row> shares() {
        return details.shares().stream()
                .map(s -> new Row(
                        place.apply(s.municipality()),
                        "",
                        List.of(
                                texts.number(s.connected()),
                                texts.plain(s.cost().likely()),
                                texts.plain(s.cost().per(s.connected()).likely()),
                                texts.plain(s.gap().likely()),
                                texts.get(
                                        "estimate.span",
                                        texts.plain(s.gap().low()),
                                        texts.plain(s.gap().high()))),
                        false))
                .toList();
    }

    /** Points of presence and distributors. */
    List<Row> stations() {
        return details.stations().stream()
                .limit(MOST_STATIONS)
                .map(s -> new Row(
                        s.name(),
                        "",
                        List.of(
                                s.fedBy(),
                                s.ports() == 0 ? "" : texts.number(s.ports()),
                                texts.number(s.addresses()),
                                texts.number(s.units()),
                                s.fedBy().isEmpty() ? "" : texts.metres(s.feederMm())),
                        false))
                .toList();
    }

    /** Says that there are more; empty if there are not. */
    String stationsMore() {
        int more = details.stations().size() - MOST_STATIONS;
        return more <= 0 ? "" : texts.get("estimate.stations.more", texts.number(more));
    }

    /** Trenches by street, the longest first. */
    List<Row> streets() {
        return details.streets().stream()
                .limit(MOST_STREETS)
                .map(s -> new Row(
                        s.street().isEmpty() ? texts.get("estimate.street.none") : s.street(),
                        "",
                        List.of(texts.metres(s.lengthMm()), texts.plain(s.cents())),
                        false))
                .toList();
    }

    /** Says that there are more; empty if there are not. */
    String streetsMore() {
        int more = details.streets().size() - MOST_STREETS;
        return more <= 0 ? "" : texts.get("estimate.streets.more", texts.number(more));
    }

    /** What was assumed, and how often. */
    List<Row> assumptions() {
        return details.assumptions().stream()
                .map(a -> new Row(
                        words.of(new Assumption(a.code(), List.copyOf(a.arguments()), a.count(), "")),
                        "",
                        List.of(texts.number(a.count())),
                        false))
                .toList();
    }

    /** Addresses without a connection. */
    List<Row> missing() {
        return details.missing().stream()
                .limit(MOST_MISSING)
                .map(m -> new Row(m.label(), "", List.of(words.of("plan." + m.reason())), false))
                .toList();
    }

    /** Says that there are more; empty if there are not. */
    String missingMore() {
        int more = details.missingCount()
                - Math.min(MOST_MISSING, details.missing().size());
        return more <= 0 ? "" : texts.get("estimate.missing.more", texts.number(more));
    }
}
