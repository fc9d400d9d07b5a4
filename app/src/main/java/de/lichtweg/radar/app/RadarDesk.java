package de.lichtweg.radar.app;

import de.lichtweg.kernel.SubjectRef;
import de.lichtweg.platform.audit.AuditLog;
import de.lichtweg.platform.error.NotFound;
import de.lichtweg.platform.error.RuleViolation;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.radar.domain.CaseEvent;
import de.lichtweg.radar.domain.RadarCase;
import de.lichtweg.radar.domain.RadarCase.State;
import de.lichtweg.radar.store.CaseStore;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The cases on somebody's desk: read, hand on, close, reopen, note. */
@Service
public class RadarDesk {

    /** Subject of the audit log. */
    public static final String SUBJECT = "radar.case";

    private static final int LINE = 120;
    private static final int TEXT = 2000;

    private final CaseStore store;
    private final AuditLog audit;
    private final JsonMapper json;

    RadarDesk(CaseStore store, AuditLog audit, JsonMapper json) {
        this.store = store;
        this.audit = audit;
        this.json = json;
    }

    /** Those that the scope may see; what has to be done first comes first. */
    @Transactional(readOnly = true)
    public List<RadarCase> list(Scope scope) {
        return store.list(scope);
    }

    /** One of them. */
    @Transactional(readOnly = true)
    public RadarCase get(Scope scope, long id) {
        return find(scope, id).orElseThrow(() -> new NotFound("case " + id));
    }

    /** The same; empty where there is none or the scope must not learn of it. */
    @Transactional(readOnly = true)
    public Optional<RadarCase> find(Scope scope, long id) {
        return store.find(scope, id);
    }

    /** Those about an address. */
    @Transactional(readOnly = true)
    public List<RadarCase> ofAddress(Scope scope, long address) {
        return store.ofAddress(scope, address);
    }

    /** Those about an activity. */
    @Transactional(readOnly = true)
    public List<RadarCase> ofActivity(Scope scope, long activity) {
        return store.ofActivity(scope, activity);
    }

    /** What happened to one, the newest first. */
    @Transactional(readOnly = true)
    public List<CaseEvent> events(Scope scope, RadarCase of) {
        return store.events(scope, of);
    }

    /** Asks somebody to see to it; nobody in particular where the text is empty. */
    @Transactional
    public void assign(Scope scope, long id, int version, String whom) {
        RadarCase before = get(scope, id);
        String who = whom.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
        if (who.length() > LINE) {
            throw new RuleViolation("radar.assign", LINE);
        }
        if (who.equals(before.assigned())) {
            throw new RuleViolation("radar.same");
        }
        written(store.assign(scope, before, version, who));
        audit(scope, "radar.assign", before, Map.of("assigned", before.assigned()), Map.of("assigned", who));
    }

    /** Closes it for a reason. */
    @Transactional
    public void close(Scope scope, long id, int version, String why) {
        RadarCase before = get(scope, id);
        String reason = text(why, "radar.reason");
        if (before.state() != State.OPEN) {
            throw new RuleViolation("radar.changed");
        }
        written(store.close(scope, before, version, reason));
        audit(scope, "radar.close", before, Map.of("state", "OPEN"), Map.of("state", "CLOSED", "reason", reason));
    }

    /** Opens it again. */
    @Transactional
    public void reopen(Scope scope, long id, int version) {
        RadarCase before = get(scope, id);
        if (before.state() != State.CLOSED) {
            throw new RuleViolation("radar.changed");
        }
        written(store.reopen(scope, before, version));
        audit(scope, "radar.reopen", before, Map.of("state", "CLOSED"), Map.of("state", "OPEN"));
    }

    /** Notes something about it. */
    @Transactional
    public void note(Scope scope, long id, String what) {
        RadarCase of = get(scope, id);
        String text = text(what, "radar.note");
        store.note(scope, of, text);
        audit(scope, "radar.note", of, Map.of(), Map.of("note", text));
    }

    private static String text(String typed, String code) {
        String text = typed.replace("\r\n", "\n")
                .replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", "")
                .strip();
        if (text.isEmpty() || text.length() > TEXT) {
            throw new RuleViolation(code, TEXT);
        }
        return text;
    }

    private static void written(boolean written) {
        if (!written) {
            throw new RuleViolation("radar.changed");
        }
    }

    private void audit(
            Scope scope, String action, RadarCase of, Map<String, String> before, Map<String, String> after) {
        audit.write(
                scope,
                action,
                new SubjectRef(SUBJECT, Long.toString(of.id())),
                of.dataClass(),
                of.municipality(),
                "",
                before.isEmpty() ? null : json.writeValueAsString(before),
                json.writeValueAsString(after));
    }
}
