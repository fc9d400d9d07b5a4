package de.lichtweg.cooperation.store;

import de.lichtweg.cooperation.domain.Reach;
import de.lichtweg.platform.security.Scope;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** The conditions of {@link Reach} in SQL. */
@Component
class Seen {

    /** Organisations for which the reader acts today. */
    static final String OWN = """
            (select s.organisation
               from parties.shared_member s
              where s.login = :actor
                and s.valid_from <= :today
                and (s.valid_to is null or s.valid_to >= :today))
            """;

    /** Whether the reader sees a body {@code b}. */
    static final String BODY = """
            (b.territory = any (:exactly::text[])
             or exists (select 1 from unnest(:within::text[]) as w (key) where b.territory like w.key || '%%')
             or :member
                and exists (select 1 from cooperation.member m where m.body_id = b.id and m.organisation in %s))
            """.formatted(OWN);

    private final Clock clock;

    Seen(Clock clock) {
        this.clock = clock;
    }

    StatementSpec bind(Scope scope, StatementSpec sql) {
        Reach reach = Reach.of(scope);
        return sql.param("exactly", reach.exactly().toArray(String[]::new))
                .param("within", reach.within().toArray(String[]::new))
                .param("member", reach.member())
                .param("actor", scope.actor())
                .param("today", LocalDate.now(clock));
    }
}
