package de.lichtweg.portal.app;

import de.lichtweg.platform.audit.AuditMark;
import de.lichtweg.platform.operation.Operations;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.time.LichtwegClock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;

/** What the public pages depend on. */
@Component
public class PublicState {

    private final Operations operations;
    private final AuditMark audit;
    private final LichtwegClock clock;

    PublicState(Operations operations, AuditMark audit, LichtwegClock clock) {
        this.operations = operations;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Whatever can change a public page.
     *
     * @param operation last change of the ledger: figures, boundaries, names
     * @param audit how far people have changed anything: news, dates, texts, activities, what is held back
     * @param minute what appears and ends by itself, such as news for a moment to come
     */
    public record Moment(long operation, AuditMark.Mark audit, Instant minute) {}

    /** The state of now. Take it before a page is made. */
    public Moment now(Scope scope) {
        return new Moment(operations.latest(), audit.now(scope), clock.instant().truncatedTo(ChronoUnit.MINUTES));
    }
}
