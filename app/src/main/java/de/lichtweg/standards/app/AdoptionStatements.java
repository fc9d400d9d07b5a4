package de.lichtweg.standards.app;

import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.error.Closed;
import de.lichtweg.platform.error.RuleViolation;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.time.LichtwegClock;
import de.lichtweg.standards.Version;
import de.lichtweg.standards.domain.Adoption;
import de.lichtweg.standards.domain.Adoption.Stand;
import de.lichtweg.standards.store.AdoptionStore;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is said about who works by a version; none is overwritten, the newest one counts. */
@Service
public class AdoptionStatements {

    private final AdoptionDesk desk;
    private final AdoptionStore store;
    private final StandardTrail trail;
    private final LichtwegClock clock;

    AdoptionStatements(AdoptionDesk desk, AdoptionStore store, StandardTrail trail, LichtwegClock clock) {
        this.desk = desk;
        this.store = store;
        this.trail = trail;
        this.clock = clock;
    }

    /** Says how a district or a municipality works. */
    @Transactional
    public void declare(
            Scope scope, String key, RegionKey region, int number, Stand stand, LocalDate since, String reason) {
        AdoptionDesk.Evidence before = desk.evidence(scope, key, region);
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
                key, number, region, stand, since, reason, own.name(), scope.displayName(), clock.instant(), false);
        store.insert(scope, before.standard(), said);
        trail.write(
                scope,
                "standard.adopt",
                StandardTrail.subject(version),
                region,
                reason,
                before.said().stream()
                        .filter(a -> a.number() == number)
                        .findFirst()
                        .map(AdoptionStatements::fields)
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
