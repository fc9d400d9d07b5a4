package de.lichtweg.portal.app;

import de.lichtweg.kernel.SubjectRef;
import de.lichtweg.platform.audit.AuditLog;
import de.lichtweg.platform.error.Closed;
import de.lichtweg.platform.error.NotFound;
import de.lichtweg.platform.error.RuleViolation;
import de.lichtweg.platform.security.DataClass;
import de.lichtweg.platform.security.Level;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.time.LichtwegClock;
import de.lichtweg.portal.domain.DateDraft;
import de.lichtweg.portal.domain.PublicDate;
import de.lichtweg.portal.domain.PublicDate.State;
import de.lichtweg.portal.store.DateStore;
import de.lichtweg.region.Regions;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Dates that everybody is invited to: written as a draft, published, called off. What is called off stays until its day. */
@Service
public class PublicDates {

    /** Subject of the audit log. */
    public static final String SUBJECT = "portal.date";

    private static final int MONTHS_BACK = 6;

    private final DateStore store;
    private final Regions regions;
    private final AuditLog audit;
    private final LichtwegClock clock;
    private final JsonMapper json;

    PublicDates(DateStore store, Regions regions, AuditLog audit, LichtwegClock clock, JsonMapper json) {
        this.store = store;
        this.regions = regions;
        this.audit = audit;
        this.clock = clock;
        this.json = json;
    }

    /** Whether somebody writes dates of this installation. */
    public boolean mayWrite(Scope scope) {
        return scope.may(Level.WRITE, DataClass.PUBLIC, regions.home());
    }

    /** What everybody reads: today and later, called off or not. */
    @Transactional(readOnly = true)
    public List<PublicDate> upcoming() {
        return store.list(Scope.anonymous(), clock.today()).stream()
                .filter(d -> d.state() != State.DRAFT)
                .toList();
    }

    /** One that everybody can read, past or not. */
    @Transactional(readOnly = true)
    public Optional<PublicDate> find(long id) {
        return store.find(Scope.anonymous(), id).filter(d -> d.state() != State.DRAFT);
    }

    /** All of the last months and what is to come, for those who write. */
    @Transactional(readOnly = true)
    public List<PublicDate> list(Scope scope) {
        requireWrite(scope);
        return store.list(scope, clock.today().minusMonths(MONTHS_BACK));
    }

    /** One of them. */
    @Transactional(readOnly = true)
    public PublicDate get(Scope scope, long id) {
        requireWrite(scope);
        return store.find(scope, id).orElseThrow(() -> new NotFound("date " + id));
    }

    /** A new draft; its number. */
    @Transactional
    public long create(Scope scope, DateDraft draft) {
        requireWrite(scope);
        PublicDate date = new PublicDate(0, 1, State.DRAFT, draft, null, clock.instant(), scope.displayName());
        long id = store.insert(scope, date, false);
        audit(scope, "date.create", id, null, get(scope, id));
        return id;
    }

    /** Changes the words; whoever has subscribed hears of what is published already. */
    @Transactional
    public void change(Scope scope, long id, int version, DateDraft draft) {
        PublicDate before = get(scope, id);
        if (!before.draft().equals(draft)) {
            write(scope, "date.change", version, before, draft, before.state());
        }
    }

    /**
     * Publishes, calls off, or publishes again.
     *
     * @throws RuleViolation "date.draft" for a draft that is to be called off: nobody has read it
     */
    @Transactional
    public void set(Scope scope, long id, int version, State state) {
        PublicDate before = get(scope, id);
        if (state == State.CANCELLED && before.state() == State.DRAFT || state == State.DRAFT) {
            throw new RuleViolation("date.draft");
        }
        write(scope, state == State.PUBLISHED ? "date.publish" : "date.cancel", version, before, before.draft(), state);
    }

    private void write(Scope scope, String action, int version, PublicDate before, DateDraft draft, State state) {
        Instant now = clock.instant();
        Instant told = state == State.DRAFT ? null : now;
        PublicDate after = new PublicDate(before.id(), version, state, draft, told, now, scope.displayName());
        if (!store.update(scope, after)) {
            throw new RuleViolation("date.changed", get(scope, before.id()).changedBy());
        }
        audit(scope, action, before.id(), before, after);
    }

    private void requireWrite(Scope scope) {
        if (!mayWrite(scope)) {
            throw new Closed("date.write");
        }
    }

    private void audit(Scope scope, String action, long id, @Nullable PublicDate before, PublicDate after) {
        audit.write(
                scope,
                action,
                new SubjectRef(SUBJECT, Long.toString(id)),
                DataClass.PUBLIC,
                regions.home(),
                "",
                before == null ? null : json.writeValueAsString(fields(before)),
                json.writeValueAsString(fields(after)));
    }

    private static Map<String, String> fields(PublicDate date) {
        Map<String, String> fields = new LinkedHashMap<>(date.draft().fields());
        fields.put("state", date.state().name());
        return fields;
    }
}
