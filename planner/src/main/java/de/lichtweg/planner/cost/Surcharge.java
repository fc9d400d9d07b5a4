package de.lichtweg.planner.cost;

/**
 * A share of all other costs: planning and permits, site supervision, contingency.
 *
 * @param name what it is for
 * @param lowPerMille favourable, in thousandths
 * @param likelyPerMille most likely
 * @param highPerMille unfavourable
 * @param source where the shares come from
 */
public record Surcharge(String name, int lowPerMille, int likelyPerMille, int highPerMille, String source) {

    /** Refuses shares that do not ascend and shares without a source. */
    public Surcharge {
        if (lowPerMille < 0 || lowPerMille > likelyPerMille || likelyPerMille > highPerMille || highPerMille > 10_000) {
            throw new IllegalArgumentException("Der Zuschlag „" + name + "“ muss von 0 an aufsteigen.");
        }
        if (source.isBlank()) {
            throw new IllegalArgumentException("Der Zuschlag „" + name + "“ hat keine Quelle.");
        }
    }

    /** The share of a sum, each end of its own, rounded once. */
    public Amount of(Amount sum) {
        return new Amount(
                Rounding.multiplyDivide(sum.lowCents(), lowPerMille, 1000),
                Rounding.multiplyDivide(sum.likelyCents(), likelyPerMille, 1000),
                Rounding.multiplyDivide(sum.highCents(), highPerMille, 1000));
    }
}
