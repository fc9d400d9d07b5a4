package de.lichtweg.coverage.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * All addresses of all sources with the states that are believed now. Immutable, so that imports and trials of several users
 * share one; {@link #with} makes the next one out of what an operation changed.
 */
public final class Register {

    /** Nobody has delivered an address yet. */
    public static final Register EMPTY = new Register(0, Map.of());

    private final long operation;
    private final Map<Integer, Source> sources;
    private volatile @Nullable Streets streets;

    private Register(long operation, Map<Integer, Source> sources) {
        this.operation = operation;
        this.sources = sources;
    }

    /** An address of a source; its states do not overlap. */
    public record Known(long address, String externalId, List<Segment<AddressFacts>> states) {

        /** The address as it is believed to be on a day; empty if it does not exist then. */
        Optional<Entry> on(int day) {
            for (Segment<AddressFacts> state : states) {
                if (state.from() <= day && day < state.to()) {
                    return state.payload().inExistence()
                            ? Optional.of(new Entry(address, externalId, state.payload()))
                            : Optional.empty();
                }
            }
            return Optional.empty();
        }

        /** What is believed of it on a day, whether it exists then or not. */
        public Optional<AddressFacts> factsOn(int day) {
            return states.stream()
                    .filter(s -> s.from() <= day && day < s.to())
                    .map(Segment::payload)
                    .findFirst();
        }

        private Optional<Known> without(int from) {
            List<Segment<AddressFacts>> rest =
                    states.stream().filter(s -> s.from() != from).toList();
            return rest.isEmpty() ? Optional.empty() : Optional.of(new Known(address, externalId, rest));
        }

        private Known and(Segment<AddressFacts> state) {
            List<Segment<AddressFacts>> all = new ArrayList<>(states);
            all.removeIf(s -> s.from() == state.from());
            all.add(state);
            return new Known(address, externalId, List.copyOf(all));
        }
    }

    /** An address and the source that keeps it. */
    public record Held(int source, Known known) {}

    /** An address on a day. */
    public record Entry(long address, String externalId, AddressFacts facts) {}

    /**
     * A stored row that an operation began or ended.
     *
     * @param believed whether it is believed now
     */
    public record Change(int source, long address, String externalId, Segment<AddressFacts> state, boolean believed) {}

    /** One source: its addresses by number and by the source's own id. */
    private record Source(Map<Long, Known> byAddress, Map<String, Known> byExternalId) {

        static Source of(Map<Long, Known> byAddress) {
            Map<String, Known> byExternalId = HashMap.newHashMap(byAddress.size());
            byAddress.values().forEach(k -> byExternalId.put(k.externalId(), k));
            return new Source(byAddress, byExternalId);
        }
    }

    /** The last operation that has changed an address. */
    public long operation() {
        return operation;
    }

    /**
     * The register after an operation. Changes that it knows already change nothing.
     *
     * @param changes rows that operations after {@link #operation} have begun or ended
     */
    public Register with(long next, Collection<Change> changes) {
        Map<Integer, Map<Long, Known>> touched = new HashMap<>();
        changes.stream()
                .filter(c -> !c.believed)
                .forEach(c -> copy(touched, c.source)
                        .computeIfPresent(
                                c.address,
                                (id, known) -> known.without(c.state.from()).orElse(null)));
        changes.stream()
                .filter(Change::believed)
                .forEach(c -> copy(touched, c.source)
                        .compute(
                                c.address,
                                (id, known) -> known == null
                                        ? new Known(c.address, c.externalId, List.of(c.state))
                                        : known.and(c.state)));
        Map<Integer, Source> all = new HashMap<>(sources);
        touched.forEach((source, addresses) -> all.put(source, Source.of(addresses)));
        return new Register(next, all);
    }

    private Map<Long, Known> copy(Map<Integer, Map<Long, Known>> copies, int source) {
        return copies.computeIfAbsent(source, s -> new HashMap<>(byAddress(s)));
    }

    private Map<Long, Known> byAddress(int source) {
        Source known = sources.get(source);
        return known == null ? Map.of() : known.byAddress;
    }

    /** The addresses of a source. */
    public Collection<Known> of(int source) {
        return byAddress(source).values();
    }

    /** The address of a source's own id. */
    public Optional<Known> find(int source, String externalId) {
        Source known = sources.get(source);
        return known == null ? Optional.empty() : Optional.ofNullable(known.byExternalId.get(externalId));
    }

    /** Addresses that some source calls so and that exist on a day. */
    public List<Entry> named(String externalId, int day) {
        List<Entry> found = new ArrayList<>(1);
        for (Source source : sources.values()) {
            add(found, source.byExternalId.get(externalId), day);
        }
        return found;
    }

    /** The address with a number if it exists on a day. */
    public List<Entry> numbered(long address, int day) {
        List<Entry> found = new ArrayList<>(1);
        for (Source source : sources.values()) {
            add(found, source.byAddress.get(address), day);
        }
        return found.size() > 1 ? List.of(found.getFirst()) : found;
    }

    /** The address with a number, whatever the day. */
    public Optional<Held> held(long address) {
        return sources.entrySet().stream()
                .flatMap(s ->
                        Optional.ofNullable(s.getValue().byAddress.get(address))
                                .map(k -> new Held(s.getKey(), k))
                                .stream())
                .findFirst();
    }

    private static void add(List<Entry> found, @Nullable Known known, int day) {
        if (known != null) {
            known.on(day).ifPresent(found::add);
        }
    }

    /** Every address that exists on a day. */
    public void forEachOn(int day, Consumer<Entry> work) {
        for (Source source : sources.values()) {
            source.byAddress.values().forEach(known -> known.on(day).ifPresent(work));
        }
    }

    /** Whether no address exists on a day. */
    public boolean isEmptyOn(int day) {
        return sources.values().stream()
                .flatMap(s -> s.byAddress.values().stream())
                .allMatch(k -> k.on(day).isEmpty());
    }

    /** Addresses by street and number; made at first need. */
    public Streets streets() {
        Streets known = streets;
        if (known == null) {
            known = new Streets(
                    sources.values().stream().map(s -> s.byAddress.values()).toList());
            streets = known;
        }
        return known;
    }
}
