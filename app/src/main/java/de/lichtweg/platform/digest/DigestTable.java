package de.lichtweg.platform.digest;

import de.lichtweg.platform.security.Scope;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What people wish, and of which periods they were told. */
@Repository
class DigestTable {

    private final JdbcClient jdbc;
    private final Clock clock;

    DigestTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The own wish. */
    Optional<Rhythm> wish(Scope scope) {
        return jdbc.sql("""
                -- one account
                select w.rhythm from platform.digest_wish w where w.login = :login
                """)
                .param("login", scope.actor())
                .query(String.class)
                .optional()
                .map(Rhythm::valueOf);
    }

    /** Keeps the own wish. */
    void wish(Scope scope, Rhythm rhythm) {
        jdbc.sql("""
                -- one account
                insert into platform.digest_wish (login, rhythm)
                values (:login, :rhythm)
                on conflict (login) do update set rhythm = excluded.rhythm
                """)
                .param("login", scope.actor())
                .param("rhythm", rhythm.name())
                .update();
    }

    /** Takes the turn of a period; false if it was taken before. */
    boolean take(Scope scope, String period, int lines) {
        return jdbc.sql("""
                -- one period of one account
                insert into platform.digest_turn (login, period, lines, at)
                values (:login, :period, :lines, :now)
                on conflict do nothing
                """)
                        .param("login", scope.actor())
                        .param("period", period)
                        .param("lines", lines)
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }
}
