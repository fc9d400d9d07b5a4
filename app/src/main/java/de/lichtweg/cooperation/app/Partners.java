package de.lichtweg.cooperation.app;

import de.lichtweg.parties.KnownOperators;
import de.lichtweg.parties.OrganisationKind;
import de.lichtweg.parties.Organisations;
import de.lichtweg.parties.Organisations.Organisation;
import de.lichtweg.platform.error.RuleViolation;
import de.lichtweg.platform.security.Scope;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Organisations that a file names. An operator that only promised in confidence is unknown to whoever does not know of it. */
@Component
class Partners {

    private final Organisations organisations;
    private final KnownOperators known;

    Partners(Organisations organisations, KnownOperators known) {
        this.organisations = organisations;
        this.known = known;
    }

    /** All that the scope may know of, by name. */
    List<Organisation> list(Scope scope) {
        Set<String> operators = known.keys(scope);
        return organisations.list().stream()
                .filter(o -> o.kind() != OrganisationKind.OPERATOR || operators.contains(o.key()))
                .toList();
    }

    /** Key of an organisation by its name or key. */
    String key(Scope scope, String name) {
        return organisations
                .find(name)
                .filter(o -> o.kind() != OrganisationKind.OPERATOR
                        || known.keys(scope).contains(o.key()))
                .map(Organisation::key)
                .orElseThrow(() -> new RuleViolation("cooperation.task.who"));
    }
}
