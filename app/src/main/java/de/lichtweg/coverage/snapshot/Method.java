package de.lichtweg.coverage.snapshot;

import de.lichtweg.coverage.AddressQuery;
import de.lichtweg.coverage.domain.FigureDefinition;
import de.lichtweg.coverage.domain.outlook.RuleSet;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.kernel.Weighting;
import de.lichtweg.platform.error.RuleViolation;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * By what a figure is measured in a state: its definition and the rule set of the day.
 *
 * @param rules {@code null} where none was in force
 */
record Method(FigureDefinition figure, @Nullable RuleSet rules) {

    /** Conditions that depend on offers and facts alone, not on the day or the rules. */
    private static final Set<String> TIMELESS = Set.of(
            "down_ge",
            "down_lt",
            "up_ge",
            "up_lt",
            "band",
            "technology",
            "tech_down",
            "best",
            "operator",
            "usage",
            "known",
            "street",
            "postcode",
            "municipality",
            "locality",
            "hh_ge",
            "biz_ge");

    /**
     * The method in a state; where the figure is not defined there yet, the definition of the other state.
     *
     * @throws RuleViolation if the figure is defined in neither, or not by this weighting
     */
    static Method of(Snapshot snapshot, Snapshot other, String figure, Weighting weighting) {
        return new Method(
                definition(snapshot, figure)
                        .or(() -> definition(other, figure))
                        .filter(d -> d.weightings().contains(weighting))
                        .orElseThrow(() -> new RuleViolation("explain.figure", figure)),
                RuleSet.inForce(snapshot.frame.ruleSets(), snapshot.validOn).orElse(null));
    }

    private static Optional<FigureDefinition> definition(Snapshot snapshot, String key) {
        return FigureDefinition.inForce(snapshot.frame.figures(), snapshot.validOn).stream()
                .filter(d -> d.key().equals(key))
                .findFirst();
    }

    /** Whether another method answers the same for the same facts. */
    boolean measuresLike(Method other) {
        boolean sameFigure = figure.numerator().equals(other.figure.numerator())
                && figure.denominator().equals(other.figure.denominator());
        boolean sameRules = isTimeless() || java.util.Objects.equals(rules, other.rules);
        return sameFigure && sameRules;
    }

    /** Whether neither the day nor the rules matter, only offers and facts. */
    boolean isTimeless() {
        return Stream.of(figure.numerator(), figure.denominator())
                .flatMap(f -> f.keySet().stream())
                .allMatch(TIMELESS::contains);
    }

    /** Conditions of the denominator and, after them, of the numerator, bound to a chunk. */
    Measure on(Chunk chunk, Filters filters, RegionKey region) {
        return new Measure(
                bind(chunk, filters.compile(new AddressQuery(region, figure.denominator()))),
                bind(chunk, filters.compile(new AddressQuery(region, figure.numerator()))));
    }

    private static List<IntPredicate> bind(Chunk chunk, List<RowFilter> filters) {
        return filters.stream().map(f -> f.on(chunk)).toList();
    }

    /** The figure on the rows of one chunk. */
    record Measure(List<IntPredicate> denominator, List<IntPredicate> numerator) {

        boolean counts(int row) {
            return denominator.stream().allMatch(p -> p.test(row));
        }

        boolean fulfils(int row) {
            return counts(row) && numerator.stream().allMatch(p -> p.test(row));
        }
    }
}
