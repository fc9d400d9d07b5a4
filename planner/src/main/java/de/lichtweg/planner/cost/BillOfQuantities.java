package de.lichtweg.planner.cost;

import java.util.List;

/**
 * What has to be built, how much of it, and what that costs.
 *
 * @param lines in the order of the price book; every line is rounded once
 * @param surcharges shares of the sum of the lines
 */
public record BillOfQuantities(List<Line> lines, List<SurchargeLine> surcharges) {

    /** Keeps copies. */
    public BillOfQuantities {
        lines = List.copyOf(lines);
        surcharges = List.copyOf(surcharges);
    }

    /**
     * One position.
     *
     * @param item what
     * @param quantity millimetres or pieces, by the unit of the item
     * @param price what a metre or piece costs
     * @param amount what all of it costs
     */
    public record Line(Item item, long quantity, Price price, Amount amount) {}

    /** One share of the sum of all lines. */
    public record SurchargeLine(Surcharge surcharge, Amount amount) {}

    /** Sum of the lines. */
    public Amount net() {
        return lines.stream().map(Line::amount).reduce(Amount.NONE, Amount::plus);
    }

    /** Sum of lines and surcharges. */
    public Amount total() {
        return surcharges.stream().map(SurchargeLine::amount).reduce(net(), Amount::plus);
    }
}
