package de.lichtweg.coverage.app;

import de.lichtweg.coverage.domain.AddressSet;
import de.lichtweg.coverage.domain.Offer;
import de.lichtweg.coverage.domain.correction.Contradiction;
import de.lichtweg.coverage.domain.correction.Contradiction.Claim;
import de.lichtweg.coverage.domain.correction.Evidence;
import de.lichtweg.coverage.store.ContradictionStore;
import de.lichtweg.coverage.store.ContradictionStore.Said;
import de.lichtweg.coverage.store.ContradictionStore.Source;
import de.lichtweg.coverage.store.CorrectionStore;
import de.lichtweg.coverage.store.CorrectionStore.NewCorrection;
import de.lichtweg.coverage.store.DeliveryStore;
import de.lichtweg.coverage.store.DeliveryStore.Delivered;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.parties.Operators;
import de.lichtweg.platform.error.Closed;
import de.lichtweg.platform.error.RuleViolation;
import de.lichtweg.platform.operation.Operations;
import de.lichtweg.platform.operation.Operations.Draft;
import de.lichtweg.platform.operation.UntilOperation;
import de.lichtweg.platform.operation.UntilOperation.Memory;
import de.lichtweg.platform.security.DataClass;
import de.lichtweg.platform.security.Level;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.time.LichtwegClock;
import de.lichtweg.region.Regions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Service;

/**
 * The work list of contradictions: where sources say different things about what one network offers at one address. A
 * decision is a correction, so it has evidence, is shown on the card and can be undone.
 */
@Service
public class Contradictions {

    private static final LocalDate EVER = LocalDate.of(1900, 1, 1);

    private final ContradictionStore store;
    private final DeliveryStore deliveries;
    private final CorrectionStore corrections;
    private final CorrectionDesk desk;
    private final Operations operations;
    private final Operators operators;
    private final Regions regions;
    private final LichtwegClock clock;
    private final Memory<Asked, List<Contradiction>> known;

    Contradictions(
            ContradictionStore store,
            DeliveryStore deliveries,
            CorrectionStore corrections,
            CorrectionDesk desk,
            Operations operations,
            Operators operators,
            Regions regions,
            UntilOperation until,
            LichtwegClock clock) {
        this.known = until.memory(100);
        this.store = store;
        this.deliveries = deliveries;
        this.corrections = corrections;
        this.desk = desk;
        this.operations = operations;
        this.operators = operators;
        this.regions = regions;
        this.clock = clock;
    }

    /** Contradictions of a region on a day; whoever may decide there sees all of them. */
    private record Asked(RegionKey region, LocalDate day) {}

    /** Address and network of a contradiction, as in a form: {@code 17:3}. */
    public record Key(long address, int operator) {

        /** Reads what {@link #toString} wrote. */
        public static Key parse(String text) {
            String[] parts = text.split(":", -1);
            try {
                return new Key(Long.parseLong(parts[0]), Integer.parseInt(parts[1]));
            } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
                throw new RuleViolation("contradiction.key", text);
            }
        }

        @Override
        public String toString() {
            return address + ":" + operator;
        }
    }

    /** What is decided. */
    public enum Decision {
        /** What counts today is right. */
        CONFIRM,
        /** What the other source says is right. */
        OTHER,
        /** The network offers nothing there. */
        NOTHING,
        /** The correction ends; the network's own list counts again. */
        LIFT
    }

    /** Whether somebody may see and decide the contradictions of a region. */
    public boolean mayDecide(Scope scope, RegionKey region) {
        return scope.may(Level.WRITE, DataClass.BUSINESS_SECRET, region);
    }

    /** The open contradictions of a region, by address. */
    public List<Contradiction> list(Scope scope, RegionKey region) {
        requireRights(scope, region);
        return known.get(new Asked(region, clock.today()), () -> read(scope, region));
    }

    private List<Contradiction> read(Scope scope, RegionKey region) {
        requireRights(scope, region);
        LocalDate today = clock.today();
        Map<Integer, Source> sources = new HashMap<>();
        Map<Integer, Integer> places = new HashMap<>();
        for (Source source : store.sources(scope)) {
            sources.put(source.id(), source);
            places.put(source.id(), places.size());
        }
        Map<Key, Map<Integer, Set<Offer>>> said = new LinkedHashMap<>();
        for (Said s : store.list(scope, municipalities(region, today), today)) {
            said.computeIfAbsent(new Key(s.address(), s.operator()), k -> new TreeMap<>())
                    .computeIfAbsent(s.source(), k -> new LinkedHashSet<>())
                    .add(s.offer());
        }
        Reports reports = new Reports(scope, today);
        List<Contradiction> open = new ArrayList<>();
        said.forEach((key, bySource) -> {
            if (Set.copyOf(bySource.values()).size() > 1) {
                List<Claim> claims = bySource.entrySet().stream()
                        .map(e -> claim(key, get(sources, e.getKey()), e.getValue(), reports))
                        .sorted(Comparator.comparingInt((Claim c) -> -get(places, c.source())))
                        .toList();
                Contradiction contradiction = new Contradiction(key.address(), key.operator(), claims);
                if (contradiction.isOpen()) {
                    open.add(contradiction);
                }
            }
        });
        return List.copyOf(open);
    }

    private static <V> V get(Map<Integer, V> bySource, int source) {
        return Objects.requireNonNull(bySource.get(source));
    }

    private Set<String> municipalities(RegionKey region, LocalDate day) {
        Set<String> keys = new HashSet<>();
        regions.storedKeys(region, day).forEach(key -> keys.add(key.value()));
        if (region.equals(RegionKey.GERMANY)) {
            keys.add("");
        }
        return keys;
    }

    private static Claim claim(Key key, Source source, Set<Offer> offers, Reports reports) {
        return new Claim(
                source.id(),
                source.name(),
                source.rank(),
                source.correction(),
                offers,
                reports.newest(source.id(), key.operator(), key.address()));
    }

    /** Newest Stichtag for which a source has spoken about an address; deliveries are read once per source and network. */
    private final class Reports {
        private final Scope scope;
        private final LocalDate today;
        private final Map<Key, List<Delivered>> known = new HashMap<>();

        Reports(Scope scope, LocalDate today) {
            this.scope = scope;
            this.today = today;
        }

        LocalDate newest(int source, int operator, long address) {
            List<Delivered> all = known.computeIfAbsent(
                    new Key(source, operator), k -> deliveries.listSince(scope, "supply", source, operator, EVER));
            for (Delivered d : all.reversed()) {
                if (!d.asOf().isAfter(today) && d.covered().contains(address)) {
                    return d.asOf();
                }
            }
            return EVER;
        }
    }

    /**
     * Decides some contradictions of a region in one operation, from the newest day for which anybody has spoken.
     *
     * @return number of the operation
     * @throws RuleViolation "contradiction.gone" if none of them is open any more
     */
    public long decide(Scope scope, RegionKey region, Set<Key> keys, Decision decision, String why, Evidence evidence) {
        List<Contradiction> chosen = read(scope, region).stream()
                .filter(c -> keys.contains(new Key(c.address(), c.operator())))
                .toList();
        if (chosen.isEmpty()) {
            throw new RuleViolation("contradiction.gone");
        }
        if (why.isBlank()) {
            throw new RuleViolation("correction.why");
        }
        String says = says(decision, chosen);
        Draft draft = new Draft("correction", CorrectionDesk.SOURCE + ":contradiction", region, why.strip(), says);
        return operations.write(scope, draft, number -> {
            List<CorrectionDesk.Part> parts = parts(scope, region, chosen, decision);
            parts.forEach(part -> part.write(number));
            corrections.insert(
                    scope,
                    number,
                    new NewCorrection(
                            region,
                            "",
                            chosen.size(),
                            says,
                            chosen.stream()
                                    .map(Contradiction::newest)
                                    .max(Comparator.naturalOrder())
                                    .orElseThrow(),
                            evidence,
                            AddressSet.of(chosen.stream()
                                    .mapToLong(Contradiction::address)
                                    .toArray())));
            return number;
        });
    }

    private record Group(int operator, LocalDate from, boolean lift, List<Offer> offers) {}

    private List<CorrectionDesk.Part> parts(
            Scope scope, RegionKey region, List<Contradiction> chosen, Decision decision) {
        Map<Group, List<Long>> groups = new LinkedHashMap<>();
        for (Contradiction c : chosen) {
            Group group = new Group(c.operator(), c.newest(), decision == Decision.LIFT, offers(c, decision));
            groups.computeIfAbsent(group, g -> new ArrayList<>()).add(c.address());
        }
        List<CorrectionDesk.Part> parts = new ArrayList<>();
        groups.forEach((group, addresses) -> {
            CorrectionDesk.Entry entry = new CorrectionDesk.Entry(
                    scope,
                    group.from(),
                    region,
                    addresses.stream().mapToLong(Long::longValue).toArray());
            Operators.Operator operator = operators.get(group.operator());
            parts.add(
                    group.lift()
                            ? desk.supply(entry, operator, List.of())
                            : desk.evidence(entry, operator, group.offers()));
        });
        return parts;
    }

    private static List<Offer> offers(Contradiction c, Decision decision) {
        return switch (decision) {
            case CONFIRM -> c.counting().real();
            case OTHER -> c.claims().get(1).real();
            case NOTHING, LIFT -> List.of();
        };
    }

    private String says(Decision decision, List<Contradiction> chosen) {
        String what = switch (decision) {
            case CONFIRM -> "Widerspruch entschieden: es bleibt bei dem, was zählt";
            case OTHER -> "Widerspruch entschieden: die andere Quelle hat recht";
            case NOTHING -> "Widerspruch entschieden: es gibt hier kein Angebot";
            case LIFT -> "Widerspruch entschieden: die Berichtigung endet";
        };
        String networks = String.join(
                ", ",
                chosen.stream()
                        .map(c -> operators.get(c.operator()).name())
                        .distinct()
                        .sorted()
                        .toList());
        return what + " (" + networks + ", " + chosen.size() + ")";
    }

    private void requireRights(Scope scope, RegionKey region) {
        if (!mayDecide(scope, region)) {
            throw new Closed("correction.rights", region.value());
        }
    }
}
