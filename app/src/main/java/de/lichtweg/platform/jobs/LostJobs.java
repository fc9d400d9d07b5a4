package de.lichtweg.platform.jobs;

import java.time.Clock;
import java.time.ZoneOffset;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Ends jobs that look open and that no scheduler knows: those that were open when a backup was made, because a restored
 * database has no rows of the scheduler. Whoever ordered them reads why and may order them again.
 */
@Component
@Lazy(false)
@ConditionalOnWebApplication
class LostJobs {

    static final String REASON =
            "Beim Wiederherstellen einer Sicherung war dieser Auftrag noch offen. Bitte wiederholen.";

    private static final Logger LOG = LoggerFactory.getLogger(LostJobs.class);

    private final JdbcClient jdbc;
    private final Clock clock;

    LostJobs(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void end() {
        int ended = jdbc.sql("""
                -- one open job without a row of the scheduler
                update platform.job j
                   set state = 'FAILED',
                       ended_at = :now,
                       error = :reason
                 where j.state in ('QUEUED', 'RUNNING')
                   and not exists (select
                                     from platform.scheduled_task t
                                    where t.task_name = 'job'
                                      and t.task_instance = j.id || '-' || j.attempt)
                """)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("reason", REASON)
                .update();
        if (ended > 0) {
            LOG.warn("{} Aufträge ohne Termin beendet", ended);
        }
    }
}
