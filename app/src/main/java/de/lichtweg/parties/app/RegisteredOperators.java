package de.lichtweg.parties.app;

import de.lichtweg.parties.Operators;
import de.lichtweg.parties.OrganisationKind;
import de.lichtweg.parties.store.OrganisationStore;
import de.lichtweg.platform.error.RuleViolation;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Operators are organisations of their kind. */
@Service
class RegisteredOperators implements Operators {

    private final OrganisationStore organisations;

    RegisteredOperators(OrganisationStore organisations) {
        this.organisations = organisations;
    }

    @Override
    public Operator get(int id) {
        return list().stream()
                .filter(o -> o.id() == id)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no operator " + id));
    }

    @Override
    public Optional<Operator> find(String keyOrName) {
        return organisations.find(OrganisationKind.OPERATOR, keyOrName).map(this::get);
    }

    @Override
    public List<Operator> list() {
        return organisations.operators();
    }

    @Override
    @Transactional
    public Operator register(String name) {
        if (name.isBlank()) {
            throw new RuleViolation("parties.organisation.missing");
        }
        return get(organisations.ensure(OrganisationKind.OPERATOR, name));
    }
}
