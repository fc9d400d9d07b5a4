package de.lichtweg.platform.security;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.transaction.support.TransactionOperations;

/**
 * How sessions are kept. Every request touches its session; written down is that only some seconds after the last time, since
 * a write waits for the disk, longer than most pages take. So a session may end those seconds early.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class SessionConfig {

    /** A statement that finds no row to change leaves nothing to wait for. Its parameters are those of Spring Session. */
    static final String UPDATE = """
            -- one session, unless only the time of its last use moved on, and that by less than 15 seconds
            update platform.spring_session s
               set session_id = n.session_id,
                   last_access_time = n.last_access_time,
                   max_inactive_interval = n.max_inactive_interval,
                   expiry_time = n.expiry_time,
                   principal_name = n.principal_name
              from (values (cast(? as text), cast(? as bigint), cast(? as int), cast(? as bigint), cast(? as text),
                            cast(? as text)))
                   as n (session_id, last_access_time, max_inactive_interval, expiry_time, principal_name, primary_id)
             where s.primary_id = cast(n.primary_id as char(36))
               and (n.last_access_time - s.last_access_time >= 15000
                 or s.session_id <> n.session_id
                 or s.max_inactive_interval <> n.max_inactive_interval
                 or s.principal_name is distinct from n.principal_name)
            """;

    /**
     * Each statement about a session is a transaction of its own: a request asks for one session and touches it, and a commit
     * apart doubles the ways to the database. Only a sign-in writes two, and without the second nobody is signed in.
     */
    @Bean
    TransactionOperations springSessionTransactionOperations() {
        return TransactionOperations.withoutTransaction();
    }

    /** Nobody reads traces of the security filters; each of a dozen filters would write three. */
    @Bean
    SecurityObservationSettings untracedFilters() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> fewerWrites() {
        return sessions -> sessions.setUpdateSessionQuery(UPDATE);
    }
}
