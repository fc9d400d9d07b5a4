package de.lichtweg.parties.store;

import de.lichtweg.kernel.RegionKey;
import de.lichtweg.parties.Recipients;
import de.lichtweg.platform.security.DataClass;
import de.lichtweg.platform.security.Level;
import de.lichtweg.platform.security.Role;
import de.lichtweg.platform.security.Scope;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Mail addresses of accounts, for whoever may see accounts. */
@Repository
class RecipientStore implements Recipients {

    private final JdbcClient jdbc;
    private final Clock clock;

    RecipientStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public List<Recipient> list(Scope scope, Role role) {
        return !scope.mayAnywhere(Level.RAW, DataClass.ADMINISTRATION)
                ? List.of()
                : jdbc.sql("""
                        -- one account in one territory
                        select distinct p.login,
                               p.display_name,
                               p.email,
                               m.territory
                          from parties.mandate m
                          join parties.person p on p.id = m.person_id
                         where m.role = :role
                           and m.territory is not null
                           and m.valid_from <= :today
                           and (m.valid_to is null or m.valid_to >= :today)
                           and p.disabled_at is null
                           and p.email <> ''
                         order by m.territory, p.login
                        """)
                        .param("role", role.name())
                        .param("today", LocalDate.now(clock))
                        .query((r, i) -> new Recipient(
                                r.getString("login"),
                                r.getString("display_name"),
                                r.getString("email"),
                                new RegionKey(r.getString("territory"))))
                        .list();
    }
}
