package de.lichtweg.cooperation.store;

import de.lichtweg.platform.security.Scope;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whom to call. */
@Repository
public class ContactStore {

    private final JdbcClient jdbc;
    private final Clock clock;

    ContactStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Mail addresses of organisations, for the program's own mails: organisation → addresses. */
    public Map<String, List<String>> addresses(Scope scope, Collection<String> organisations) {
        Map<String, List<String>> addresses = new HashMap<>();
        jdbc.sql("""
                        -- one contact with a mail address
                        select c.organisation, c.email
                          from cooperation.contact c
                         where c.organisation = any (:organisations)
                           and c.email <> ''
                           and c.erased_on is null
                           and (c.keep_until is null or c.keep_until >= :today)
                         order by c.id
                        """)
                .param("organisations", organisations.toArray(String[]::new))
                .param("today", LocalDate.now(clock))
                .query((r, i) -> addresses
                        .computeIfAbsent(r.getString(1), k -> new ArrayList<>())
                        .add(r.getString(2)))
                .list();
        return addresses;
    }
}
