package de.lichtweg.coverage.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import de.lichtweg.coverage.Change;
import de.lichtweg.coverage.ChangeCause;
import de.lichtweg.coverage.Explanation;
import de.lichtweg.coverage.Explanation.Network;
import de.lichtweg.coverage.LedgerView.FigureValue;
import de.lichtweg.coverage.domain.explain.Waterfall;
import de.lichtweg.coverage.domain.explain.Waterfall.Step;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An explanation as the command and the API give it out; the names are stable. Rates in percent, differences in percentage
 * points, six decimals each; {@code points} of the parts add up to {@code difference}, and that is {@code to} − {@code
 * from}. Rates and points are {@code null} where there is nothing to divide by or the figure is hidden.
 *
 * @param states numerator, denominator and both moments of the two states
 * @param unchanged addresses that count as before; {@code null} where it is hidden
 */
record ExplainAnswer(
        String region,
        String figure,
        String weighting,
        @Nullable BigDecimal from,
        @Nullable BigDecimal to,
        @Nullable BigDecimal difference,
        List<PartLine> parts,
        @Nullable Integer unchanged,
        List<StateLine> states) {

    private static final int DECIMALS = 6;

    /**
     * A part.
     *
     * @param kind key of a {@link Change}
     * @param cause key of a {@link ChangeCause}, of a detail
     * @param operator key of a network, of a detail
     * @param addresses {@code null} where it is hidden
     * @param numerator by how much the numerator changed
     * @param denominator by how much the denominator changed
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record PartLine(
            String kind,
            @Nullable String cause,
            @Nullable String operator,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable
            Integer addresses,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable
            BigDecimal points,

            @JsonInclude(JsonInclude.Include.ALWAYS) long numerator,
            @JsonInclude(JsonInclude.Include.ALWAYS) long denominator,
            List<PartLine> details) {}

    /** One of the two states. */
    record StateLine(
            LocalDate asOf,
            @Nullable LocalDate knownOn,
            long operation,
            int version,
            @Nullable Long numerator,
            @Nullable Long denominator) {

        static StateLine of(FigureValue f) {
            return new StateLine(
                    f.asOf(),
                    f.knownOn(),
                    f.operation(),
                    f.version(),
                    f.numerator() < 0 ? null : f.numerator(),
                    f.denominator() < 0 ? null : f.denominator());
        }
    }

    static ExplainAnswer of(Explanation e) {
        Optional<Waterfall> waterfall = Waterfall.of(e, DECIMALS);
        return new ExplainAnswer(
                e.to().region().value(),
                e.to().figure(),
                e.to().weighting().name().toLowerCase(Locale.ROOT),
                waterfall.map(Waterfall::from).orElse(null),
                waterfall.map(Waterfall::to).orElse(null),
                waterfall.map(Waterfall::difference).orElse(null),
                waterfall
                        .map(w -> w.steps().stream().map(ExplainAnswer::line).toList())
                        .orElseGet(() -> e.parts().stream()
                                .map(ExplainAnswer::withoutPoints)
                                .toList()),
                e.unchanged() < 0 ? null : e.unchanged(),
                List.of(StateLine.of(e.from()), StateLine.of(e.to())));
    }

    private static PartLine line(Step step) {
        return line(
                step.part(),
                step.points(),
                step.details().stream().map(ExplainAnswer::line).toList());
    }

    private static PartLine withoutPoints(Explanation.Part part) {
        return line(
                part,
                null,
                part.details().stream().map(ExplainAnswer::withoutPoints).toList());
    }

    private static PartLine line(Explanation.Part part, @Nullable BigDecimal points, List<PartLine> details) {
        return new PartLine(
                part.change().key(),
                part.cause().map(ChangeCause::key).orElse(null),
                part.operator().map(Network::key).orElse(null),
                part.addresses() < 0 ? null : part.addresses(),
                points,
                part.numerator(),
                part.denominator(),
                details);
    }
}
