package de.lichtweg.planning.io;

import de.lichtweg.planner.cost.Method;
import de.lichtweg.planner.hierarchy.HierarchyPlan;
import de.lichtweg.planning.area.AreaPlan;
import de.lichtweg.planning.ground.GroundEdge;
import de.lichtweg.planning.ground.GroundNetwork;
import java.util.Locale;

/** A plan as a drawing: streets in grey, trenches, distributors, points of presence, addresses. */
final class PlanPicture {

    private static final double MARGIN = 12;
    private static final double FOOT = 30;

    /** What the signs mean; classes as in report.css. */
    static final String LEGEND = """
            <ul class="legend">
            <li><svg viewBox="0 0 28 18" aria-hidden="true"><path class="trench" stroke-width="2" d="M1 9h26"/></svg>Trasse im Graben</li>
            <li><svg viewBox="0 0 28 18" aria-hidden="true"><path class="trench" stroke-width="2" stroke-dasharray="4 3" d="M1 9h26"/></svg>Trasse gebohrt oder gepflügt</li>
            <li><svg viewBox="0 0 28 18" aria-hidden="true"><rect class="station" stroke-width="1.6" x="9.5" y="4.5" width="9" height="9"/></svg>Netzverteiler (NVt)</li>
            <li><svg viewBox="0 0 28 18" aria-hidden="true"><g class="station" stroke-width="1.6"><circle cx="14" cy="9" r="7"/><path d="M7 9h14M14 2v14"/></g></svg>Hauptverteiler (PoP)</li>
            <li><svg viewBox="0 0 28 18" aria-hidden="true"><circle class="home" cx="14" cy="9" r="2.5"/></svg>Adresse, angeschlossen</li>
            <li><svg viewBox="0 0 28 18" aria-hidden="true"><circle class="out" stroke-width="1.2" cx="14" cy="9" r="3"/></svg>Adresse, nicht angeschlossen</li>
            </ul>
            """;

    private final AreaPlan plan;
    private double west = Double.MAX_VALUE;
    private double south = Double.MAX_VALUE;
    private double east = -Double.MAX_VALUE;
    private double north = -Double.MAX_VALUE;
    private double scale = 1;
    private double height;

    PlanPicture(AreaPlan plan) {
        this.plan = plan;
    }

    /** A picture of a width. */
    String svg(int width) {
        plan.ground().connections().forEach(c -> grow(c.xy()));
        for (int e : plan.plan().trenches()) {
            grow(plan.ground().edges().get(e).xy());
        }
        scale = (width - 2 * MARGIN) / Math.max(1, Math.max(east - west, north - south));
        height = (north - south) * scale + 2 * MARGIN + FOOT;
        double across = (east - west) * scale + 2 * MARGIN;
        StringBuilder svg = new StringBuilder();
        svg.append(String.format(
                Locale.ROOT,
                "<svg class=\"map\" xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %.0f %.0f\" role=\"img\" aria-label=\"Karte des"
                        + " Plans\">%n",
                across,
                height));
        streets(svg);
        houses(svg);
        trenches(svg, false);
        trenches(svg, true);
        stations(svg);
        measure(svg);
        return svg.append("</svg>\n").toString();
    }

    /** A bar of a round length, so that people see how large the area is. */
    private void measure(StringBuilder svg) {
        double metres = Math.pow(10, Math.floor(Math.log10(Math.max(10, 200 / scale))));
        metres *= metres * 5 * scale <= 200 ? 5 : metres * 2 * scale <= 200 ? 2 : 1;
        String length = metres >= 1000 ? Math.round(metres / 1000) + " km" : Math.round(metres) + " m";
        svg.append(String.format(
                Locale.ROOT,
                "<path class=\"measure\" stroke-width=\"1.5\" d=\"M%.1f %.1fv6h%.1fv-6\"/><text x=\"%.1f\" y=\"%.1f\">%s</text>",
                MARGIN,
                height - 18,
                metres * scale,
                MARGIN + metres * scale + 8,
                height - 12,
                length));
    }

    private void grow(double[] xy) {
        for (int i = 0; i < xy.length; i += 2) {
            west = Math.min(west, xy[i]);
            east = Math.max(east, xy[i]);
            south = Math.min(south, xy[i + 1]);
            north = Math.max(north, xy[i + 1]);
        }
    }

    private void streets(StringBuilder svg) {
        svg.append("<path class=\"street\" fill=\"none\" stroke-width=\"1\" d=\"");
        for (GroundNetwork.Edge edge : plan.ground().edges()) {
            if (edge.kind() == GroundEdge.ALONG) {
                path(svg, edge.xy());
            }
        }
        svg.append("\"/>\n");
    }

    private void trenches(StringBuilder svg, boolean drilled) {
        svg.append("<path class=\"trench\" fill=\"none\" stroke-width=\"1.4\"")
                .append(drilled ? " stroke-dasharray=\"3 2\"" : "")
                .append(" d=\"");
        for (int e : plan.plan().trenches()) {
            GroundNetwork.Edge edge = plan.ground().edges().get(e);
            Method method = edge.work().method();
            boolean without = method == Method.DRILLING || method == Method.PLOUGH;
            if (without == drilled) {
                path(svg, edge.xy());
            }
        }
        svg.append("\"/>\n");
    }

    private void houses(StringBuilder svg) {
        svg.append("<g class=\"home\">");
        for (int h = 0; h < plan.chosen().size(); h++) {
            if (plan.isServed(h)) {
                dot(
                        svg,
                        plan.chosen().get(h).house().x(),
                        plan.chosen().get(h).house().y());
            }
        }
        svg.append("</g>\n<g class=\"out\" stroke-width=\".7\">");
        java.util.Set<Object> chosen = new java.util.HashSet<>();
        for (int h = 0; h < plan.chosen().size(); h++) {
            if (plan.isServed(h)) {
                chosen.add(plan.chosen().get(h).house());
            }
        }
        plan.ground().connections().stream()
                .filter(c -> !chosen.contains(c.house()))
                .forEach(c -> dot(svg, c.house().x(), c.house().y()));
        svg.append("</g>\n");
    }

    private void stations(StringBuilder svg) {
        svg.append("<g class=\"station\" stroke-width=\"1.6\">");
        for (HierarchyPlan.Distributor d : plan.plan().distributors()) {
            double[] place = plan.ground().place(d.vertex());
            svg.append(String.format(
                    Locale.ROOT,
                    "<rect x=\"%.1f\" y=\"%.1f\" width=\"6\" height=\"6\"/>",
                    x(place[0]) - 3,
                    y(place[1]) - 3));
        }
        for (HierarchyPlan.Pop pop : plan.plan().pops()) {
            double[] place = plan.ground().place(pop.vertex());
            double x = x(place[0]);
            double y = y(place[1]);
            svg.append(String.format(
                    Locale.ROOT,
                    "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"8\"/><path d=\"M%.1f %.1fh16M%.1f %.1fv16\"/>",
                    x,
                    y,
                    x - 8,
                    y,
                    x,
                    y - 8));
        }
        svg.append("</g>\n");
    }

    private void dot(StringBuilder svg, double x, double y) {
        svg.append(String.format(Locale.ROOT, "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"1.1\"/>", x(x), y(y)));
    }

    private void path(StringBuilder svg, double[] xy) {
        for (int i = 0; i < xy.length; i += 2) {
            svg.append(String.format(Locale.ROOT, "%s%.1f %.1f", i == 0 ? "M" : "L", x(xy[i]), y(xy[i + 1])));
        }
    }

    private double x(double east) {
        return MARGIN + (east - west) * scale;
    }

    private double y(double north) {
        return height - FOOT - MARGIN - (north - south) * scale;
    }
}
