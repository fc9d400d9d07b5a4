package de.lichtweg.standards.app;

import de.lichtweg.kernel.SubjectRef;
import de.lichtweg.platform.security.DataClass;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.subject.SubjectAccess;
import de.lichtweg.platform.time.LichtwegClock;
import de.lichtweg.standards.Standard;
import de.lichtweg.standards.Standards;
import de.lichtweg.standards.Version;
import de.lichtweg.standards.Version.State;
import de.lichtweg.standards.domain.Reach;
import de.lichtweg.standards.store.CatalogueStore;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * What hangs on a version: comments while it is in consultation, files for those who read it. Files of a published version stay as they
 * are.
 */
@Component
public class VersionAccess implements SubjectAccess {

    private final CatalogueStore store;
    private final LichtwegClock clock;

    VersionAccess(CatalogueStore store, LichtwegClock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return Standards.VERSION;
    }

    @Override
    public Optional<Access> find(Scope scope, String id) {
        String key = id.replaceFirst("\\.\\d+$", "");
        List<Version> versions = store.versions(scope, key);
        Optional<Standard> standard =
                store.list(scope).stream().filter(s -> s.key().equals(key)).findFirst();
        return versions.stream()
                .filter(v -> v.id().equals(id))
                .findFirst()
                .flatMap(v -> standard.map(s -> of(scope, s, v)));
    }

    /** The same for one that was read already. */
    public Access of(Scope scope, Standard standard, Version version) {
        LocalDate today = clock.today();
        return new Access(
                new SubjectRef(Standards.VERSION, version.id()),
                standard.title() + ", " + version.number(),
                version.path(),
                DataClass.STANDARD,
                standard.territory(),
                version.state() != State.PUBLISHED && Reach.runs(scope, standard.territory()),
                version.isConsulting(today) && Reach.isConcerned(scope, standard.territory()),
                other -> Reach.reads(other, standard.territory(), version.state()));
    }
}
