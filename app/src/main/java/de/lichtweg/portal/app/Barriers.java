package de.lichtweg.portal.app;

import de.lichtweg.kernel.SubjectRef;
import de.lichtweg.platform.audit.AuditLog;
import de.lichtweg.platform.digest.DigestSource;
import de.lichtweg.platform.error.Closed;
import de.lichtweg.platform.error.NotFound;
import de.lichtweg.platform.error.RuleViolation;
import de.lichtweg.platform.security.DataClass;
import de.lichtweg.platform.security.Level;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.settings.Settings;
import de.lichtweg.platform.time.LichtwegClock;
import de.lichtweg.portal.domain.Asker;
import de.lichtweg.portal.domain.Barrier;
import de.lichtweg.portal.store.BarrierStore;
import de.lichtweg.portal.store.QuestionStore;
import de.lichtweg.region.Regions;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Feedback about accessibility (section 12b BGG): anybody reports a barrier, the office settles it; its digest says what is open. */
@Service
@Order(90)
public class Barriers implements DigestSource {

    private static final String SUBJECT = "portal.barrier";
    private static final Duration WINDOW = Duration.ofHours(1);

    private final BarrierStore store;
    private final QuestionStore askers;
    private final Settings settings;
    private final Regions regions;
    private final AuditLog audit;
    private final MessageSource messages;
    private final LichtwegClock clock;

    Barriers(
            BarrierStore store,
            QuestionStore askers,
            Settings settings,
            Regions regions,
            AuditLog audit,
            MessageSource messages,
            LichtwegClock clock) {
        this.store = store;
        this.askers = askers;
        this.settings = settings;
        this.regions = regions;
        this.audit = audit;
        this.messages = messages;
        this.clock = clock;
    }

    /** Keeps what somebody reports; false where it came too often within an hour. */
    @Transactional
    public boolean report(Asker asker, String body, String page, String contact) {
        Instant now = clock.instant();
        Barrier barrier = new Barrier(0, 1, body, page, contact, now, false, "");
        Scope nobody = Scope.anonymous();
        int asked = askers.record(nobody, "barriere " + asker.key(), now, now.minus(WINDOW));
        if (asked > settings.number("portal.subscriptions-per-hour")) {
            return false;
        }
        store.insert(nobody, barrier);
        return true;
    }

    /** Whether somebody settles reports. */
    public boolean maySettle(Scope scope) {
        return scope.may(Level.WRITE, DataClass.PUBLIC, regions.home());
    }

    /** All of them. */
    @Transactional(readOnly = true)
    public List<Barrier> list(Scope scope) {
        require(scope);
        return store.list(scope);
    }

    /** Settles one. */
    @Transactional
    public void settle(Scope scope, long id, int version, String answer) {
        require(scope);
        Barrier before = store.find(scope, id).orElseThrow(() -> new NotFound("barrier " + id));
        Barrier after = new Barrier(id, version, before.body(), before.page(), "", before.at(), true, answer);
        if (after.answer().isEmpty()) {
            throw new RuleViolation("barrier.answer");
        }
        if (!store.settle(scope, id, version, after.answer(), clock.instant())) {
            throw new RuleViolation("barrier.changed");
        }
        SubjectRef subject = new SubjectRef(SUBJECT, Long.toString(id));
        audit.write(scope, "barrier.settle", subject, DataClass.PUBLIC, regions.home(), "", null, null);
    }

    private void require(Scope scope) {
        if (!maySettle(scope)) {
            throw new Closed("barrier.settle");
        }
    }

    @Override
    public List<DigestLine> list(Scope scope, LocalDate today, LocalDate until) {
        int open = maySettle(scope) ? store.open(scope) : 0;
        return open == 0
                ? List.of()
                : List.of(new DigestLine(
                        "barrier",
                        String.valueOf(messages.getMessage("portal.barrier.open", new Object[] {open}, Locale.GERMAN)),
                        "/barrierefreiheit/meldungen"));
    }
}
