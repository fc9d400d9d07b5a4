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
        height = (north - south) * scale + 2 * MARGIN;
        double across = (east - west) * scale + 2 * MARGIN;
        StringBuilder svg = new StringBuilder();
        svg.append(String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %.0f %.0f\" role=\"img\" aria-label=\"Karte des"
                        + " Plans\">%n",
                across,
                height));
        streets(svg);
        houses(svg);
        trenches(svg, false);
        trenches(svg, true);
        stations(svg);
        return svg.append("</svg>\n").toString();
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
        svg.append("<path fill=\"none\" stroke=\"#d3dae1\" stroke-width=\"1\" d=\"");
        for (GroundNetwork.Edge edge : plan.ground().edges()) {
            if (edge.kind() == GroundEdge.ALONG) {
                path(svg, edge.xy());
            }
        }
        svg.append("\"/>\n");
    }

    private void trenches(StringBuilder svg, boolean drilled) {
        svg.append("<path fill=\"none\" stroke=\"#0b5fa5\" stroke-width=\"1.4\"")
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
        svg.append("<g fill=\"#51606f\">");
        for (int h = 0; h < plan.chosen().size(); h++) {
            if (plan.isServed(h)) {
                dot(
                        svg,
                        plan.chosen().get(h).house().x(),
                        plan.chosen().get(h).house().y());
            }
        }
        svg.append("</g>\n<g fill=\"none\" stroke=\"#b3261e\" stroke-width=\".7\">");
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
        svg.append("<g fill=\"#fff\" stroke=\"#1b2733\" stroke-width=\"1.6\">");
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
        return height - MARGIN - (north - south) * scale;
    }
}
