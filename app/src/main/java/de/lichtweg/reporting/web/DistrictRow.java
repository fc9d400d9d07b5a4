package de.lichtweg.reporting.web;

import de.lichtweg.reporting.domain.StatusPackage;
import de.lichtweg.reporting.domain.StatusPackage.Value;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A district in the comparison. {@code null} where its package holds a number back or does not name it.
 *
 * @param gigabitText share of addresses with gigabit for the reader
 * @param late activities behind their plan
 */
record DistrictRow(
        String district,
        String name,
        String href,
        LocalDate asOf,
        String asOfText,
        @Nullable Long addresses,
        @Nullable Double gigabit,
        @Nullable Double households,
        @Nullable Double fibre,
        @Nullable Long open,
        @Nullable Long eligible,
        long activities,
        long late,
        String sha256,
        boolean demo,
        String gigabitText,
        String householdsText,
        String fibreText,
        String openText,
        String eligibleText,
        String addressesText) {

    static DistrictRow of(StatusPackage p, String sha256, Words words) {
        LocalDate day = LocalDate.parse(p.asOf());
        @Nullable Double gigabit = share(p, "gigabit", "ADDRESSES");
        @Nullable Double households = share(p, "gigabit", "HOUSEHOLDS");
        @Nullable Double fibre = share(p, "fttbh", "HOUSEHOLDS");
        @Nullable Long open = number(p, "stage_open", Value::numerator);
        @Nullable Long eligible = number(p, "eligible", Value::numerator);
        @Nullable Long addresses = number(p, "gigabit", Value::denominator);
        return new DistrictRow(
                p.district(),
                p.name(),
                "/lagebild/" + p.district() + "?as_of=" + p.asOf(),
                day,
                words.date(day),
                addresses,
                gigabit,
                households,
                fibre,
                open,
                eligible,
                p.activities().size(),
                p.activities().stream().filter(a -> a.delayDays() > 0).count(),
                sha256,
                p.demo(),
                percent(gigabit, words),
                percent(households, words),
                percent(fibre, words),
                count(open, words),
                count(eligible, words),
                count(addresses, words));
    }

    private static String percent(@Nullable Double share, Words words) {
        return words.percent(share == null ? Double.NaN : share);
    }

    private static String count(@Nullable Long count, Words words) {
        return words.count(count == null ? -1 : count);
    }

    private static Optional<Value> value(StatusPackage p, String figure, String weighting) {
        return p.sums().figures().stream()
                .filter(v -> v.figure().equals(figure) && v.weighting().equals(weighting))
                .findFirst();
    }

    private static @Nullable Double share(StatusPackage p, String figure, String weighting) {
        Value value = value(p, figure, weighting).orElse(null);
        if (value == null) {
            return null;
        }
        Long part = value.numerator();
        Long whole = value.denominator();
        return part == null || whole == null || whole <= 0 ? null : (Double) ((double) part / whole);
    }

    private static @Nullable Long number(StatusPackage p, String figure, Function<Value, @Nullable Long> which) {
        return value(p, figure, "ADDRESSES").map(which).orElse(null);
    }
}
