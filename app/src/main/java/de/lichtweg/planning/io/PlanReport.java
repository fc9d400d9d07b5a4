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
import java.util.stream.Collectors;

/** The report of a plan: one page that stands on its own, for people. */
final class PlanReport {

    private static final int MOST_LISTED = 200;

    private static final String STYLE = """
            body{font:16px/1.5 system-ui,sans-serif;color:#1b2733;max-width:62rem;margin:2rem auto;padding:0 1rem}
            h1{font-size:1.7rem;margin:0 0 .3rem}h2{font-size:1.15rem;margin:2.2rem 0 .6rem}
            .lead{font-size:1.15rem;border-left:4px solid #0b5fa5;padding:.2rem 0 .2rem 1rem;margin:1.2rem 0}
            dl{display:grid;grid-template-columns:max-content 1fr;gap:.25rem 1.5rem}dt{color:#51606f}dd{margin:0}
            table{border-collapse:collapse;width:100%;font-size:.92rem}th,td{padding:.3rem .6rem;text-align:left;vertical-align:top}
            thead th{border-bottom:2px solid #1b2733}tbody tr{border-bottom:1px solid #d9e0e7}.n{text-align:right;white-space:nowrap}
            .s td{font-weight:600;border-top:2px solid #1b2733}svg{width:100%;height:auto;background:#f7f9fb}
            .small{color:#51606f;font-size:.9rem}@media print{body{margin:0;max-width:none}}
            """;

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
                .append("<meta name=\"viewport\" content=\"width=device-width\"><style>")
                .append(STYLE)
                .append("</style></head><body>\n<h1>Grobplanung Glasfaser</h1>\n<p class=\"small\">")
                .append(escaped(origin))
                .append("</p>\n");
        lead();
        figures();
        html.append("<h2>Karte</h2>\n").append(new PlanPicture(plan).svg(1000)).append(legend());
        quantities();
        assumptions();
        islands();
        left();
        return html.append("</body></html>\n").toString();
    }

    private void lead() {
        html.append("<p class=\"lead\">");
        plan.budget()
                .ifPresent(b -> html.append(escaped(words.of(
                                "plan.budget",
                                number(b.cents() / 100.0, 0),
                                b.houses(),
                                plan.ground().connections().size(),
                                b.mostHouses())))
                        .append("<br>"));
        html.append(BoundWords.of(plan, words).stream().map(PlanReport::escaped).collect(Collectors.joining("<br>")))
                .append("</p>\n");
    }

    private void figures() {
        Amount total = plan.total();
        Amount each = plan.range().perHomeConnected();
        int all = plan.ground().connections().size() + plan.ground().left().size();
        html.append("<dl>");
        fact("Adressen angeschlossen", number(plan.served(), 0) + " von " + number(all, 0));
        fact("Kosten netto", euros(total) + " (wahrscheinlich " + number(total.likelyCents() / 100.0, 0) + " €)");
        fact("je Einheit", euros(each) + " (wahrscheinlich " + number(each.likelyCents() / 100.0, 0) + " €)");
        fact("Trassen", number(plan.trenchMm() / 1e6, 1) + " km, dazu " + number(plan.served(), 0) + " Hausanschlüsse");
        fact(
                "Standorte",
                number(plan.plan().pops().size(), 0) + " Hauptverteiler (PoP), "
                        + number(plan.plan().distributors().size(), 0) + " Netzverteiler (NVt)");
        fact("Preise", plan.prices().name() + ", Preisstand " + plan.prices().asOf());
        fact("Regeln", plan.rules().name());
        html.append("</dl>\n");
    }

    private void fact(String name, String value) {
        html.append("<dt>")
                .append(name)
                .append("</dt><dd>")
                .append(escaped(value))
                .append("</dd>");
    }

    private static String legend() {
        return "<p class=\"small\">Linien: Trassen. Gestrichelt: Bohrung und Pflug. Quadrate: Netzverteiler (NVt). "
                + "Kreis mit Kreuz: Hauptverteiler (PoP). Punkte: Adressen; hohle Punkte sind nicht angeschlossen.</p>\n";
    }

    private void quantities() {
        html.append("<h2>Mengen und Kosten</h2>\n<table><thead><tr><th>Position</th><th class=\"n\">Menge</th>"
                + "<th class=\"n\">niedrig (€)</th><th class=\"n\">wahrscheinlich (€)</th><th class=\"n\">hoch (€)</th>"
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
                "</tbody></table>\n<p class=\"small\">Jeder Preis mit seiner Quelle steht in quantities.xlsx.</p>\n");
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

    private void assumptions() {
        html.append("<h2>Was angenommen wurde</h2>\n<table><thead><tr><th>Annahme</th><th class=\"n\">Anzahl</th>"
                + "<th>Quelle</th></tr></thead><tbody>\n");
        for (Assumption assumption : plan.ground().assumptions()) {
            html.append("<tr><td>").append(escaped(words.of(assumption))).append("</td>");
            cell(number(assumption.count(), 0));
            html.append("<td>").append(escaped(assumption.source())).append("</td></tr>\n");
        }
        html.append("</tbody></table>\n");
    }

    private void islands() {
        List<Island> islands = plan.ground().islands();
        if (islands.isEmpty()) {
            return;
        }
        html.append(
                "<h2>Teile des Straßennetzes, die nicht zusammenhängen</h2>\n<table><thead><tr><th>Lage (Ost, Nord)</th>"
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
        html.append("</tbody></table>\n");
    }

    private void left() {
        List<GroundNetwork.Left> left = plan.ground().left();
        if (left.isEmpty() && plan.plan().unserved().isEmpty()) {
            return;
        }
        html.append("<h2>Nicht angeschlossen</h2>\n<p>")
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
        html.append("</ul>\n");
    }

    private static String euros(Amount amount) {
        return number(amount.lowCents() / 100.0, 0) + " bis " + number(amount.highCents() / 100.0, 0) + " €";
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
