package de.lichtweg.radar.app;

import de.lichtweg.activity.Activities;
import de.lichtweg.activity.Activity;
import de.lichtweg.activity.ActivityKind;
import de.lichtweg.activity.ActivityState;
import de.lichtweg.coverage.AddressQuery;
import de.lichtweg.coverage.Ledger;
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
import de.lichtweg.radar.domain.World;
import de.lichtweg.radar.store.LedgerStore;
import de.lichtweg.radar.store.LedgerStore.Delivered;
import de.lichtweg.radar.store.LedgerStore.Dropped;
import de.lichtweg.radar.store.LedgerStore.ListId;
import de.lichtweg.radar.store.LedgerStore.Promise;
import de.lichtweg.radar.store.ListStore;
import de.lichtweg.radar.store.ListStore.Chosen;
import de.lichtweg.region.Regions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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
    private final LedgerStore statements;
    private final LedgerLists lists;
    private final Activities activities;
    private final Ledger ledger;
    private final Operators operators;
    private final Regions regions;
    private final Map<Long, Integer> versions = new HashMap<>();
    private final Map<Long, Chosen> chosen = new HashMap<>();

    WorldReader(
            ListStore store,
            LedgerStore statements,
            LedgerLists lists,
            Activities activities,
            Ledger ledger,
            Operators operators,
            Regions regions) {
        this.store = store;
        this.statements = statements;
        this.lists = lists;
        this.activities = activities;
        this.ledger = ledger;
        this.operators = operators;
        this.regions = regions;
    }

    World read(Scope scope, LocalDate today) {
        lists.refresh(scope, today);
        List<AddressList> all = new ArrayList<>(ofActivities(scope, today));
        boolean survey = all.stream().anyMatch(l -> l.kind() == ListKind.SURVEY);
        Map<String, String> names =
                operators.list().stream().collect(Collectors.toMap(Operators.Operator::key, Operators.Operator::name));
        lists.promises().forEach(p -> all.add(ofNetwork(p.promise(), p.addresses(), names)));
        return new World(
                today,
                lists.places(),
                all,
                deliveries(scope, today, names),
                lists.supply(survey ? eligible(scope) : new BitSet()));
    }

    private List<AddressList> ofActivities(Scope scope, LocalDate today) {
        Map<Long, Chosen> chosen = chosen(scope);
        return activities.list(scope).stream()
                .filter(a -> a.draft().course().state() != ActivityState.CANCELLED && chosen.containsKey(a.id()))
                .filter(a -> KINDS.containsKey(a.draft().basics().kind()))
                .map(a -> ofActivity(a, Objects.requireNonNull(chosen.get(a.id())), today))
                .toList();
    }

    /** The addresses of all activities; of those that were not changed since, from memory. */
    private synchronized Map<Long, Chosen> chosen(Scope scope) {
        Map<Long, Integer> now = store.versions(scope);
        List<Long> changed = now.keySet().stream()
                .filter(id -> !Objects.equals(now.get(id), versions.get(id)))
                .toList();
        chosen.keySet().retainAll(now.keySet());
        chosen.keySet().removeAll(changed);
        chosen.putAll(store.activities(scope, changed));
        versions.clear();
        versions.putAll(now);
        return Map.copyOf(chosen);
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

    private static AddressList ofNetwork(Promise p, BitSet addresses, Map<String, String> names) {
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
                new Who(
                        commitment ? p.subject() + ", " + name : name,
                        p.kind(),
                        p.operator(),
                        name,
                        null,
                        p.thing().isEmpty() ? null : p.thing()),
                new Times(p.saidOn(), p.until(), null, null, null),
                null,
                addresses,
                p.secret());
    }

    private List<Delivery> deliveries(Scope scope, LocalDate today, Map<String, String> names) {
        List<Delivered> newest = statements.deliveries(scope, today);
        Set<LocalDate> days = newest.stream().map(d -> d.id().asOf()).collect(Collectors.toSet());
        Map<ListId, List<Dropped>> dropped =
                statements.dropped(scope, days).stream().collect(Collectors.groupingBy(Dropped::by));
        return newest.stream()
                .map(d -> delivery(d, dropped.getOrDefault(d.id(), List.of()), names))
                .toList();
    }

    private Delivery delivery(Delivered d, List<Dropped> dropped, Map<String, String> names) {
        return new Delivery(
                d.id().kind().equals("supply") ? ListKind.SUPPLY : ListKind.PROSPECTS,
                d.operator(),
                names.getOrDefault(d.operator(), d.operator()),
                new RegionKey(Objects.toString(d.territory(), regions.home().value())),
                d.id().asOf(),
                d.file(),
                dropped.stream()
                        .map(part -> new Delivery.Dropped(part.addresses(), part.until(), part.secret()))
                        .toList());
    }

    /** Eligibility is asked for where a survey has a list, since only then it matters. */
    private BitSet eligible(Scope scope) {
        return ledger.view(scope, AsOf.NOW).ids(AddressQuery.all(regions.home()).with("eligible", "yes"));
    }
}
