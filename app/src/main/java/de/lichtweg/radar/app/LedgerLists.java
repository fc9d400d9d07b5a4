package de.lichtweg.radar.app;

import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.radar.domain.Places;
import de.lichtweg.radar.domain.Sets;
import de.lichtweg.radar.domain.World;
import de.lichtweg.radar.store.LedgerStore;
import de.lichtweg.radar.store.LedgerStore.Offer;
import de.lichtweg.radar.store.LedgerStore.Promise;
import de.lichtweg.radar.store.LedgerStore.Touched;
import de.lichtweg.region.Regions;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What the ledger says of all addresses on a day, kept in memory from one comparison to the next: of what later operations touched, only
 * that is read again. Another day is read anew. About a bit for each address and each thing that is said.
 */
@Component
class LedgerLists {

    private final LedgerStore store;
    private final Regions regions;
    private @Nullable Kept kept;

    LedgerLists(LedgerStore store, Regions regions) {
        this.store = store;
        this.regions = regions;
    }

    /** What was read, and the operation that it knows. */
    private record Kept(LocalDate day, long operation, Places places, Sets<Offer> offers, Sets<Promise> promises) {

        World.Supply supply(BitSet eligible) {
            Map<String, BitSet> fast = new HashMap<>();
            BitSet gigabit = new BitSet();
            BitSet offered = new BitSet();
            offers.forEach((offer, addresses) -> {
                offered.or(addresses);
                if (offer.fast()) {
                    fast.computeIfAbsent(offer.operator(), k -> new BitSet()).or(addresses);
                }
                if (offer.gigabit()) {
                    gigabit.or(addresses);
                }
            });
            return new World.Supply(fast, gigabit, offered, eligible);
        }
    }

    /**
     * What a network says in one list.
     *
     * @param promise what it says, on the last of the days on which it said some of it, until the last day that it named
     */
    record Promised(Promise promise, BitSet addresses) {

        Promised and(Promise other, BitSet more) {
            addresses.or(more);
            return new Promised(
                    new Promise(
                            promise.operator(),
                            promise.kind(),
                            promise.secret(),
                            promise.subject(),
                            promise.thing(),
                            later(promise.saidOn(), other.saidOn()),
                            latest(promise.until(), other.until())),
                    addresses);
        }

        private static LocalDate later(LocalDate a, LocalDate b) {
            return a.isAfter(b) ? a : b;
        }

        private static @Nullable LocalDate latest(@Nullable LocalDate a, @Nullable LocalDate b) {
            return Stream.of(java.util.Optional.ofNullable(a), java.util.Optional.ofNullable(b))
                    .flatMap(java.util.Optional::stream)
                    .max(Comparator.naturalOrder())
                    .orElse(null);
        }
    }

    /** Brings what is kept up to date; one at a time. */
    synchronized void refresh(Scope scope, LocalDate today) {
        Kept base = kept;
        long operation = store.operation(scope);
        if (base == null || !base.day.equals(today) || base.operation > operation) {
            kept = whole(scope, today, operation);
        } else if (base.operation < operation) {
            kept = followed(scope, base, operation);
        }
    }

    private Kept whole(Scope scope, LocalDate today, long operation) {
        Kept fresh = new Kept(today, operation, new Places(), new Sets<>(), new Sets<>());
        addPlaces(scope, fresh, null);
        store.offers(scope, today, null).forEach(o -> fresh.offers.add(o.what(), o.addresses()));
        store.promises(scope, today, null).forEach(p -> fresh.promises.add(p.what(), p.addresses()));
        return fresh;
    }

    /** Statements about an address are read again where one of them changed; what is kept is spoiled if that fails, so it goes first. */
    private Kept followed(Scope scope, Kept base, long operation) {
        kept = null;
        Touched touched = store.touched(scope, base.operation);
        boolean moved = !touched.addresses().isEmpty();
        Kept next = new Kept(
                base.day,
                operation,
                moved ? base.places.without(touched.addresses()) : base.places,
                base.offers,
                base.promises);
        if (moved) {
            addPlaces(scope, next, touched.addresses());
        }
        if (!touched.supply().isEmpty()) {
            next.offers.clear(touched.supply());
            store.offers(scope, next.day, touched.supply()).forEach(o -> next.offers.add(o.what(), o.addresses()));
        }
        if (!touched.prospects().isEmpty()) {
            next.promises.clear(touched.prospects());
            store.promises(scope, next.day, touched.prospects())
                    .forEach(p -> next.promises.add(p.what(), p.addresses()));
        }
        return next;
    }

    private void addPlaces(Scope scope, Kept to, @Nullable BitSet some) {
        Map<String, RegionKey> keys = new HashMap<>();
        store.streets(scope, to.day, some).stream()
                .filter(s -> RegionKey.isValid(s.municipality()))
                .forEach(s -> to.places.add(
                        new Places.Street(
                                keys.computeIfAbsent(s.municipality(), m -> regions.resolve(new RegionKey(m), to.day)),
                                s.street()),
                        s.addresses(),
                        s.numbers(),
                        s.since()));
    }

    private Kept now() {
        return Objects.requireNonNull(kept, "not read yet");
    }

    /** Where the addresses lie. */
    synchronized Places places() {
        return now().places;
    }

    /** What is there, and which addresses are probably eligible. */
    synchronized World.Supply supply(BitSet eligible) {
        return now().supply(eligible);
    }

    /** What networks promise, list by list. */
    synchronized List<Promised> promises() {
        Map<String, Promised> lists = new TreeMap<>();
        now().promises.forEach((promise, addresses) -> {
            String list = String.join(
                    "\t", promise.operator(), promise.kind(), Boolean.toString(promise.secret()), promise.subject());
            Promised before = lists.get(list);
            lists.put(
                    list,
                    before == null
                            ? new Promised(promise, (BitSet) addresses.clone())
                            : before.and(promise, addresses));
        });
        return List.copyOf(lists.values());
    }
}
