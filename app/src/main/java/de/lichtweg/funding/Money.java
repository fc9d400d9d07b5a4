package de.lichtweg.funding;

import de.lichtweg.platform.error.RuleViolation;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * An amount of euros in whole cents. All sums are exact; an overflow is an error, never a wrong amount.
 *
 * @param cents the amount, negative for a difference
 */
public record Money(long cents) implements Comparable<Money> {

    /** Nothing. */
    public static final Money ZERO = new Money(0);

    /** What a share of one is in basis points. */
    public static final int WHOLE = 10_000;

    private static final int CENTS = 100;
    private static final Pattern GERMAN = Pattern.compile("(-?)(\\d{1,13}|\\d{1,3}(?:\\.\\d{3})+)(?:,(\\d{1,2}))?");
    private static final Pattern PLAIN = Pattern.compile("(-?)(\\d{1,13})\\.(\\d{1,2})");

    /** Whole euros. */
    public static Money euro(long euros) {
        return new Money(Math.multiplyExact(euros, CENTS));
    }

    /**
     * Reads {@code 45.376.002,37 €}, {@code 45376002,37} and, as workbooks have it, {@code 45376002.37}; nothing is zero.
     *
     * @throws RuleViolation if it is no amount
     */
    public static Money parse(String text) {
        String bare = text.replaceAll("[\\s\u00a0\u202f€]|EUR", "").replace('\u2212', '-');
        if (bare.isEmpty()) {
            return ZERO;
        }
        Matcher m = GERMAN.matcher(bare);
        if (!m.matches()) {
            m = PLAIN.matcher(bare);
        }
        if (!m.matches()) {
            throw new RuleViolation("funding.money", text.length() > 40 ? text.substring(0, 40) : text);
        }
        String fraction = m.group(3) == null ? "00" : (m.group(3) + "0").substring(0, 2);
        long cents = Long.parseLong(m.group(2).replace(".", "") + fraction);
        return new Money(m.group(1).isEmpty() ? cents : -cents);
    }

    /** The exact sum. */
    public static Money sum(Collection<Money> amounts) {
        return amounts.stream().reduce(ZERO, Money::plus);
    }

    /** The exact sum of both. */
    public Money plus(Money other) {
        return new Money(Math.addExact(cents, other.cents));
    }

    /** The exact difference. */
    public Money minus(Money other) {
        return new Money(Math.subtractExact(cents, other.cents));
    }

    /** This, or nothing where it is below nothing. */
    public Money orZero() {
        return cents < 0 ? ZERO : this;
    }

    /** Whether this is more than another amount. */
    public boolean exceeds(Money other) {
        return cents > other.cents;
    }

    /** Whether this is nothing. */
    public boolean isZero() {
        return cents == 0;
    }

    /**
     * A part, rounded down: a ceiling in percent is never exceeded by a cent.
     *
     * @param basisPoints hundredths of a percent
     */
    public Money part(int basisPoints) {
        return new Money(BigDecimal.valueOf(cents)
                .multiply(BigDecimal.valueOf(basisPoints))
                .divide(BigDecimal.valueOf(WHOLE), 0, RoundingMode.FLOOR)
                .longValueExact());
    }

    /** Which part of another amount this is, in basis points rounded down; 0 of nothing. */
    public int partOf(Money whole) {
        return whole.isZero()
                ? 0
                : BigInteger.valueOf(cents)
                        .multiply(BigInteger.valueOf(WHOLE))
                        .divide(BigInteger.valueOf(whole.cents))
                        .intValueExact();
    }

    /**
     * Splits by the method of the largest remainder (Hare/Niemeyer): each part gets its quota rounded down, the cents that are
     * left go one by one to the largest fractions, of equal ones to the earlier. The parts add up to the whole, to the cent; the
     * same question has the same answer. Of a negative amount the parts are those of the positive one with the other sign.
     *
     * @param weights none negative, not all zero; O(n log n)
     */
    public List<Money> split(List<Long> weights) {
        if (cents < 0) {
            return new Money(Math.negateExact(cents))
                    .split(weights).stream().map(m -> new Money(-m.cents)).toList();
        }
        BigInteger whole = weights.stream().map(Money::weight).reduce(BigInteger.ZERO, BigInteger::add);
        if (whole.signum() == 0) {
            throw new IllegalArgumentException("Nothing to split by: " + weights);
        }
        List<BigInteger[]> quotas = weights.stream()
                .map(w -> weight(w).multiply(BigInteger.valueOf(cents)).divideAndRemainder(whole))
                .toList();
        long[] parts = quotas.stream().mapToLong(q -> q[0].longValueExact()).toArray();
        long left = cents
                - IntStream.range(0, parts.length).mapToLong(i -> parts[i]).sum();
        IntStream.range(0, parts.length)
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> quotas.get(i)[1]).reversed())
                .limit(left)
                .forEach(i -> parts[i]++);
        List<Money> split = new ArrayList<>();
        for (long part : parts) {
            split.add(new Money(part));
        }
        return List.copyOf(split);
    }

    private static BigInteger weight(long weight) {
        if (weight < 0) {
            throw new IllegalArgumentException("No weight: " + weight);
        }
        return BigInteger.valueOf(weight);
    }

    /** {@code 45.376.002,37 €}. */
    public String german() {
        long euros = Math.abs(cents / CENTS);
        return (cents < 0 ? "−" : "")
                + String.format(Locale.GERMANY, "%,d,%02d\u00a0€", euros, Math.abs(cents % CENTS));
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(cents, other.cents);
    }

    @Override
    public String toString() {
        return german();
    }
}
