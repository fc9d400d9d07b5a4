package de.lichtweg.standards.app;

import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.standards.Standard;
import de.lichtweg.standards.StandardKind;
import de.lichtweg.standards.Standards;
import de.lichtweg.standards.Version;
import de.lichtweg.standards.domain.Adopted;
import de.lichtweg.standards.domain.Reach;
import de.lichtweg.standards.domain.Validity;
import de.lichtweg.standards.store.AdoptionStore;
import de.lichtweg.standards.store.CatalogueStore;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The catalogue: what was agreed and the procedures that come with the program. */
@Service
public class Catalogue implements Standards {

    private final CatalogueStore store;
    private final AdoptionStore adoptions;
    private final Procedures procedures;
    private final VersionDesk desk;

    Catalogue(CatalogueStore store, AdoptionStore adoptions, Procedures procedures, VersionDesk desk) {
        this.store = store;
        this.adoptions = adoptions;
        this.procedures = procedures;
        this.desk = desk;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Standard> list(Scope scope) {
        return Stream.concat(store.list(scope).stream(), procedures.list().stream())
                .sorted(Comparator.comparing(Standard::title, String.CASE_INSENSITIVE_ORDER)
                        .thenComparing(Standard::key))
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Standard> find(Scope scope, String key) {
        return list(scope).stream().filter(s -> s.key().equals(key)).findFirst();
    }

    /** Versions of all standards, the newest of each first. */
    @Transactional(readOnly = true)
    public List<Version> versions(Scope scope) {
        return Stream.concat(store.versions(scope, null).stream(), procedures.versions().stream())
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Version> versions(Scope scope, String key) {
        List<Version> agreed = store.versions(scope, key);
        return agreed.isEmpty()
                ? procedures.versions().stream()
                        .filter(v -> v.standard().equals(key))
                        .toList()
                : agreed;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Version> version(Scope scope, String key, int number) {
        return versions(scope, key).stream().filter(v -> v.number() == number).findFirst();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Version> drafts(Scope scope, String key) {
        return versions(scope, key).stream()
                .filter(v -> v.state() != Version.State.PUBLISHED)
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Version> validOn(Scope scope, String key, LocalDate day) {
        return new Validity(versions(scope, key)).on(day);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Version> validIn(Scope scope, String key, RegionKey region, LocalDate day) {
        Optional<Standard> standard = find(scope, key);
        Validity versions = new Validity(versions(scope, key));
        if (standard.isEmpty() || !standard.get().territory().contains(region)) {
            return Optional.empty();
        }
        if (!standard.get().isOfState() || region.level().compareTo(RegionKey.Level.DISTRICT) < 0) {
            return versions.on(day);
        }
        RegionKey district = region.district();
        return versions.on(day, Adopted.numbers(adoptions.within(scope, district), key, district, day));
    }

    @Override
    public boolean mayWrite(Scope scope, Standard standard) {
        return standard.kind() != StandardKind.PROCEDURE && Reach.runs(scope, standard.territory());
    }

    @Override
    @Transactional
    public Version draft(Scope scope, Standard standard, Version version) {
        return desk.draft(scope, standard, version);
    }

    @Override
    @Transactional
    public Version publish(Scope scope, String key, int number, LocalDate validFrom) {
        return desk.publish(scope, key, number, validFrom);
    }
}
