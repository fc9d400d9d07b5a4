package de.lichtweg.funding;

import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** What each funder pays. */
public record Shares(Money federation, Money state, Money own, Money other) {

    /** Nobody pays anything. */
    public static final Shares NONE = new Shares(Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO);

    /** One amount for each funder, in the order of {@link Funder}. */
    public static Shares of(List<Money> amounts) {
        return new Shares(amounts.get(0), amounts.get(1), amounts.get(2), amounts.get(3));
    }

    /** An amount by weights for each funder, in the order of {@link Funder}, to the cent. */
    public static Shares split(Money total, List<Long> weights) {
        return of(total.split(weights));
    }

    /** What one funder pays. */
    public Money get(Funder funder) {
        return switch (funder) {
            case FEDERATION -> federation;
            case STATE -> state;
            case OWN -> own;
            case OTHER -> other;
        };
    }

    /** The same, where one funder pays something else. */
    public Shares with(Funder funder, UnaryOperator<Money> change) {
        return of(Arrays.stream(Funder.values())
                .map(f -> f == funder ? change.apply(get(f)) : get(f))
                .toList());
    }

    /** Both together. */
    public Shares plus(Shares more) {
        return of(Arrays.stream(Funder.values())
                .map(f -> get(f).plus(more.get(f)))
                .toList());
    }

    /** What all pay. */
    public Money sum() {
        return federation.plus(state).plus(own).plus(other);
    }

    /** What is granted from outside: federation and state. */
    public Money granted() {
        return federation.plus(state);
    }

    /** Who pays anything, in the order of {@link Funder}. */
    public List<Funder> payers() {
        return Arrays.stream(Funder.values()).filter(f -> !get(f).isZero()).toList();
    }

    /** Whether all pay nothing. */
    public boolean isNone() {
        return equals(NONE);
    }

    /** Whether somebody pays less than nothing. */
    public boolean hasNegative() {
        return Stream.of(federation, state, own, other).anyMatch(m -> m.cents() < 0);
    }
}
