package de.lichtweg.parties.app;

import de.lichtweg.parties.Operators;
import de.lichtweg.parties.OrganisationKind;
import de.lichtweg.parties.store.OrganisationStore;
import de.lichtweg.platform.error.RuleViolation;
import de.lichtweg.platform.operation.OperationCommitted;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Operators are organisations of their kind. A page asks for the names behind many ids, so they are remembered until the
 * next operation; whoever is not known yet is looked up.
 */
@Service
class RegisteredOperators implements Operators {

    private final OrganisationStore organisations;
    private volatile Map<Integer, Operator> remembered = Map.of();

    RegisteredOperators(OrganisationStore organisations) {
        this.organisations = organisations;
    }

    @Override
    public Operator get(int id) {
        Operator known = remembered.get(id);
        return known != null ? known : lookUp(id);
    }

    private Operator lookUp(int id) {
        Map<Integer, Operator> all = list().stream().collect(Collectors.toMap(Operator::id, o -> o));
        Operator found = all.get(id);
        if (found == null) {
            throw new IllegalArgumentException("no operator " + id);
        }
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            remembered = all; // inside a transaction the rows may still be undone
        }
        return found;
    }

    /** Whatever was written may have named operators, here or on another node. */
    @EventListener
    void forget(OperationCommitted event) {
        remembered = Map.of();
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
