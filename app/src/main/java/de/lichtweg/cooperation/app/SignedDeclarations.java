package de.lichtweg.cooperation.app;

import de.lichtweg.cooperation.Declarations;
import de.lichtweg.cooperation.domain.Declaration;
import de.lichtweg.cooperation.store.DeclarationStore;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.parties.Organisations;
import de.lichtweg.platform.error.NotFound;
import de.lichtweg.platform.error.RuleViolation;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.time.LichtwegClock;
import de.lichtweg.region.Regions;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The declaration of cooperation: its versions and who signed them. */
@Service
public class SignedDeclarations implements Declarations {

    /** Subject of the audit log. */
    public static final String SUBJECT = "cooperation.declaration";

    private final DeclarationStore store;
    private final Organisations organisations;
    private final Regions regions;
    private final LichtwegClock clock;
    private final Trail trail;

    SignedDeclarations(
            DeclarationStore store, Organisations organisations, Regions regions, LichtwegClock clock, Trail trail) {
        this.store = store;
        this.organisations = organisations;
        this.regions = regions;
        this.clock = clock;
        this.trail = trail;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Count> count(RegionKey territory) {
        Set<RegionKey> all = municipalities(territory);
        return store.list(Scope.anonymous(), territory).stream()
                .findFirst()
                .map(d -> new Count(d.title(), d.signed(all).size(), all.size()));
    }

    /** Versions, the newest first. */
    @Transactional(readOnly = true)
    public List<Declaration> list(Scope scope, RegionKey territory) {
        return store.list(scope, territory);
    }

    /** Municipalities of the territory today. */
    public Set<RegionKey> municipalities(RegionKey territory) {
        return regions.children(territory, clock.today()).stream()
                .map(Regions.Region::key)
                .collect(Collectors.toSet());
    }

    /** Writes a new version down; nobody has signed it yet. */
    @Transactional
    public long create(Scope scope, Declaration declaration) {
        Optional<Long> id = store.insert(scope, declaration);
        if (id.isEmpty()) {
            throw new RuleViolation("cooperation.declaration.version", declaration.version());
        }
        trail.write(
                scope,
                "declaration.create",
                SUBJECT,
                id.get(),
                declaration.territory(),
                Map.of(),
                Map.of("version", declaration.version(), "title", declaration.title(), "text", declaration.text()));
        return id.get();
    }

    /** Notes that an organisation signed. */
    @Transactional
    public void sign(
            Scope scope,
            RegionKey territory,
            long id,
            String organisation,
            @Nullable RegionKey region,
            LocalDate day,
            boolean demo) {
        Declaration declaration = store.list(scope, territory).stream()
                .filter(d -> d.id() == id)
                .findFirst()
                .orElseThrow(() -> new NotFound("declaration " + id));
        if (organisations.list().stream().noneMatch(o -> o.key().equals(organisation))) {
            throw new RuleViolation("cooperation.task.who");
        }
        if (day.isBefore(declaration.validFrom()) || day.isAfter(clock.today())) {
            throw new RuleViolation("cooperation.declaration.day");
        }
        if (!store.sign(scope, declaration, organisation, region, day, demo)) {
            throw new RuleViolation("cooperation.declaration.signed");
        }
        trail.write(
                scope,
                "declaration.sign",
                SUBJECT,
                id,
                territory,
                Map.of(),
                Map.of("organisation", organisation, "day", day.toString()));
    }
}
