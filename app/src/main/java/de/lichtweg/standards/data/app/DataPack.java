package de.lichtweg.standards.data.app;

import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.standards.Standard;
import de.lichtweg.standards.StandardKind;
import de.lichtweg.standards.Standards;
import de.lichtweg.standards.Version;
import de.lichtweg.standards.data.store.ContentStore;
import de.lichtweg.standards.data.store.ContentStore.Shipped;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The data standards that the product brings along, on their way into the catalogue of a territory. */
@Service
public class DataPack {

    private final Standards standards;
    private final ContentStore store;

    DataPack(Standards standards, ContentStore store) {
        this.standards = standards;
        this.store = store;
    }

    /** Those that a territory does not have yet, neither of its own nor from the state. */
    public List<Shipped> missing(Scope scope, RegionKey territory) {
        Set<String> known = standards.list(scope).stream()
                .filter(s -> s.territory().contains(territory))
                .map(s -> ContentStore.shippedKey(s.key()))
                .collect(Collectors.toSet());
        return store.shipped(scope).stream()
                .filter(s -> !known.contains(s.key()))
                .toList();
    }

    /**
     * Takes them in, each as a first version that counts from a day on; returns how many. Where another territory has the key already,
     * this one's carries the key of the territory behind it.
     */
    @Transactional
    public int install(Scope scope, RegionKey territory, String owner, LocalDate from, boolean demo) {
        List<Shipped> missing = missing(scope, territory);
        Set<String> taken = standards.list(scope).stream().map(Standard::key).collect(Collectors.toSet());
        missing.forEach(s -> install(
                scope,
                taken.contains(s.key())
                        ? new Shipped(s.key() + "-" + territory, s.title(), s.purpose(), s.definition())
                        : s,
                territory,
                owner,
                from,
                demo));
        return missing.size();
    }

    private void install(Scope scope, Shipped s, RegionKey territory, String owner, LocalDate from, boolean demo) {
        Standard standard =
                new Standard(s.key(), StandardKind.DATA, territory, owner, "", s.title(), s.purpose(), 0, demo);
        Version first =
                new Version(s.key(), 1, Version.State.DRAFT, "", "", "", "", "", null, null, from, null, "", 0, demo);
        Version draft = standards.draft(scope, standard, first);
        standards.publish(scope, s.key(), draft.number(), from);
    }
}
