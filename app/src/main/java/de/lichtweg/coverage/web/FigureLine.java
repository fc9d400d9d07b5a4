package de.lichtweg.coverage.web;

import de.lichtweg.coverage.LedgerView.FigureValue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A figure as commands and the API give it out; the names are stable.
 *
 * @param weighting {@code addresses}, {@code households}, {@code businesses}
 * @param asOf day that is answered for
 * @param knownOn day whose knowledge answered, {@code null} for everything known now
 * @param operation last operation that the answer knows
 * @param numerator {@code null} where it is hidden
 * @param rate share of one, six decimals; {@code null} where there is nothing to divide by or it is hidden
 */
record FigureLine(
        String figure,
        int version,
        String region,
        String weighting,
        LocalDate asOf,
        @Nullable LocalDate knownOn,
        long operation,
        @Nullable Long numerator,
        @Nullable Long denominator,
        @Nullable BigDecimal rate) {

    private static final int DECIMALS = 6;

    static FigureLine of(FigureValue f) {
        return new FigureLine(
                f.figure(),
                f.version(),
                f.region().value(),
                f.weighting().name().toLowerCase(java.util.Locale.ROOT),
                f.asOf(),
                f.knownOn(),
                f.operation(),
                f.numerator() < 0 ? null : f.numerator(),
                f.denominator() < 0 ? null : f.denominator(),
                rate(f.numerator(), f.denominator()));
    }

    private static @Nullable BigDecimal rate(long numerator, long denominator) {
        return denominator <= 0 || numerator < 0
                ? null
                : BigDecimal.valueOf(numerator).divide(BigDecimal.valueOf(denominator), DECIMALS, RoundingMode.HALF_UP);
    }
}
