package de.lichtweg.parties.app;

import de.lichtweg.parties.OrganisationKind;
import de.lichtweg.parties.Organisations;
import de.lichtweg.parties.domain.Names;
import de.lichtweg.parties.store.OrganisationStore;
import de.lichtweg.platform.error.RuleViolation;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** All organisations; few enough to be read together. */
@Service
class RegisteredOrganisations implements Organisations {

    private final OrganisationStore store;

    RegisteredOrganisations(OrganisationStore store) {
        this.store = store;
    }

    @Override
    public List<Organisation> list() {
        return store.list();
    }

    @Override
    public Optional<Organisation> find(String keyOrName) {
        String text = keyOrName.strip();
        String name = Names.compareKey(text);
        return list().stream()
                .filter(o -> o.key().equals(text) || Names.compareKey(o.name()).equals(name))
                .findFirst();
    }

    @Override
    @Transactional
    public Organisation register(OrganisationKind kind, String name) {
        if (name.isBlank()) {
            throw new RuleViolation("parties.organisation.missing");
        }
        int id = store.ensure(kind, name);
        return store.get(id);
    }
}
