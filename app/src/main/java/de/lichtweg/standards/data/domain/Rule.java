package de.lichtweg.standards.data.domain;

import java.util.List;

/**
 * What a delivery has to keep.
 *
 * @param id stable, as people quote it: {@code AL-03}, or {@code adressen.plz.pattern} for what follows from a column
 * @param layer the layer it looks at, empty for the delivery as a whole
 * @param phases in which phases it counts; empty means in all
 * @param reason why there is such a rule; empty where the product has a sentence for it
 * @param advice what to do; likewise
 * @param unsure whether nobody could confirm it yet
 */
public record Rule(
        String id,
        Severity severity,
        String layer,
        List<String> phases,
        Check check,
        Words reason,
        Words advice,
        boolean unsure) {

    /** Takes what a file leaves out as empty. */
    public Rule {
        id = Definitions.word("rules.id", id);
        severity = severity == null ? Severity.ERROR : severity;
        layer = Definitions.text(layer);
        phases = Definitions.copy(phases);
        Definitions.require(check != null, "kind", id);
        reason = reason == null ? Words.NONE : reason;
        advice = advice == null ? Words.NONE : advice;
    }

    /** A rule that follows from the definition of a layer. */
    static Rule of(String id, Severity severity, String layer, List<String> phases, Check.OfLayer check) {
        return new Rule(id, severity, layer, phases, check, Words.NONE, Words.NONE, false);
    }

    /** Whether it counts for a delivery in a phase. */
    public boolean countsIn(String phase) {
        return phases.isEmpty() || phases.contains(phase);
    }

    /** Name of the kind of check, for sentences: {@code unique}, {@code filled}. */
    public String kind() {
        return switch (check) {
            case Check.OfLayer of -> of.kind().name().toLowerCase(java.util.Locale.ROOT);
            case Check.Unique c -> "unique";
            case Check.Consecutive c -> "consecutive";
            case Check.Reference c -> "reference";
            case Check.Ascending c -> "ascending";
            case Check.FilledWhen c -> "filled-when";
            case Check.Same c -> "same";
            case Check.InOrder c -> "in-order";
            case Check.AllCodes c -> "all-codes";
            case Check.SumOf c -> "sum";
            case Check.NotAfterDelivery c -> "not-after-delivery";
            case Check.Municipality c -> "municipality";
            case Check.PointInside c -> "point-inside";
            case Check.Valid c -> "valid";
            case Check.EndsOn c -> "ends-on";
            case Check.NoOverlap c -> "no-overlap";
            case Check.LiesOn c -> "lies-on";
            case Check.StatedLength c -> "stated-length";
            case Check.Inside c -> "inside";
        };
    }
}
