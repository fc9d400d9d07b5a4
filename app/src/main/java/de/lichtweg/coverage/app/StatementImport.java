package de.lichtweg.coverage.app;

import de.lichtweg.coverage.domain.AddressSet;
import de.lichtweg.coverage.domain.Segment;
import de.lichtweg.coverage.domain.Timeline;
import de.lichtweg.coverage.store.AddressStore.Entry;
import de.lichtweg.coverage.store.DeliveryStore;
import de.lichtweg.coverage.store.DeliveryStore.Delivered;
import de.lichtweg.coverage.store.StatementStore;
import de.lichtweg.coverage.store.StatementStore.Line;
import de.lichtweg.coverage.store.StatementStore.Speaker;
import de.lichtweg.platform.security.Scope;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

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
    private final Set<Long> kept = new HashSet<>();
    private final List<Line<P>> ended = new ArrayList<>();
    private final List<Line<P>> begun = new ArrayList<>();
    private final Set<Long> changed = new HashSet<>();
    private AddressSet covered = AddressSet.of();
    private List<Delivered> sameDay = List.of();

    StatementImport(Scope scope, StatementStore<P> store, DeliveryStore deliveries) {
        this.scope = scope;
        this.store = store;
        this.deliveries = deliveries;
    }

    /** Adds what a row states. */
    void state(long address, P payload) {
        stated.computeIfAbsent(address, k -> new HashSet<>(2)).add(payload);
    }

    /** An address that was touched by a row that does not go in keeps its state. */
    void keep(List<Entry> addresses) {
        addresses.forEach(e -> kept.add(e.address()));
    }

    boolean keeps(long address) {
        return kept.contains(address);
    }

    /** Every address of the territory that the complete file does not name states nothing from this day. */
    void complete(List<Entry> territory) {
        territory.forEach(e -> stated.computeIfAbsent(e.address(), k -> Set.of()));
    }

    /** Works out the difference to what is believed. */
    void compare(LocalDate day, List<Delivered> all, Map<Long, List<Segment<P>>> believed) {
        kept.forEach(stated::remove);
        covered = AddressSet.of(
                stated.keySet().stream().mapToLong(Long::longValue).toArray());
        sameDay = all.stream().filter(d -> d.asOf().equals(day)).toList();
        List<Delivered> later = all.stream().filter(d -> d.asOf().isAfter(day)).toList();
        int from = (int) day.toEpochDay();
        stated.forEach((address, payloads) -> {
            Timeline.Change<P> change =
                    Timeline.state(believed.getOrDefault(address, List.of()), from, next(address, later), payloads, 0);
            change.ended().forEach(s -> ended.add(new Line<>(address, s)));
            change.begun().forEach(s -> begun.add(new Line<>(address, s)));
            if (!change.isEmpty()) {
                changed.add(address);
            }
        });
    }

    private static int next(long address, List<Delivered> later) {
        for (Delivered d : later) {
            if (d.covered().contains(address)) {
                return (int) d.asOf().toEpochDay();
            }
        }
        return Segment.FOREVER;
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
        store.write(scope, speaker, ended, begun.stream().map(l -> under(id, l)).toList(), operation);
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
