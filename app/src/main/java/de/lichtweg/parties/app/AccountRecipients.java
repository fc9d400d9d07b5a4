package de.lichtweg.parties.app;

import de.lichtweg.parties.domain.Person;
import de.lichtweg.parties.store.PersonStore;
import de.lichtweg.platform.digest.Recipients;
import de.lichtweg.platform.security.Scope;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/** Accounts with their addresses. Roles of the demo have none; in the demo one is made up that leads nowhere (RFC 2606). */
@Service
class AccountRecipients implements Recipients {

    private final PersonStore persons;
    private final boolean demo;

    AccountRecipients(PersonStore persons, @Value("${lichtweg.demo:false}") boolean demo) {
        this.persons = persons;
        this.demo = demo;
    }

    @Override
    public List<Recipient> list(Scope scope) {
        return persons.list(scope).stream()
                .filter(p -> p.state() == Person.State.ACTIVE)
                .map(p -> new Recipient(p.login(), address(p)))
                .filter(r -> !r.email().isBlank())
                .toList();
    }

    private String address(Person person) {
        return demo && person.demo() && person.email().isBlank() ? person.login() + "@demo.invalid" : person.email();
    }
}
