package de.lichtweg.platform.jobs;

import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.time.LichtwegClock;
import de.lichtweg.platform.ui.Preparation;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Begins what is due once a day. A server that slept over a night makes up for it when it wakes, once; a new installation
 * waits for its first night.
 */
@Component
class Routines {

    private static final Logger LOG = LoggerFactory.getLogger(Routines.class);

    private final ObjectProvider<Routine> routines;
    private final ObjectProvider<Preparation> preparations;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Routines(
            ObjectProvider<Routine> routines,
            ObjectProvider<Preparation> preparations,
            JdbcClient jdbc,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.routines = routines;
        this.preparations = preparations;
        this.jdbc = jdbc;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Begins everything that is due now; a routine that fails keeps no other one from its turn. Nothing begins while
     * something is prepared: the clock of the demo goes through the years then, and none of its leaps is a night.
     */
    void begin() {
        if (preparations.stream().anyMatch(p -> p.progress().isPresent())) {
            return;
        }
        routines.orderedStream().forEach(routine -> {
            try {
                transaction.executeWithoutResult(status -> begin(routine));
            } catch (RuntimeException e) {
                LOG.error("Routine {} konnte nicht beginnen", routine.key(), e);
            }
        });
    }

    private void begin(Routine routine) {
        LocalDate day = lastTurn(routine);
        boolean known = jdbc.sql("""
                -- the routine, if this installation has seen it before
                select 1 from platform.routine where key = :key
                """)
                .param("key", routine.key())
                .query()
                .optionalValue()
                .isPresent();
        boolean taken = take(routine, day);
        if (known && taken && routine.isOn()) {
            routine.submit(Scope.system("programm"));
        }
    }

    private LocalDate lastTurn(Routine routine) {
        ZonedDateTime now = clock.instant().atZone(LichtwegClock.BERLIN);
        LocalDate today = now.toLocalDate();
        return now.toLocalTime().isBefore(routine.at()) ? today.minusDays(1) : today;
    }

    private boolean take(Routine routine, LocalDate day) {
        return jdbc.sql("""
                -- the routine, whose turn it is if the day is later than the last one
                insert into platform.routine as r (key, last_day)
                values (:key, :day)
                on conflict (key) do update
                   set last_day = excluded.last_day
                 where r.last_day < excluded.last_day
                """).param("key", routine.key()).param("day", day).update() == 1;
    }
}
