package de.lichtweg.coverage.domain.outlook;

import de.lichtweg.coverage.Stage;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What an address can look forward to: the one implementation of stage, eligibility and reason. A pure function of what
 * is offered, what is in prospect, the rule set and the day.
 *
 * @param stage the highest stage that holds
 * @param reason why it is eligible or not
 * @param best fastest wired offer, {@code null} without any
 * @param surest surest prospect that counts, whatever the stage; {@code null} without any
 * @param promiseExpired whether a binding promise has passed unkept
 */
public record Outlook(
        Stage stage,
        Reason reason,
        @Nullable Offer best,
        @Nullable Prospect surest,
        boolean promiseExpired) {

    /**
     * Everything about one address that the outlook depends on.
     *
     * @param serviceable whether the use of the building needs a connection
     * @param known whether any statement has ever named it
     * @param offers offers that count on the day, one source per operator; of equals the first counts
     * @param prospects prospects that are believed on the day, passed ones included; of equals the first counts
     */
    public record Facts(boolean serviceable, boolean known, List<Offer> offers, List<Prospect> prospects) {

        /** The same without some of the prospects. */
        public Facts without(Predicate<Prospect> gone) {
            return new Facts(
                    serviceable,
                    known,
                    offers,
                    prospects.stream().filter(gone.negate()).toList());
        }
    }

    /** The outlook on a day; {@code rules} is {@code null} where none was in force. */
    public static Outlook of(Facts facts, @Nullable RuleSet rules, LocalDate day) {
        int grace = rules == null ? 0 : rules.graceDays();
        Offer best = best(facts.offers);
        Prospect surest = surest(facts.prospects, day, grace);
        boolean expired = expired(facts.prospects, day, grace);
        return new Outlook(
                stage(facts, best, surest), reason(facts, rules, day, grace, expired), best, surest, expired);
    }

    /** Whether the address is probably eligible. */
    public boolean eligible() {
        return reason.eligible();
    }

    /** Last day of what is in prospect; {@code null} without a date, and where a gigabit is there already. */
    public @Nullable LocalDate expected() {
        return stage == Stage.GIGABIT || surest == null ? null : surest.expectedTo();
    }

    /** The commitment that keeps the address from being eligible, the surest of several; empty where something else does. */
    public static Optional<Prospect> bond(Facts facts, @Nullable RuleSet rules, LocalDate day) {
        if (rules == null || of(facts, rules, day).reason != Reason.COMMITTED) {
            return Optional.empty();
        }
        Prospect bond = null;
        for (Prospect p : facts.prospects) {
            boolean binds =
                    p.kind() == Stage.COMMITTED && p.countsOn(day, rules.graceDays()) && excludes(p, rules, day);
            if (binds && (bond == null || p.surerThan(bond))) {
                bond = p;
            }
        }
        return Optional.ofNullable(bond);
    }

    private static Stage stage(Facts facts, @Nullable Offer best, @Nullable Prospect surest) {
        if (!facts.known) {
            return Stage.UNKNOWN;
        }
        if (best != null && best.downKbps() >= RuleSet.GIGABIT_KBPS) {
            return Stage.GIGABIT;
        }
        return surest == null ? Stage.OPEN : surest.kind();
    }

    private static Reason reason(Facts facts, @Nullable RuleSet rules, LocalDate day, int grace, boolean expired) {
        if (!facts.serviceable) {
            return Reason.NOT_SERVICEABLE;
        }
        if (!facts.known) {
            return Reason.UNKNOWN;
        }
        if (rules == null) {
            return Reason.NO_RULE;
        }
        Reason supplied = supplied(facts.offers, rules);
        return supplied != null ? supplied : planned(facts.prospects, rules, day, grace, expired);
    }

    private static @Nullable Reason supplied(List<Offer> offers, RuleSet rules) {
        Reason found = null;
        for (Offer offer : offers) {
            if (offer.technology().wired() && rules.servedBy(offer)) {
                return Reason.SERVED;
            }
            if (rules.cableGigabitExcludes() && offer.gigabitCable()) {
                found = Reason.CABLE_GIGABIT;
            }
        }
        return found;
    }

    private static Reason planned(List<Prospect> prospects, RuleSet rules, LocalDate day, int grace, boolean expired) {
        Stage surest = Stage.OPEN;
        for (Prospect p : prospects) {
            if (p.kind().compareTo(surest) < 0 && p.countsOn(day, grace) && excludes(p, rules, day)) {
                surest = p.kind();
            }
        }
        return switch (surest) {
            case IN_CONSTRUCTION -> Reason.IN_CONSTRUCTION;
            case FUNDED -> Reason.FUNDED;
            case COMMITTED -> Reason.COMMITTED;
            default -> expired ? Reason.PROMISE_EXPIRED : Reason.BELOW_THRESHOLD;
        };
    }

    private static boolean excludes(Prospect p, RuleSet rules, LocalDate day) {
        return switch (p.kind()) {
            case FUNDED, IN_CONSTRUCTION -> true;
            case COMMITTED -> p.expectedTo() != null && !p.expectedTo().isAfter(day.plusYears(rules.horizonYears()));
            default -> false;
        };
    }

    private static @Nullable Offer best(List<Offer> offers) {
        Offer best = null;
        for (Offer offer : offers) {
            if (offer.technology().wired() && (best == null || offer.betterThan(best))) {
                best = offer;
            }
        }
        return best;
    }

    private static @Nullable Prospect surest(List<Prospect> prospects, LocalDate day, int grace) {
        Prospect surest = null;
        for (Prospect p : prospects) {
            if (p.countsOn(day, grace) && (surest == null || p.surerThan(surest))) {
                surest = p;
            }
        }
        return surest;
    }

    private static boolean expired(List<Prospect> prospects, LocalDate day, int grace) {
        for (Prospect p : prospects) {
            if (p.kind() == Stage.COMMITTED && !p.countsOn(day, grace)) {
                return true;
            }
        }
        return false;
    }
}
