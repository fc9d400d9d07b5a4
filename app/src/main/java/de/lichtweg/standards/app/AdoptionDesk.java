package de.lichtweg.standards.app;

import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.error.NotFound;
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
import de.lichtweg.standards.domain.Cell;
import de.lichtweg.standards.domain.Matrix;
import de.lichtweg.standards.domain.Reach;
import de.lichtweg.standards.domain.Validity;
import de.lichtweg.standards.store.AdoptionStore;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
    private final LichtwegClock clock;

    AdoptionDesk(
            Catalogue catalogue,
            AdoptionStore store,
            ObjectProvider<AdoptionProof> proofs,
            Regions regions,
            LichtwegClock clock) {
        this.catalogue = catalogue;
        this.store = store;
        this.proofs = proofs;
        this.regions = regions;
        this.clock = clock;
    }

    /** The matrix of a territory today, with the chosen ones of the standards that count there. */
    @Transactional(readOnly = true)
    public Matrix matrix(Scope scope, RegionKey territory, Predicate<Standard> chosen) {
        return matrices(scope, List.of(territory), chosen).getFirst();
    }

    /** Matrices of several territories, of which the first holds the others; read together. */
    @Transactional(readOnly = true)
    public List<Matrix> matrices(Scope scope, List<RegionKey> territories, Predicate<Standard> chosen) {
        return matrices(scope, known(scope), territories, chosen);
    }

    /** A matrix with everything that the scope sees of the catalogue, read together. */
    public record Sight(Matrix matrix, List<Standard> standards, List<Version> versions) {}

    /** The matrix of a territory today and the catalogue. */
    @Transactional(readOnly = true)
    public Sight sight(Scope scope, RegionKey territory, Predicate<Standard> chosen) {
        Known known = known(scope);
        return new Sight(
                matrices(scope, known, List.of(territory), chosen).getFirst(),
                known.standards(),
                known.versions().values().stream().flatMap(List::stream).toList());
    }

    private List<Matrix> matrices(Scope scope, Known known, List<RegionKey> territories, Predicate<Standard> chosen) {
        LocalDate day = clock.today();
        RegionKey whole = territories.getFirst();
        List<Adoption> said = said(store.within(scope, whole), day);
        List<Proof> proven = proofs(PROGRAM, whole, day);
        return territories.stream()
                .map(t -> matrix(scope, t, counting(known, t, said, day, chosen), said, proven))
                .toList();
    }

    private Matrix matrix(
            Scope scope, RegionKey territory, List<Counting> counting, List<Adoption> said, List<Proof> proven) {
        LocalDate day = clock.today();
        List<Regions.Region> places = regions.children(territory, day);
        List<List<Cell>> byPlace = places.stream()
                .map(p -> counting.stream()
                        .map(c -> cell(p.key(), c, said, proven))
                        .toList())
                .toList();
        List<Matrix.Column> columns = IntStream.range(0, counting.size())
                .mapToObj(i -> Matrix.column(
                        counting.get(i).standard(),
                        counting.get(i).version(),
                        byPlace.stream().map(cells -> cells.get(i)).toList()))
                .toList();
        List<Matrix.Row> rows = IntStream.range(0, places.size())
                .filter(i -> Reach.names(scope, places.get(i).key()))
                .mapToObj(i -> new Matrix.Row(places.get(i).key(), places.get(i).name(), byPlace.get(i)))
                .toList();
        return new Matrix(territory, day, columns, rows, places.size());
    }

    private record Known(List<Standard> standards, Map<String, List<Version>> versions) {}

    private Known known(Scope scope) {
        return new Known(
                catalogue.list(scope),
                catalogue.versions(scope).stream().collect(Collectors.groupingBy(Version::standard)));
    }

    private record Counting(Standard standard, Version version) {}

    /** What counts in a territory today: what it agreed, in a district what it took over from the state, and procedures. */
    private static List<Counting> counting(
            Known known, RegionKey territory, List<Adoption> said, LocalDate day, Predicate<Standard> chosen) {
        return known.standards().stream()
                .filter(chosen)
                .flatMap(s -> valid(s, known, territory, said, day).map(v -> new Counting(s, v)).stream())
                .sorted(Comparator.comparing((Counting c) -> c.standard().kind()))
                .toList();
    }

    private static Optional<Version> valid(
            Standard s, Known known, RegionKey territory, List<Adoption> said, LocalDate day) {
        Validity all = new Validity(known.versions().getOrDefault(s.key(), List.of()));
        if (s.territory().equals(territory) || s.kind() == StandardKind.PROCEDURE) {
            return all.on(day);
        }
        return s.territory().contains(territory)
                ? all.on(day, Adopted.numbers(said, s.key(), territory, day))
                : Optional.empty();
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
    private List<Adoption> said(List<Adoption> all, LocalDate day) {
        return all.stream()
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
        Known known = known(scope);
        List<Adoption> all = store.within(scope, territory);
        List<Adoption> said = said(all, day);
        List<Proof> proven = proofs(PROGRAM, territory, day);
        List<Proof> seen = proofs(scope, territory, day);
        Standard standard = known.standards().stream()
                .filter(s -> s.key().equals(key) && concerns(s, region) && Reach.names(scope, region))
                .filter(s -> regions.find(region, day)
                        .filter(r -> r.key().equals(region))
                        .isPresent())
                .findFirst()
                .orElseThrow(() -> new NotFound("adoption " + key + " " + region));
        List<Version> versions = known.versions().getOrDefault(key, List.of()).stream()
                .filter(v -> v.state() == Version.State.PUBLISHED)
                .toList();
        Optional<Version> valid = valid(standard, known, territory, said, day);
        Counting counting = new Counting(
                standard,
                valid.or(() -> versions.stream().findFirst())
                        .orElseThrow(() -> new NotFound("adoption " + key + " " + region)));
        return new Evidence(
                standard,
                valid,
                versions,
                cell(region, counting, said, proven),
                of(all, key, region, day),
                seen.stream()
                        .filter(p -> p.standard().equals(key) && p.region().equals(region))
                        .toList(),
                standard.kind() != StandardKind.PROCEDURE && Reach.declares(scope, standard.territory(), region));
    }

    private List<Adoption> of(List<Adoption> all, String key, RegionKey region, LocalDate day) {
        return all.stream()
                .filter(a -> a.standard().equals(key) && here(a.region(), day).equals(region))
                .toList()
                .reversed();
    }

    /** A state's standard concerns districts and what lies in them, a district's its municipalities. */
    private static boolean concerns(Standard s, RegionKey region) {
        boolean level = region.level() == RegionKey.Level.MUNICIPALITY
                || region.level() == RegionKey.Level.DISTRICT && s.territory().level() != RegionKey.Level.DISTRICT;
        return level && s.territory().contains(region);
    }
}
