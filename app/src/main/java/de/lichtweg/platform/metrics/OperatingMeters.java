package de.lichtweg.platform.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What this product measures beside what every Java program does: the ledger's newest operation, jobs by state, the age of
 * the last backup. Asked when somebody collects, so they cost nothing in between; a command has no meters, or it would open
 * the database before it needs one.
 */
@Component
@ConditionalOnWebApplication
class OperatingMeters implements MeterBinder {

    private final JdbcClient jdbc;
    private final Clock clock;

    OperatingMeters(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("lichtweg.ledger.operation", this, OperatingMeters::operation)
                .description("number of the newest operation of the ledger")
                .register(registry);
        for (String state : new String[] {"QUEUED", "RUNNING", "FAILED"}) {
            Gauge.builder("lichtweg.jobs", this, m -> m.jobs(state))
                    .tag("state", state)
                    .description("jobs of the last day by state")
                    .register(registry);
        }
        Gauge.builder("lichtweg.backup.age", this, OperatingMeters::backupAgeSeconds)
                .baseUnit("seconds")
                .description("age of the last backup, NaN before the first one")
                .register(registry);
    }

    private double operation() {
        return jdbc.sql("select coalesce(max(o.number), 0) from platform.operation o")
                .query(Double.class)
                .single();
    }

    private double jobs(String state) {
        return jdbc.sql("""
                        -- jobs of one state, begun within a day
                        select count(*)
                        from platform.job j
                        where j.state = :state
                          and j.created_at > :since
                        """)
                .param("state", state)
                .param("since", clock.instant().minusSeconds(86_400).atOffset(ZoneOffset.UTC))
                .query(Double.class)
                .single();
    }

    private double backupAgeSeconds() {
        return jdbc.sql("""
                        -- moment of the last backup, seconds since 1970
                        select extract(epoch from max(r.at)) from platform.backup_run r
                        """)
                .query((row, n) -> {
                    double at = row.getDouble(1);
                    return row.wasNull() ? Double.NaN : clock.instant().getEpochSecond() - at;
                })
                .single();
    }
}
