package de.lichtweg.radar.domain;

import de.lichtweg.kernel.RegionKey;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The newest complete list that a network delivered for a territory.
 *
 * @param kind {@code PROSPECTS} or {@code SUPPLY}
 * @param operator key of the network
 * @param name its name
 * @param day its Stichtag
 * @param file name of the file, may be empty
 * @param dropped what the list before named and this one does not
 */
public record Delivery(
        ListKind kind,
        String operator,
        String name,
        RegionKey territory,
        LocalDate day,
        String file,
        List<Dropped> dropped) {

    /**
     * Addresses that are no longer named.
     *
     * @param until the day until which they were promised, {@code null} where none was said
     * @param secret whether the earlier statement was a business secret
     */
    public record Dropped(BitSet addresses, @Nullable LocalDate until, boolean secret) {}

    /** Copies the list. */
    public Delivery {
        dropped = List.copyOf(dropped);
    }

    /** Without what was secret. */
    Delivery open() {
        return new Delivery(
                kind,
                operator,
                name,
                territory,
                day,
                file,
                dropped.stream().filter(d -> !d.secret).toList());
    }

    AddressList asList(BitSet addresses, boolean secret) {
        return new AddressList(
                (kind == ListKind.SUPPLY ? "d:s:" : "d:p:") + operator,
                kind,
                AddressList.Money.UNSAID,
                new AddressList.Who(name, "", operator, name, null),
                AddressList.Times.on(day),
                null,
                addresses,
                secret);
    }
}
