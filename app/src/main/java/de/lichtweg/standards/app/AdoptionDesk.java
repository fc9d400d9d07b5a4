package de.lichtweg.standards.app;

import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.error.Closed;
import de.lichtweg.platform.error.NotFound;
import de.lichtweg.platform.error.RuleViolation;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.time.LichtwegClock;
import de.lichtweg.region.Regions;
import de.lichtweg.standards.AdoptionProof;
import de.lichtweg.standards.AdoptionProof.Proof;
import de.lichtweg.standards.Standard;
import de.lichtweg.standards.StandardKind;
import de.lichtweg.standards.Version;
import de.lichtweg.standards.domain.Adopted;
import de.lichtweg.standards.domain.Adoption;
import de.lichtweg.standards.domain.Adoption.Stand;
import de.lichtweg.standards.domain.Cell;
import de.lichtweg.standards.domain.Matrix;
import de.lichtweg.standards.domain.Reach;
import de.lichtweg.standards.domain.Validity;
import de.lichtweg.standards.store.AdoptionStore;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who works by which version: said, proven, shown as a matrix. Counts are the same for every reader. */
@Service
public class AdoptionDesk {

    private static final Scope PROGRAM = Scope.system("standards");

    private final Catalogue catalogue;
    private final AdoptionStore store;
    private final ObjectProvider<AdoptionProof> proofs;
    private final Regions regions;
    private final Trail trail;
    private final LichtwegClock clock;

    AdoptionDesk(
            Catalogue catalogue,
            AdoptionStore store,
            ObjectProvider<AdoptionProof> proofs,
            Regions regions,
            Trail trail,
            LichtwegClock clock) {
        this.catalogue = catalogue;
        this.store = store;
        this.proofs = proofs;
        this.regions = regions;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * The matrix of a territory today.
     *
     * @param chosen which standards; those that count there are asked
     */
    @Transactional(readOnly = true)
    public Matrix matrix(Scope scope, RegionKey territory, Predicate<Standard> chosen) {
        LocalDate day = clock.today();
        List<Adoption> said = said(scope, territory, day);
        List<Counting> counting = counting(scope, territory, said, day).stream()
                .filter(c -> chosen.test(c.standard()))
                .toList();
        List<Proof> proven = counting.isEmpty() ? List.of() : proofs(PROGRAM, territory, day);
        List<Regions.Region> places = regions.children(territory, day);
        List<List<Cell>> byPlace = places.stream()
                .map(p -> counting.stream()
                        .map(c -> cell(p.key(), c, said, proven))
                        .toList())
                .toList();
        List<Matrix.Column> columns = new ArrayList<>();
        for (int i = 0; i < counting.size(); i++) {
            int at = i;
            columns.add(Matrix.column(
                    counting.get(i).standard(),
                    counting.get(i).version(),
                    byPlace.stream().map(cells -> cells.get(at)).toList()));
        }
        List<Matrix.Row> rows = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            if (Reach.names(scope, places.get(i).key())) {
                rows.add(new Matrix.Row(places.get(i).key(), places.get(i).name(), byPlace.get(i)));
            }
        }
        return new Matrix(territory, day, columns, rows, places.size());
    }

    private record Counting(Standard standard, Version version) {}

    /** What counts in a territory today: what it agreed, in a district what it took over from the state, and procedures. */
    private List<Counting> counting(Scope scope, RegionKey territory, List<Adoption> said, LocalDate day) {
        Map<String, List<Version>> versions =
                catalogue.versions(scope).stream().collect(Collectors.groupingBy(Version::standard));
        List<Counting> counting = new ArrayList<>();
        for (Standard s : catalogue.list(scope)) {
            Validity all = new Validity(versions.getOrDefault(s.key(), List.of()));
            boolean own = s.territory().equals(territory) || s.kind() == StandardKind.PROCEDURE;
            Optional<Version> valid = own
                    ? all.on(day)
                    : s.territory().contains(territory)
                            ? all.on(day, Adopted.numbers(said, s.key(), territory, day))
                            : Optional.empty();
            valid.ifPresent(v -> counting.add(new Counting(s, v)));
        }
        counting.sort(Comparator.comparing((Counting c) -> c.standard().kind()));
        return counting;
    }

    private static Cell cell(RegionKey region, Counting c, List<Adoption> said, List<Proof> proven) {
        String key = c.standard().key();
        Cell cell = Cell.of(
                region,
                key,
                c.version().number(),
                said.stream()
                        .filter(a -> a.standard().equals(key) && a.region().equals(region))
                        .toList(),
                proven.stream()
                        .filter(p -> p.standard().equals(key) && p.region().equals(region))
                        .toList());
        return c.standard().kind() == StandardKind.PROCEDURE ? cell.ofProcedure() : cell;
    }

    /** Statements that hold by a day; those about a municipality that was merged are about its successor. */
    private List<Adoption> said(Scope scope, RegionKey territory, LocalDate day) {
        return store.within(scope, territory).stream()
                .filter(a -> !a.since().isAfter(day))
                .map(a -> at(a, here(a.region(), day)))
                .toList();
    }

    private List<Proof> proofs(Scope scope, RegionKey territory, LocalDate day) {
        return proofs.orderedStream()
                .flatMap(p -> p.list(scope, territory).stream())
                .map(p -> new Proof(p.standard(), p.number(), here(p.region(), day), p.day(), p.text(), p.path()))
                .toList();
    }

    private RegionKey here(RegionKey region, LocalDate day) {
        return region.level() == RegionKey.Level.MUNICIPALITY ? regions.resolve(region, day) : region;
    }

    private static Adoption at(Adoption a, RegionKey region) {
        return new Adoption(
                a.standard(),
                a.number(),
                region,
                a.stand(),
                a.since(),
                a.reason(),
                a.organisation(),
                a.saidBy(),
                a.saidAt(),
                a.demo());
    }

    /**
     * What a cell follows from.
     *
     * @param versions published ones, the newest first
     * @param said what was said, the newest first
     * @param proofs what the reader may see of it
     * @param mayDeclare whether the reader may say something
     */
    public record Evidence(
            Standard standard,
            Optional<Version> valid,
            List<Version> versions,
            Cell cell,
            List<Adoption> said,
            List<Proof> proofs,
            boolean mayDeclare) {}

    /** Everything about one district or municipality and one standard; what a scope may not know is not there for it. */
    @Transactional(readOnly = true)
    public Evidence evidence(Scope scope, String key, RegionKey region) {
        LocalDate day = clock.today();
        RegionKey territory = region.parent().orElse(region);
        Optional<Standard> standard = catalogue.find(scope, key);
        List<Version> versions = catalogue.versions(scope, key).stream()
                .filter(v -> v.state() == Version.State.PUBLISHED)
                .toList();
        List<Adoption> all = store.within(scope, territory);
        boolean known =
                regions.find(region, day).filter(r -> r.key().equals(region)).isPresent();
        if (standard.isEmpty() || !known || !concerns(standard.get(), region) || !Reach.names(scope, region)) {
            throw new NotFound("adoption " + key + " " + region);
        }
        List<Adoption> said = said(scope, territory, day);
        Optional<Version> valid = counting(scope, territory, said, day).stream()
                .filter(c -> c.standard().key().equals(key))
                .map(Counting::version)
                .findFirst();
        Counting counting = new Counting(standard.get(), valid.orElse(versions.getFirst()));
        return new Evidence(
                standard.get(),
                valid,
                versions,
                cell(region, counting, said, proofs(PROGRAM, territory, day)),
                all.stream()
                        .filter(a -> a.standard().equals(key)
                                && here(a.region(), day).equals(region))
                        .toList()
                        .reversed(),
                proofs(scope, territory, day).stream()
                        .filter(p -> p.standard().equals(key) && p.region().equals(region))
                        .toList(),
                standard.get().kind() != StandardKind.PROCEDURE
                        && Reach.declares(scope, standard.get().territory(), region));
    }

    /** A state's standard concerns districts and what lies in them, a district's its municipalities. */
    private static boolean concerns(Standard s, RegionKey region) {
        boolean level = region.level() == RegionKey.Level.MUNICIPALITY
                || region.level() == RegionKey.Level.DISTRICT && s.territory().level() != RegionKey.Level.DISTRICT;
        return level && s.territory().contains(region);
    }

    /** Says how a district or a municipality works. */
    @Transactional
    public void declare(
            Scope scope, String key, RegionKey region, int number, Stand stand, LocalDate since, String reason) {
        declare(scope, key, region, number, stand, since, reason, false);
    }

    /** The same for generated statements. */
    @Transactional
    void declare(
            Scope scope,
            String key,
            RegionKey region,
            int number,
            Stand stand,
            LocalDate since,
            String reason,
            boolean demo) {
        Evidence before = evidence(scope, key, region);
        if (!before.mayDeclare()) {
            throw new Closed("standards.declare");
        }
        Version version = before.versions().stream()
                .filter(v -> v.number() == number)
                .findFirst()
                .orElseThrow(() -> new RuleViolation("standards.version.choose"));
        LocalDate from = version.validFrom();
        if (stand == Stand.ADOPTED && from != null && since.isBefore(from)) {
            throw new RuleViolation("standards.adoption.early", from);
        }
        AdoptionStore.Own own = store.own(scope);
        Adoption said = new Adoption(
                key, number, region, stand, since, reason, own.name(), scope.displayName(), clock.instant(), demo);
        store.insert(scope, before.standard(), said);
        trail.write(
                scope,
                "standard.adopt",
                Trail.subject(version),
                region,
                reason,
                before.said().stream()
                        .filter(a -> a.number() == number)
                        .findFirst()
                        .map(AdoptionDesk::fields)
                        .orElse(Map.of()),
                fields(said));
    }

    private static Map<String, String> fields(Adoption a) {
        return Map.of(
                "region",
                a.region().value(),
                "stand",
                a.stand().name(),
                "since",
                a.since().toString(),
                "reason",
                a.reason());
    }
}
