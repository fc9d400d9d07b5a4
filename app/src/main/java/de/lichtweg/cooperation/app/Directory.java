package de.lichtweg.cooperation.app;

import de.lichtweg.cooperation.domain.Reach;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.kernel.SubjectRef;
import de.lichtweg.parties.OrganisationKind;
import de.lichtweg.parties.Organisations;
import de.lichtweg.parties.Organisations.Organisation;
import de.lichtweg.platform.error.Closed;
import de.lichtweg.platform.error.RuleViolation;
import de.lichtweg.platform.security.Scope;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The directory of organisations: whoever works on broadband in a district, also without an account, such as an office that permits or a
 * utility that digs. Operators come with what they report, municipalities and districts with the territory.
 */
@Service
public class Directory {

    /** Subject of the audit log. */
    public static final String SUBJECT = "cooperation.organisation";

    /** Kinds that an office may write down. */
    public static final Set<OrganisationKind> WRITTEN = Set.copyOf(EnumSet.of(
            OrganisationKind.AUTHORITY,
            OrganisationKind.UTILITY,
            OrganisationKind.PLANNING_OFFICE,
            OrganisationKind.ECONOMIC_DEVELOPMENT,
            OrganisationKind.AUDIT_OFFICE,
            OrganisationKind.OTHER));

    private static final int NAME = 160;

    private final Organisations organisations;
    private final Trail trail;

    Directory(Organisations organisations, Trail trail) {
        this.organisations = organisations;
        this.trail = trail;
    }

    /** Writes a new one down for the territory of an office; a name that is known already is refused. */
    @Transactional
    public Organisation add(Scope scope, RegionKey territory, OrganisationKind kind, String name) {
        if (!Reach.runs(scope, territory)) {
            throw new Closed("cooperation.run");
        }
        require(scope, territory, kind, name);
        Organisation added = organisations.register(kind, name);
        trail.write(
                scope,
                "organisation.create",
                new SubjectRef(SUBJECT, added.key()),
                territory,
                Map.of(),
                Map.of("name", name, "kind", kind.name()));
        return added;
    }

    /** Refuses what cannot be written down, with the sentence that says why. */
    void require(Scope scope, RegionKey territory, OrganisationKind kind, String name) {
        if (!Reach.runs(scope, territory)) {
            throw new RuleViolation("cooperation.run");
        }
        if (name.isEmpty() || name.length() > NAME || !WRITTEN.contains(kind)) {
            throw new RuleViolation("cooperation.directory.name", NAME);
        }
        Optional<Organisation> known = organisations.find(name);
        if (known.isPresent()) {
            throw new RuleViolation("cooperation.directory.known", known.get().name());
        }
    }
}
