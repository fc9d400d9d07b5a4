package de.lichtweg.monitoring.store;

import de.lichtweg.monitoring.Report;
import de.lichtweg.monitoring.domain.Reach;
import de.lichtweg.platform.error.Closed;
import de.lichtweg.platform.security.Scope;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Personal links; only their hash is kept. */
@Repository
public class LinkStore {

    private final JdbcClient jdbc;
    private final Clock clock;

    LinkStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A link as it is kept. */
    public record Kept(long report, Instant expiresAt) {}

    /** Keeps a new link to a report. */
    public void create(Scope scope, Report report, byte[] tokenHash, Duration validity) {
        if (!Reach.mayDecide(scope, report.municipality())) {
            throw new Closed("monitoring.decide");
        }
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        jdbc.sql("""
                -- one link
                insert into monitoring.link (token_hash, report_id, created_by, created_at, expires_at)
                values (:hash, :report, :by, :now, :expires)
                """)
                .param("hash", tokenHash)
                .param("report", report.id())
                .param("by", scope.actor())
                .param("now", now)
                .param("expires", now.plus(validity))
                .update();
    }

    /** A link that still holds. Whoever has the secret needs no other right. */
    public Optional<Kept> find(Scope scope, byte[] tokenHash) {
        return jdbc.sql("""
                -- one link that still holds
                select l.report_id,
                       l.expires_at
                  from monitoring.link l
                 where l.token_hash = :hash
                   and l.expires_at > :now
                """)
                .param("hash", tokenHash)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query((r, i) -> new Kept(
                        r.getLong("report_id"),
                        r.getObject("expires_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    /** Forgets those that ended before a moment. */
    public long removeEnded(Scope scope, Instant before) {
        return jdbc.sql("""
                -- links that ended
                delete from monitoring.link l
                 where l.expires_at < :before
                """).param("before", before.atOffset(ZoneOffset.UTC)).update();
    }
}
