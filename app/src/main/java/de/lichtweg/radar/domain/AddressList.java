package de.lichtweg.radar.domain;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A list that names addresses, as it is today.
 *
 * @param key the same for the same list on every day, such as {@code "a:17"}
 * @param money who pays for what it builds
 * @param times its days
 * @param parent key of the project that a lot belongs to
 * @param addresses ids of the addresses; not to be changed
 * @param secret whether it is a business secret that the network says so
 */
public record AddressList(
        String key,
        ListKind kind,
        Money money,
        Who who,
        Times times,
        @Nullable String parent,
        BitSet addresses,
        boolean secret) {

    /** Who pays. */
    public enum Money {
        FUNDED,
        /** The network itself. */
        OWN,
        /** Not said: a list that only says that something is being built. */
        UNSAID
    }

    /**
     * Whose it is.
     *
     * @param name what it is called: title of the activity, name of the network
     * @param stage stage of the outlook that a network's list states; empty for everything else
     * @param operator key of the network that builds, {@code null} while there is none
     * @param owner name of who leads it, may be empty
     * @param activity number of the activity, {@code null} for the list of a network
     * @param thing kind and id of something else that says so, such as {@code "survey.commitment/17"}; {@code null} without
     */
    public record Who(
            String name,
            String stage,
            @Nullable String operator,
            String owner,
            @Nullable Long activity,
            @Nullable String thing) {

        /** An activity, or the list of a network. */
        public Who(String name, String stage, @Nullable String operator, String owner, @Nullable Long activity) {
            this(name, stage, operator, owner, activity, null);
        }
    }

    /**
     * Its days.
     *
     * @param fixed the day on which the list was fixed
     * @param act the last day on which something can still be done about it
     * @param worksFrom first day of works in the street
     * @param worksTo last day of works
     * @param done the day on which it was said to be done; {@code null} while it runs
     */
    public record Times(
            LocalDate fixed,
            @Nullable LocalDate act,
            @Nullable LocalDate worksFrom,
            @Nullable LocalDate worksTo,
            @Nullable LocalDate done) {

        /** A list that is only known by its day. */
        public static Times on(LocalDate day) {
            return new Times(day, null, null, null, null);
        }
    }

    /** Whether it still goes on. */
    public boolean isRunning() {
        return times.done == null;
    }

    /** The same about other addresses. */
    AddressList of(BitSet others) {
        return new AddressList(key, kind, money, who, times, parent, others, secret);
    }

    boolean names(int address) {
        return addresses.get(address);
    }

    /** Whether both are built by the same network; nobody is the same as nobody yet chosen. */
    boolean sameNetwork(AddressList other) {
        return who.operator != null && who.operator.equals(other.who.operator);
    }

    /** Whether that network builds it. */
    boolean isBy(String network) {
        return network.equals(who.operator);
    }

    /** Whether one is a part of the other. */
    boolean isPartOf(AddressList other) {
        return key.equals(other.parent) || other.key.equals(parent);
    }

    /** Whether both are parts of the same project. */
    boolean isSibling(AddressList other) {
        return parent != null && Objects.equals(parent, other.parent);
    }
}
