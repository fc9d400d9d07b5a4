package de.lichtweg.parties.app;

import de.lichtweg.kernel.RegionKey;
import de.lichtweg.parties.Holders;
import de.lichtweg.parties.KnownOperators;
import de.lichtweg.parties.OpenWork.Holder;
import de.lichtweg.parties.OrganisationKind;
import de.lichtweg.parties.Organisations;
import de.lichtweg.parties.Organisations.Organisation;
import de.lichtweg.parties.store.HolderStore;
import de.lichtweg.parties.store.HolderStore.Row;
import de.lichtweg.platform.security.DataClass;
import de.lichtweg.platform.security.Level;
import de.lichtweg.platform.security.RightsTable;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.time.LichtwegClock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Organisations by their names, which are public, and persons of the own organisation only: accounts of others are nobody's business. */
@Service
class SignedInHolders implements Holders {

    private final HolderStore store;
    private final Organisations organisations;
    private final KnownOperators operators;
    private final LichtwegClock clock;

    SignedInHolders(HolderStore store, Organisations organisations, KnownOperators operators, LichtwegClock clock) {
        this.store = store;
        this.organisations = organisations;
        this.operators = operators;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Choice> choices(Scope scope) {
        return Stream.concat(
                        named(scope).map(o -> new Choice(o.key(), o.name(), false)),
                        colleagues(scope, rows(scope)).stream()
                                .map(r -> new Choice(r.login(), r.person(), true))
                                .distinct())
                .toList();
    }

    private List<Row> rows(Scope scope) {
        return store.list(scope, clock.today());
    }

    private Stream<Organisation> named(Scope scope) {
        Set<String> known = operators.keys(scope);
        return organisations.list().stream()
                .filter(o -> o.kind() != OrganisationKind.OPERATOR || known.contains(o.key()));
    }

    private static List<Row> colleagues(Scope scope, List<Row> rows) {
        Set<String> own = rows.stream()
                .filter(r -> r.login().equals(scope.actor()))
                .map(Row::organisation)
                .collect(Collectors.toSet());
        return rows.stream().filter(r -> own.contains(r.organisation())).toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Holder> find(Scope scope, String key, boolean person) {
        List<Row> rows = rows(scope);
        return person
                ? Optional.of(colleagues(scope, rows).stream()
                                .filter(r -> r.login().equals(key))
                                .toList())
                        .filter(its -> !its.isEmpty())
                        .map(its -> holder(its.getFirst().person(), keys(its), key, its))
                : named(scope)
                        .filter(o -> o.key().equals(key))
                        .findFirst()
                        .map(o -> holder(o.name(), List.of(key), "", of(rows, List.of(key))));
    }

    @Override
    @Transactional(readOnly = true)
    public Holder municipality(Scope scope, RegionKey region, String name) {
        List<String> keys = store.ofMunicipality(scope, region, name, clock.today());
        return new Holder(name, keys, "", List.of(region), List.of());
    }

    private static List<Row> of(List<Row> rows, List<String> keys) {
        return rows.stream().filter(r -> keys.contains(r.organisation())).toList();
    }

    private static List<String> keys(List<Row> rows) {
        return rows.stream().map(Row::organisation).distinct().toList();
    }

    private static Holder holder(String name, List<String> keys, String login, List<Row> rows) {
        RightsTable rights = RightsTable.standard();
        return new Holder(
                name,
                keys,
                login,
                territories(rows.stream()),
                territories(rows.stream()
                        .filter(r -> rights.level(r.role(), DataClass.COOPERATION_OFFICE, true) == Level.WRITE)));
    }

    private static List<RegionKey> territories(Stream<Row> rows) {
        return rows.flatMap(r -> r.territory().stream()).distinct().sorted().toList();
    }
}
