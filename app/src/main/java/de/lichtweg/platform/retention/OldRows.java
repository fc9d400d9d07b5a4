package de.lichtweg.platform.retention;

import de.lichtweg.platform.security.Scope;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows of the platform that are removed by their age. */
@Configuration(proxyBeanMethods = false)
class OldRows {

    /** Two statements with the parameter {@code :before}: how many, and away with them. */
    private record Rows(JdbcClient jdbc, String key, int leastDays, String count, String delete) implements Retained {

        @Override
        public long due(Scope scope, Instant before) {
            return jdbc.sql(count)
                    .param("before", before.atOffset(ZoneOffset.UTC))
                    .query(Long.class)
                    .single();
        }

        @Override
        public long remove(Scope scope, Instant before) {
            return jdbc.sql(delete)
                    .param("before", before.atOffset(ZoneOffset.UTC))
                    .update();
        }
    }

    @Bean
    @Order(10)
    Retained oldAudit(JdbcClient jdbc) {
        return new Rows(jdbc, "audit", 365, """
                -- entries that may go
                select count(*)
                from platform.audit_entry a
                where a.at < :before
                  and a.subject_kind <> 'platform.operation'
                """, """
                -- entries that may go; those of operations belong to the ledger
                delete from platform.audit_entry a
                where a.at < :before
                  and a.subject_kind <> 'platform.operation'
                """);
    }

    @Bean
    @Order(20)
    Retained oldJobs(JdbcClient jdbc) {
        return new Rows(jdbc, "jobs", 7, """
                -- ended jobs, with their logs
                select count(*)
                from platform.job j
                where j.ended_at < :before
                  and j.state in ('DONE', 'FAILED', 'CANCELLED')
                """, """
                -- ended jobs, with their logs
                delete from platform.job j
                where j.ended_at < :before
                  and j.state in ('DONE', 'FAILED', 'CANCELLED')
                """);
    }

    @Bean
    @Order(30)
    Retained oldChecks(JdbcClient jdbc) {
        return new Rows(jdbc, "checks", 30, """
                -- runs of the checks, with their results
                select count(*)
                from platform.integrity_run r
                where r.ended_at < :before
                """, """
                -- runs of the checks, with their results
                delete from platform.integrity_run r
                where r.ended_at < :before
                """);
    }

    @Bean
    @Order(60)
    Retained oldSessions(JdbcClient jdbc) {
        return new Rows(jdbc, "sessions", 1, """
                -- sessions that have expired; times are milliseconds since 1970
                select count(*)
                from platform.spring_session s
                where s.expiry_time < extract(epoch from cast(:before as timestamptz)) * 1000
                """, """
                -- sessions that have expired; times are milliseconds since 1970
                delete from platform.spring_session s
                where s.expiry_time < extract(epoch from cast(:before as timestamptz)) * 1000
                """);
    }

    @Bean
    @Order(70)
    Retained oldSignIns(JdbcClient jdbc) {
        return new Rows(jdbc, "sign-ins", 1, """
                -- attempts to sign in
                select count(*)
                from platform.sign_in_attempt a
                where a.at < :before
                """, """
                -- attempts to sign in
                delete from platform.sign_in_attempt a
                where a.at < :before
                """);
    }

    @Bean
    @Order(80)
    Retained oldMails(JdbcClient jdbc) {
        return new Rows(jdbc, "mail", 30, """
                -- mails, but for the one that is being handed over
                select count(*)
                from platform.mail m
                where m.created_at < :before
                  and m.state <> 'SENDING'
                """, """
                -- mails, but for the one that is being handed over
                delete from platform.mail m
                where m.created_at < :before
                  and m.state <> 'SENDING'
                """);
    }
}
