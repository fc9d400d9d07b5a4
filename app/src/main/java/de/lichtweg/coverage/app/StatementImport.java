package de.lichtweg.coverage.app;

import de.lichtweg.coverage.domain.AddressSet;
import de.lichtweg.coverage.domain.Believed;
import de.lichtweg.coverage.domain.Difference.Line;
import de.lichtweg.coverage.domain.Register.Entry;
import de.lichtweg.coverage.domain.Segment;
import de.lichtweg.coverage.domain.Timeline;
import de.lichtweg.coverage.store.DeliveryStore;
import de.lichtweg.coverage.store.DeliveryStore.Delivered;
import de.lichtweg.coverage.store.StatementStore;
import de.lichtweg.coverage.store.StatementStore.Speaker;
import de.lichtweg.platform.security.Scope;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;

/**
 * What a file of statements changes in the ledger. The statement of an address holds from the Stichtag until the next day
 * that covers it; only differences to what is believed are written. O(addresses × later deliveries).
 *
 * @param <P> what is stated
 */
final class StatementImport<P> {

    private final Scope scope;
    private final StatementStore<P> store;
    private final DeliveryStore deliveries;
    private final Map<Long, Set<P>> stated = new LinkedHashMap<>();
    /** Most rows state one of a few things: one set serves them all. */
    private final Map<P, Set<P>> alone = new HashMap<>();

    private final Set<Long> kept = new HashSet<>();
    private final List<Line<P>> ended = new ArrayList<>();
    private final List<Long> places = new ArrayList<>();
    private final List<Line<P>> begun = new ArrayList<>();
    private final Set<Long> changed = new HashSet<>();
    private long[] territory = {};
    private boolean complete;
    private AddressSet covered = AddressSet.of();
    private List<Delivered> sameDay = List.of();

    StatementImport(Scope scope, StatementStore<P> store, DeliveryStore deliveries) {
        this.scope = scope;
        this.store = store;
        this.deliveries = deliveries;
    }

    /** Adds what a row states. */
    void state(long address, P payload) {
        stated.merge(address, alone.computeIfAbsent(payload, Set::of), StatementImport::both);
    }

    /** Adds that nothing is stated of an address from this day on. */
    void stateNothing(long address) {
        stated.putIfAbsent(address, Set.of());
    }

    /** Addresses that say something else now. */
    Set<Long> changed() {
        return Set.copyOf(changed);
    }

    private static <P> Set<P> both(Set<P> some, Set<P> more) {
        Set<P> all = new HashSet<>(some);
        all.addAll(more);
        return all;
    }

    /** An address that was touched by a row that does not go in keeps its state. */
    void keep(List<Entry> addresses) {
        addresses.forEach(e -> kept.add(e.address()));
    }

    boolean keeps(long address) {
        return kept.contains(address);
    }

    /** Every address of the territory that the complete file does not name states nothing from this day. */
    void complete(long[] addresses) {
        territory = addresses;
        complete = true;
    }

    /** Works out the difference to what is believed of a speaker. */
    void compare(LocalDate day, Speaker speaker, String kind) {
        List<Delivered> since = deliveries.listSince(scope, kind, speaker.sourceId(), speaker.operatorId(), day);
        kept.forEach(stated::remove);
        compare(
                day,
                since,
                complete
                        ? store.load(scope, speaker)
                        : store.load(scope, speaker, AddressSet.of(ids(stated.keySet()))));
    }

    /** Works out what a speaker states who has said nothing yet. */
    void compareWithNothing(LocalDate day) {
        kept.forEach(stated::remove);
        compare(day, List.of(), new Believed<>());
    }

    private void compare(LocalDate day, List<Delivered> since, Believed<P> believed) {
        covered = AddressSet.of(LongStream.concat(
                        LongStream.of(ids(stated.keySet())),
                        LongStream.of(territory).filter(a -> !kept.contains(a)))
                .toArray());
        sameDay = since.stream().filter(d -> d.asOf().equals(day)).toList();
        List<Delivered> later =
                since.stream().filter(d -> d.asOf().isAfter(day)).toList();
        int from = (int) day.toEpochDay();
        stated.forEach((address, payloads) -> compare(address, believed, from, later, payloads));
        if (complete) {
            believed.addresses()
                    .filter(a -> !stated.containsKey(a) && covered.contains(a))
                    .forEach(a -> compare(a, believed, from, later, Set.of()));
        }
    }

    private void compare(long address, Believed<P> believed, int from, List<Delivered> later, Set<P> payloads) {
        Timeline.Change<P> change = Timeline.state(believed.of(address), from, next(address, later), payloads, 0);
        if (!change.isEmpty()) {
            change.ended().forEach(s -> {
                ended.add(new Line<>(address, s));
                places.add(believed.place(address, s));
            });
            change.begun().forEach(s -> begun.add(new Line<>(address, s)));
            changed.add(address);
        }
    }

    private static int next(long address, List<Delivered> later) {
        for (Delivered d : later) {
            if (d.covered().contains(address)) {
                return (int) d.asOf().toEpochDay();
            }
        }
        return Segment.FOREVER;
    }

    private static long[] ids(Set<Long> addresses) {
        return addresses.stream().mapToLong(Long::longValue).toArray();
    }

    long written() {
        return ended.size() + (long) begun.size();
    }

    boolean changes(long address) {
        return changed.contains(address);
    }

    AddressSet covered() {
        return covered;
    }

    /** Whether the ledger does not know yet that these addresses were delivered for the day. */
    boolean isNews() {
        return written() > 0
                || covered.size() > 0
                        && sameDay.stream().noneMatch(d -> d.covered().containsAll(covered));
    }

    /** Writes the differences and the delivery. */
    void write(Speaker speaker, DeliveryStore.NewDelivery delivery, long operation) {
        long id = deliveries.nextId(scope);
        store.write(
                scope,
                speaker,
                ended,
                places,
                begun.stream().map(l -> under(id, l)).toList(),
                operation);
        List<Delivered> replaced =
                sameDay.stream().filter(d -> covered.containsAll(d.covered())).toList();
        deliveries.replace(scope, id, delivery, replaced, operation);
    }

    private static <P> Line<P> under(long delivery, Line<P> line) {
        Segment<P> s = line.segment();
        return s.delivery() != 0
                ? line
                : new Line<>(line.address(), new Segment<>(s.payload(), s.from(), s.to(), delivery));
    }
}
