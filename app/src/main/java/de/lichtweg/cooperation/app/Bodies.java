package de.lichtweg.cooperation.app;

import de.lichtweg.cooperation.domain.Body;
import de.lichtweg.cooperation.store.BodyStore;
import de.lichtweg.parties.Organisations;
import de.lichtweg.platform.error.NotFound;
import de.lichtweg.platform.error.RuleViolation;
import de.lichtweg.platform.security.Scope;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Bodies and who sits in them. */
@Service
public class Bodies {

    /** Subject of the audit log. */
    public static final String SUBJECT = "cooperation.body";

    private final BodyStore store;
    private final Organisations organisations;
    private final Trail trail;

    Bodies(BodyStore store, Organisations organisations, Trail trail) {
        this.store = store;
        this.organisations = organisations;
        this.trail = trail;
    }

    /** Those that the scope sees. */
    @Transactional(readOnly = true)
    public List<Body> list(Scope scope) {
        return store.list(scope);
    }

    /** One of them. */
    @Transactional(readOnly = true)
    public Body get(Scope scope, long id) {
        return store.find(scope, id).orElseThrow(() -> new NotFound("body " + id));
    }

    /** Writes a new one down. */
    @Transactional
    public long create(Scope scope, Body body) {
        check(body);
        Optional<Long> id = store.insert(scope, body);
        if (id.isEmpty()) {
            throw new RuleViolation("cooperation.body.taken", body.shortName());
        }
        trail.write(scope, "body.create", SUBJECT, id.get(), body.territory(), Map.of(), fields(body));
        return id.get();
    }

    /** Changes one; the territory stays, and so does the short name once something was decided under it. */
    @Transactional
    public void change(Scope scope, Body body) {
        Body before = get(scope, body.id());
        check(body);
        if (!store.update(scope, body)) {
            throw new RuleViolation("cooperation.changed");
        }
        trail.write(scope, "body.change", SUBJECT, body.id(), before.territory(), fields(before), fields(body));
    }

    private void check(Body body) {
        List<String> known = organisations.list().stream()
                .map(Organisations.Organisation::key)
                .toList();
        if (!known.containsAll(body.members())) {
            throw new RuleViolation("cooperation.organisation");
        }
    }

    private static Map<String, String> fields(Body body) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("name", body.name());
        fields.put("short", body.shortName());
        fields.put("members", String.join(", ", body.members()));
        return fields;
    }
}
