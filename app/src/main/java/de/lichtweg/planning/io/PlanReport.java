package de.lichtweg.planning.io;

import de.lichtweg.planner.cost.Amount;
import de.lichtweg.planner.cost.BillOfQuantities;
import de.lichtweg.planner.cost.Unit;
import de.lichtweg.planning.area.AreaPlan;
import de.lichtweg.planning.ground.Assumption;
import de.lichtweg.planning.ground.GroundNetwork;
import de.lichtweg.planning.ground.Island;
import java.util.List;
import java.util.Locale;

/** The report of a plan: one page that stands on its own, for people. */
final class PlanReport {

    private static final int MOST_LISTED = 200;

    private final AreaPlan plan;
    private final Words words;
    private final String origin;
    private final StringBuilder html = new StringBuilder();

    PlanReport(AreaPlan plan, Words words, String origin) {
        this.plan = plan;
        this.words = words;
        this.origin = origin;
    }

    String text() {
        html.append(
                        "<!doctype html>\n<html lang=\"de\"><head><meta charset=\"utf-8\"><title>Grobplanung Glasfaser</title>")
                .append("<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\"><style>")
                .append(Shipped.text("report.css"))
                .append(
                        "</style></head><body>\n<header><p class=\"kind\">Grobplanung</p><h1>Glasfaser bis ins Haus</h1>\n"
                                + "<p class=\"small\">")
                .append(escaped(origin))
                .append("</p></header>\n<main>");
        figures();
        lead();
        html.append("<section><h2>Karte</h2>\n<figure>")
                .append(new PlanPicture(plan).svg(1000))
                .append(PlanPicture.LEGEND)
                .append("</figure></section>\n");
        quantities();
        basis();
        assumptions();
        islands();
        left();
        return html.append("</main></body></html>\n").toString();
    }

    private void lead() {
        html.append("<section class=\"proof\"><h2>Wie gut ist dieser Plan?</h2>\n");
        plan.budget()
                .ifPresent(b -> paragraph(words.of(
                        "plan.budget",
                        number(b.cents() / 100.0, 0),
                        b.houses(),
                        plan.ground().connections().size(),
                        b.mostHouses())));
        BoundWords.of(plan, words).forEach(this::paragraph);
        html.append("</section>\n");
    }

    private void paragraph(String text) {
        html.append("<p>").append(escaped(text)).append("</p>\n");
    }

    private void figures() {
        Amount total = plan.total();
        Amount each = plan.range().perHomeConnected();
        int all = plan.ground().connections().size() + plan.ground().left().size();
        html.append("<dl class=\"tiles\">");
        tile(
                "Kosten netto",
                millions(total.likelyCents()),
                millions(total.lowCents()) + " bis " + millions(total.highCents()));
        tile(
                "je Anschluss",
                number(each.likelyCents() / 100.0, 0) + " €",
                number(each.lowCents() / 100.0, 0) + " bis " + number(each.highCents() / 100.0, 0) + " €");
        tile("Adressen angeschlossen", number(plan.served(), 0), "von " + number(all, 0) + " in der Datei");
        tile(
                "Trassen",
                number(plan.trenchMm() / 1e6, 1) + " km",
                "Standorte: " + number(plan.plan().pops().size(), 0) + " PoP, "
                        + number(plan.plan().distributors().size(), 0) + " NVt");
        html.append("</dl>\n");
    }

    private void tile(String name, String value, String besides) {
        html.append("<div><dt>")
                .append(escaped(name))
                .append("</dt><dd>")
                .append(escaped(value))
                .append("<small>")
                .append(escaped(besides))
                .append("</small></dd></div>");
    }

    /** "28,6 Mio. €", or euros where that says more. */
    private static String millions(long cents) {
        return cents >= 100_000_000L ? number(cents / 1e8, 1) + " Mio. €" : number(cents / 100.0, 0) + " €";
    }

    private void basis() {
        html.append("<section><h2>Womit gerechnet wurde</h2>\n<dl class=\"facts\">");
        fact("Preise", plan.prices().name() + ", Preisstand " + plan.prices().asOf());
        fact("Regeln", plan.rules().name());
        fact(
                "Spanne",
                "niedrig und hoch sind die Summen der niedrigen und der hohen Preise; beides zugleich ist unwahrscheinlich");
        html.append("</dl></section>\n");
    }

    private void fact(String name, String value) {
        html.append("<dt>")
                .append(name)
                .append("</dt><dd>")
                .append(escaped(value))
                .append("</dd>");
    }

    private void quantities() {
        html.append(
                "<section><h2>Mengen und Kosten</h2>\n<div class=\"wide\" tabindex=\"0\"><table class=\"bill\"><thead><tr><th>Position</th><th class=\"n\">Menge</th>"
                        + "<th class=\"n\">niedrig</th><th class=\"n\">wahrscheinlich</th><th class=\"n\">hoch</th>"
                        + "</tr></thead><tbody>\n");
        for (BillOfQuantities.Line line : plan.bill().lines()) {
            String quantity = line.item().unit() == Unit.METRE
                    ? number(line.quantity() / 1000.0, 0) + " m"
                    : number(line.quantity(), 0) + " Stück";
            position("", words.of(line.item()), quantity, line.amount());
        }
        position("s", words.of("plan.sum.net"), "", plan.bill().net());
        plan.bill()
                .surcharges()
                .forEach(s -> position(
                        "", s.surcharge().name(), number(s.surcharge().likelyPerMille() / 10.0, 1) + " %", s.amount()));
        position("s", words.of("plan.sum.total"), "", plan.total());
        html.append(
                "</tbody></table></div>\n<p class=\"small\">Beträge in Euro, netto. Jeder Preis mit seiner Quelle steht in"
                        + " quantities.xlsx.</p></section>\n");
    }

    private void position(String style, String name, String quantity, Amount amount) {
        html.append("<tr class=\"")
                .append(style)
                .append("\"><td>")
                .append(escaped(name))
                .append("</td>");
        cell(quantity);
        cell(number(amount.lowCents() / 100.0, 0));
        cell(number(amount.likelyCents() / 100.0, 0));
        cell(number(amount.highCents() / 100.0, 0));
        html.append("</tr>\n");
    }

    private void cell(String text) {
        html.append("<td class=\"n\">").append(escaped(text)).append("</td>");
    }

    /** With a column of sources only where they differ. */
    private void assumptions() {
        List<String> sources = plan.ground().assumptions().stream()
                .map(Assumption::source)
                .distinct()
                .toList();
        boolean differ = sources.size() > 1;
        html.append("<section><h2>Was angenommen wurde</h2>\n<div class=\"wide\" tabindex=\"0\"><table class=\"words\">"
                        + "<thead><tr><th>Annahme</th><th class=\"n\">Anzahl</th>")
                .append(differ ? "<th>Quelle</th>" : "")
                .append("</tr></thead><tbody>\n");
        for (Assumption assumption : plan.ground().assumptions()) {
            html.append("<tr><td>").append(escaped(words.of(assumption))).append("</td>");
            cell(number(assumption.count(), 0));
            html.append(differ ? "<td>" + escaped(assumption.source()) + "</td></tr>\n" : "</tr>\n");
        }
        html.append("</tbody></table></div>\n");
        if (!differ) {
            html.append("<p class=\"small\">Quelle: ")
                    .append(escaped(String.join("", sources)))
                    .append("</p>\n");
        }
        html.append("</section>\n");
    }

    private void islands() {
        List<Island> islands = plan.ground().islands();
        if (islands.isEmpty()) {
            return;
        }
        html.append(
                "<section><h2>Teile des Straßennetzes, die nicht zusammenhängen</h2>\n<div class=\"wide\" tabindex=\"0\"><table><thead><tr><th>Lage (Ost, Nord)</th>"
                        + "<th class=\"n\">Adressen</th><th class=\"n\">Straßen (m)</th><th class=\"n\">Lücke (m)</th><th>im Plan</th>"
                        + "</tr></thead><tbody>\n");
        for (Island island : islands.stream().limit(MOST_LISTED).toList()) {
            html.append("<tr><td>")
                    .append(Math.round(island.x()))
                    .append(", ")
                    .append(Math.round(island.y()))
                    .append("</td>");
            cell(number(island.houses(), 0));
            cell(number(island.streetMm() / 1000.0, 0));
            cell(Double.isFinite(island.gapMetres()) ? number(island.gapMetres(), 0) : "–");
            html.append("<td>")
                    .append(island.joined() ? "über freies Gelände verbunden" : "nein")
                    .append("</td></tr>\n");
        }
        html.append("</tbody></table></div></section>\n");
    }

    private void left() {
        List<GroundNetwork.Left> left = plan.ground().left();
        if (left.isEmpty() && plan.plan().unserved().isEmpty()) {
            return;
        }
        html.append("<section><h2>Nicht angeschlossen</h2>\n<p>")
                .append(number(left.size() + plan.plan().unserved().size(), 0))
                .append(" Adressen; alle stehen mit Grund in plan.gpkg (Ebene homes).</p>\n<ul>");
        left.stream()
                .limit(MOST_LISTED)
                .forEach(l -> html.append("<li>")
                        .append(escaped(l.house().label()))
                        .append(": ")
                        .append(escaped(words.of("plan.left", l.why())))
                        .append("</li>\n"));
        plan.plan().unserved().stream()
                .limit(MOST_LISTED)
                .forEach(u -> html.append("<li>")
                        .append(escaped(plan.chosen().get(u.home()).house().label()))
                        .append(": ")
                        .append(escaped(words.of("plan.unserved", u.reason())))
                        .append("</li>\n"));
        html.append("</ul></section>\n");
    }

    private static String number(double value, int decimals) {
        return String.format(Locale.GERMANY, "%,." + decimals + "f", value);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
