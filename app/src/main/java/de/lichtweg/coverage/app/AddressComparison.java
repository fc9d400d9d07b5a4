package de.lichtweg.coverage.app;

import de.lichtweg.coverage.domain.AddressFacts;
import de.lichtweg.coverage.domain.AddressSet;
import de.lichtweg.coverage.domain.Register.Known;
import de.lichtweg.coverage.domain.Segment;
import de.lichtweg.coverage.domain.Timeline;
import de.lichtweg.coverage.store.AddressStore;
import de.lichtweg.coverage.store.AddressStore.Line;
import de.lichtweg.coverage.store.DeliveryStore.Delivered;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.region.Regions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a register of a day changes in what is believed of its addresses. A state holds from the Stichtag until the next delivery of
 * the source that says something else, or that should have named the address and does not.
 */
final class AddressComparison {

    private final Regions regions;
    private final LocalDate day;
    private final int at;
    private final @Nullable String territory;
    private final List<Delivered> later;
    private final List<Line> ended = new ArrayList<>();
    private final List<Line> begun = new ArrayList<>();
    private final List<Line> created = new ArrayList<>();
    private final List<Long> covered = new ArrayList<>();
    private long unchanged;

    /**
     * A comparison.
     *
     * @param territory territory of the delivery, {@code null} without one
     * @param since deliveries of the source for this day and later ones that are believed
     */
    AddressComparison(Regions regions, LocalDate day, @Nullable RegionKey territory, List<Delivered> since) {
        this.regions = regions;
        this.day = day;
        this.at = (int) day.toEpochDay();
        this.territory = territory == null ? null : territory.value();
        this.later = since.stream().filter(d -> d.asOf().isAfter(day)).toList();
    }

    /** The register names an address and says what it is. */
    void state(AddressDraft draft, @Nullable Known known) {
        List<Segment<AddressFacts>> before = known == null ? List.of() : known.states();
        if (known != null) {
            covered.add(known.address());
        }
        List<Segment<AddressFacts>> after = stated(before, draft.facts(), known);
        Timeline.Change<AddressFacts> change = Timeline.between(before, after);
        if (known == null) {
            after.forEach(s -> created.add(new Line(0, draft.externalId(), s)));
        } else if (change.isEmpty()) {
            unchanged++;
        } else {
            add(known, change);
        }
    }

    /** The register says that an address is no longer there; false if it was not believed to be there. */
    boolean delete(@Nullable Known known) {
        Optional<AddressFacts> now =
                known == null ? Optional.empty() : now(known).filter(AddressFacts::inExistence);
        if (known == null || now.isEmpty()) {
            unchanged++;
            return false;
        }
        end(known, now.get());
        return true;
    }

    /** A whole register does not name an address: if it lies in its territory, it is no longer there. */
    void vanish(Known known) {
        now(known).filter(f -> within(territory, f.municipality())).ifPresent(f -> end(known, f));
    }

    private void end(Known known, AddressFacts facts) {
        covered.add(known.address());
        List<Segment<AddressFacts>> after = Timeline.after(
                known.states(), Timeline.state(known.states(), at, next(known, at), Set.of(facts.vanished()), 0));
        add(known, Timeline.between(known.states(), after));
    }

    private Optional<AddressFacts> now(Known known) {
        return known.states().stream()
                .filter(s -> s.from() <= at && at < s.to())
                .map(Segment::payload)
                .findFirst();
    }

    private List<Segment<AddressFacts>> stated(
            List<Segment<AddressFacts>> before, AddressFacts facts, @Nullable Known known) {
        AddressFacts same = before.stream()
                .map(Segment::payload)
                .filter(p -> p.saysTheSameAs(facts))
                .findFirst()
                .orElse(facts);
        Optional<Delivered> next =
                later.stream().filter(d -> covers(d, known, before, facts)).findFirst();
        int to = next.map(d -> (int) d.asOf().toEpochDay()).orElse(Segment.FOREVER);
        List<Segment<AddressFacts>> after = Timeline.after(before, Timeline.state(before, at, to, Set.of(same), 0));
        boolean missing =
                next.isPresent() && (known == null || !next.get().covered().contains(known.address()));
        return missing ? endedBy(after, same, to, known) : after;
    }

    /** A complete delivery of a later day that did not know the address ends it. */
    private List<Segment<AddressFacts>> endedBy(
            List<Segment<AddressFacts>> states, AddressFacts facts, int from, @Nullable Known known) {
        int to = known == null ? Segment.FOREVER : next(known, from);
        return Timeline.after(states, Timeline.state(states, from, to, Set.of(facts.vanished()), 0));
    }

    private boolean covers(Delivered d, @Nullable Known known, List<Segment<AddressFacts>> before, AddressFacts facts) {
        if (known != null && d.covered().contains(known.address())) {
            return true;
        }
        int then = (int) d.asOf().toEpochDay();
        boolean unknownThen = before.stream().noneMatch(s -> s.from() <= then && then < s.to());
        return d.complete() && unknownThen && within(d.territory(), facts.municipality());
    }

    private int next(Known known, int after) {
        return later.stream()
                .filter(d -> d.asOf().toEpochDay() > after && d.covered().contains(known.address()))
                .mapToInt(d -> (int) d.asOf().toEpochDay())
                .min()
                .orElse(Segment.FOREVER);
    }

    private boolean within(@Nullable String region, String municipality) {
        if (region == null || municipality.isEmpty()) {
            return region == null;
        }
        return new RegionKey(region).contains(regions.resolve(new RegionKey(municipality), day));
    }

    private void add(Known known, Timeline.Change<AddressFacts> change) {
        change.ended().forEach(s -> ended.add(new Line(known.address(), known.externalId(), s)));
        change.begun().forEach(s -> begun.add(new Line(known.address(), known.externalId(), s)));
    }

    /** Rows of the ledger that end or begin. */
    long written() {
        return ended.size() + (long) begun.size() + created.size();
    }

    /** Addresses of which the register says what is believed already. */
    long unchanged() {
        return unchanged;
    }

    /** Addresses that the delivery makes a statement about; new ones only after {@link #write}. */
    AddressSet covered() {
        return AddressSet.of(covered.stream().mapToLong(Long::longValue).toArray());
    }

    /** Writes the difference; new addresses get their numbers. */
    void write(Scope scope, AddressStore addresses, int sourceId, long operation) {
        Map<String, Long> ids = new LinkedHashMap<>();
        created.forEach(line -> ids.putIfAbsent(line.externalId(), (long) ids.size()));
        long first = ids.isEmpty() ? 0 : addresses.create(scope, ids.size());
        created.forEach(line -> begun.add(
                new Line(first + ids.getOrDefault(line.externalId(), 0L), line.externalId(), line.segment())));
        ids.values().forEach(offset -> covered.add(first + offset));
        addresses.write(scope, sourceId, ended, begun, operation);
    }
}
