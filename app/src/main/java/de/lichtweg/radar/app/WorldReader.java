package de.lichtweg.radar.app;

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
import de.lichtweg.region.Regions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Reads all lists of a day: activities from their register, everything else from the ledger. */
@Component
class WorldReader {

    private final LedgerStore statements;
    private final LedgerLists lists;
    private final ActivityLists activities;
    private final Ledger ledger;
    private final Operators operators;
    private final Regions regions;

    WorldReader(
            LedgerStore statements,
            LedgerLists lists,
            ActivityLists activities,
            Ledger ledger,
            Operators operators,
            Regions regions) {
        this.statements = statements;
        this.lists = lists;
        this.activities = activities;
        this.ledger = ledger;
        this.operators = operators;
        this.regions = regions;
    }

    World read(Scope scope, LocalDate today) {
        lists.refresh(scope, today);
        List<AddressList> all = new ArrayList<>(activities.list(scope, today));
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
