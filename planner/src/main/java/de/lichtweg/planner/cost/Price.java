package de.lichtweg.planner.cost;

/**
 * A price per metre or piece, net, installed.
 *
 * @param range in cents
 * @param source where the price comes from; a price without one is refused
 */
public record Price(Amount range, String source) {

    /** Refuses negative prices and prices without a source. */
    public Price {
        if (range.lowCents() < 0) {
            throw new IllegalArgumentException("Ein Preis ist negativ: " + range.lowCents() + " Cent.");
        }
        if (source.isBlank()) {
            throw new IllegalArgumentException("Ein Preis hat keine Quelle.");
        }
    }

    /** What a quantity costs: millimetres at a price per metre, or pieces; each end rounded once. */
    public Amount of(Unit unit, long quantity) {
        long per = unit == Unit.METRE ? 1000 : 1;
        return new Amount(
                Rounding.multiplyDivide(range.lowCents(), quantity, per),
                Rounding.multiplyDivide(range.likelyCents(), quantity, per),
                Rounding.multiplyDivide(range.highCents(), quantity, per));
    }
}
