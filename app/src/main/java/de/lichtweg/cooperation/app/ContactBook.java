package de.lichtweg.cooperation.app;

import de.lichtweg.cooperation.domain.Contact;
import de.lichtweg.cooperation.domain.Reach;
import de.lichtweg.cooperation.store.BodyStore;
import de.lichtweg.cooperation.store.ContactStore;
import de.lichtweg.parties.Organisations;
import de.lichtweg.platform.error.Closed;
import de.lichtweg.platform.error.NotFound;
import de.lichtweg.platform.error.RuleViolation;
import de.lichtweg.platform.retention.Retained;
import de.lichtweg.platform.security.Scope;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whom to call. Each organisation keeps its own contacts, the office all of its territory. The audit log says that a name or an address
 * was changed, never which: what is deleted here must not stand there.
 */
@Service
public class ContactBook implements Retained {

    /** Subject of the audit log. */
    public static final String SUBJECT = "cooperation.contact";

    private final ContactStore store;
    private final BodyStore bodies;
    private final Organisations organisations;
    private final Trail trail;

    ContactBook(ContactStore store, BodyStore bodies, Organisations organisations, Trail trail) {
        this.store = store;
        this.bodies = bodies;
        this.organisations = organisations;
        this.trail = trail;
    }

    /** Those that the scope sees, by organisation. */
    @Transactional(readOnly = true)
    public List<Contact> list(Scope scope) {
        return store.list(scope);
    }

    /** One of them. */
    @Transactional(readOnly = true)
    public Contact get(Scope scope, long id) {
        return store.find(scope, id).orElseThrow(() -> new NotFound("contact " + id));
    }

    /** Writes a new one down. */
    @Transactional
    public long create(Scope scope, Contact contact) {
        check(scope, contact);
        long id = store.insert(scope, contact);
        trail.write(scope, "contact.create", SUBJECT, id, contact.territory(), Map.of(), fields(contact));
        return id;
    }

    /** Changes one. */
    @Transactional
    public void change(Scope scope, Contact contact) {
        Contact before = writable(scope, contact.id());
        check(scope, contact);
        if (!store.update(scope, contact)) {
            throw new RuleViolation("cooperation.changed");
        }
        trail.write(
                scope, "contact.change", SUBJECT, contact.id(), contact.territory(), fields(before), fields(contact));
    }

    /** Forgets what is about a person; organisation and role stay. */
    @Transactional
    public void erase(Scope scope, long id, int version) {
        Contact contact = writable(scope, id);
        if (!store.erase(scope, contact, version)) {
            throw new RuleViolation("cooperation.changed");
        }
        trail.write(
                scope,
                "contact.erase",
                SUBJECT,
                id,
                contact.territory(),
                fields(contact),
                Map.of("role", contact.roleName()));
    }

    /** Whether the scope keeps a contact: of its own organisation, or of a territory whose office it is. */
    boolean mayWrite(Scope scope, Contact contact) {
        boolean own = Reach.joins(scope) && contact.organisation().equals(bodies.organisation(scope));
        return own || Reach.runs(scope, contact.territory());
    }

    private void check(Scope scope, Contact contact) {
        if (!mayWrite(scope, contact)) {
            throw new Closed("cooperation.contact.write");
        }
        if (organisations.list().stream().noneMatch(o -> o.key().equals(contact.organisation()))) {
            throw new RuleViolation("cooperation.task.who");
        }
        Long deputy = contact.deputy();
        if (deputy != null
                && (deputy == contact.id() || store.find(scope, deputy).isEmpty())) {
            throw new RuleViolation("cooperation.contact.deputy");
        }
    }

    private Contact writable(Scope scope, long id) {
        Contact contact = get(scope, id);
        if (!contact.write()) {
            throw new Closed("cooperation.contact.write");
        }
        return contact;
    }

    private static Map<String, String> fields(Contact c) {
        return Map.of(
                "organisation",
                c.organisation(),
                "role",
                c.roleName(),
                "topics",
                c.topics(),
                "person",
                c.person().isEmpty() ? "" : "•••",
                "email",
                c.email().isEmpty() ? "" : "•••",
                "phone",
                c.phone().isEmpty() ? "" : "•••");
    }

    @Override
    public String key() {
        return "contacts";
    }

    @Override
    public int leastDays() {
        return 0;
    }

    @Override
    @Transactional(readOnly = true)
    public long due(Scope scope, Instant before) {
        return store.over(scope, before);
    }

    @Override
    @Transactional
    public long remove(Scope scope, Instant before) {
        return store.eraseOver(scope, before);
    }
}
