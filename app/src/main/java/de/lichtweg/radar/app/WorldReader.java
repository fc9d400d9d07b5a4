package de.lichtweg.radar.app;

import de.lichtweg.activity.Activities;
import de.lichtweg.activity.Activity;
import de.lichtweg.activity.ActivityKind;
import de.lichtweg.activity.ActivityState;
import de.lichtweg.coverage.AddressQuery;
import de.lichtweg.coverage.Ledger;
import de.lichtweg.coverage.LedgerView.AddressRow;
import de.lichtweg.kernel.AsOf;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.parties.Operators;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.radar.domain.AddressList;
import de.lichtweg.radar.domain.AddressList.Money;
import de.lichtweg.radar.domain.AddressList.Times;
import de.lichtweg.radar.domain.AddressList.Who;
import de.lichtweg.radar.domain.Delivery;
import de.lichtweg.radar.domain.ListKind;
import de.lichtweg.radar.domain.Places;
import de.lichtweg.radar.domain.World;
import de.lichtweg.radar.store.ListStore;
import de.lichtweg.radar.store.ListStore.Chosen;
import de.lichtweg.radar.store.ListStore.Delivered;
import de.lichtweg.radar.store.ListStore.Offers;
import de.lichtweg.radar.store.ListStore.Promises;
import de.lichtweg.region.Regions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Reads all lists of a day: activities from their register, everything else from the ledger. */
@Component
class WorldReader {

    private static final Map<ActivityKind, ListKind> KINDS = new EnumMap<>(Map.of(
            ActivityKind.FUNDED_PROJECT, ListKind.GRANT,
            ActivityKind.MUNICIPAL_PROJECT, ListKind.GRANT,
            ActivityKind.LOT, ListKind.LOT,
            ActivityKind.OWN_ACCOUNT_BUILD, ListKind.OWN_BUILD,
            ActivityKind.CO_LAYING, ListKind.WORKS,
            ActivityKind.MARKET_SURVEY, ListKind.SURVEY));

    private final ListStore store;
    private final Activities activities;
    private final Ledger ledger;
    private final Operators operators;
    private final Regions regions;

    WorldReader(ListStore store, Activities activities, Ledger ledger, Operators operators, Regions regions) {
        this.store = store;
        this.activities = activities;
        this.ledger = ledger;
        this.operators = operators;
        this.regions = regions;
    }

    World read(Scope scope, LocalDate today) {
        List<AddressList> lists = new ArrayList<>(ofActivities(scope, today));
        boolean survey = lists.stream().anyMatch(l -> l.kind() == ListKind.SURVEY);
        Map<String, String> names =
                operators.list().stream().collect(Collectors.toMap(Operators.Operator::key, Operators.Operator::name));
        store.promises(scope, today).forEach(p -> lists.add(ofNetwork(p, names)));
        return new World(
                today, places(scope, today), lists, deliveries(scope, today, names), supply(scope, today, survey));
    }

    private List<AddressList> ofActivities(Scope scope, LocalDate today) {
        Map<Long, Chosen> chosen = store.activities(scope);
        return activities.list(scope).stream()
                .filter(a -> a.draft().course().state() != ActivityState.CANCELLED && chosen.containsKey(a.id()))
                .filter(a -> KINDS.containsKey(a.draft().basics().kind()))
                .map(a -> ofActivity(a, Objects.requireNonNull(chosen.get(a.id())), today))
                .toList();
    }

    private static AddressList ofActivity(Activity a, Chosen chosen, LocalDate today) {
        ListKind kind = Objects.requireNonNull(KINDS.get(a.draft().basics().kind()));
        Long parent = a.draft().basics().parent();
        return new AddressList(
                "a:" + a.id(),
                kind,
                kind == ListKind.GRANT || kind == ListKind.LOT ? Money.FUNDED : Money.OWN,
                new Who(a.title(), "", a.draft().parties().operator(), a.organisationName(), a.id()),
                times(a, chosen.on(), today),
                parent == null ? null : "a:" + parent,
                chosen.addresses(),
                false);
    }

    private static Times times(Activity a, LocalDate chosen, LocalDate today) {
        var course = a.draft().course();
        LocalDate done =
                course.state() == ActivityState.COMPLETED ? Objects.requireNonNullElse(course.endedOn(), today) : null;
        return new Times(
                chosen, Courses.lastMoment(a.draft(), today), Courses.worksFrom(a.draft()), Courses.worksTo(a), done);
    }

    private static AddressList ofNetwork(Promises p, Map<String, String> names) {
        boolean commitment = !p.subject().isEmpty();
        String name = names.getOrDefault(p.operator(), p.operator());
        return new AddressList(
                "p:" + p.operator() + ":" + (commitment ? p.subject() : p.kind()),
                commitment ? ListKind.COMMITMENT : ListKind.PROSPECTS,
                switch (p.kind()) {
                    case "GRANTED" -> Money.FUNDED;
                    case "IN_CONSTRUCTION" -> Money.UNSAID;
                    default -> Money.OWN;
                },
                new Who(commitment ? p.subject() + ", " + name : name, p.kind(), p.operator(), name, null),
                new Times(p.saidOn(), p.until(), null, null, null),
                null,
                p.addresses(),
                p.secret());
    }

    private Places places(Scope scope, LocalDate today) {
        Places places = new Places();
        Map<String, RegionKey> keys = new HashMap<>();
        store.streets(scope, today).stream()
                .filter(s -> RegionKey.isValid(s.municipality()))
                .forEach(s -> places.add(
                        new Places.Street(
                                keys.computeIfAbsent(s.municipality(), m -> regions.resolve(new RegionKey(m), today)),
                                s.street()),
                        s.addresses(),
                        s.since()));
        return places;
    }

    private List<Delivery> deliveries(Scope scope, LocalDate today, Map<String, String> names) {
        Map<List<Object>, List<Delivered>> byList = store.deliveries(scope, today).stream()
                .collect(Collectors.groupingBy(
                        d -> List.of(
                                d.kind(),
                                d.operator(),
                                Objects.toString(d.territory(), regions.home().value()),
                                d.asOf(),
                                d.file()),
                        LinkedHashMap::new,
                        Collectors.toList()));
        return byList.values().stream().map(rows -> delivery(rows, names)).toList();
    }

    private Delivery delivery(List<Delivered> rows, Map<String, String> names) {
        Delivered first = rows.getFirst();
        return new Delivery(
                first.kind().equals("supply") ? ListKind.SUPPLY : ListKind.PROSPECTS,
                first.operator(),
                names.getOrDefault(first.operator(), first.operator()),
                new RegionKey(Objects.toString(first.territory(), regions.home().value())),
                first.asOf(),
                first.file(),
                rows.stream()
                        .filter(r -> !r.dropped().isEmpty())
                        .map(r -> new Delivery.Dropped(r.dropped(), r.until(), r.secret()))
                        .toList());
    }

    /** Eligibility is asked for where a survey has a list, since only then it matters. */
    private World.Supply supply(Scope scope, LocalDate today, boolean survey) {
        Map<String, BitSet> fast = new HashMap<>();
        BitSet gigabit = new BitSet();
        BitSet offered = new BitSet();
        for (Offers o : store.offers(scope, today)) {
            offered.or(o.addresses());
            if (o.fast()) {
                fast.computeIfAbsent(o.operator(), k -> new BitSet()).or(o.addresses());
            }
            if (o.gigabit()) {
                gigabit.or(o.addresses());
            }
        }
        return new World.Supply(fast, gigabit, offered, survey ? eligible(scope) : new BitSet());
    }

    private BitSet eligible(Scope scope) {
        BitSet eligible = new BitSet();
        Iterable<AddressRow> rows = ledger.view(scope, AsOf.NOW)
                .rows(AddressQuery.all(regions.home()).with("eligible", "yes"), "locality");
        rows.forEach(r -> eligible.set(Math.toIntExact(r.id())));
        return eligible;
    }
}
