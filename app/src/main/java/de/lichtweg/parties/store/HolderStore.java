package de.lichtweg.parties.store;

import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.security.Role;
import de.lichtweg.platform.security.Scope;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who signs in for which organisation and where. What of it may be shown is decided by {@code SignedInHolders}. */
@Repository
public class HolderStore {

    private final JdbcClient jdbc;

    HolderStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A mandate in short. */
    public record Row(String login, String person, String organisation, Role role, Optional<RegionKey> territory) {}

    /** Keys of the organisations of a municipality: those that act for it on a day, and the one with its name. */
    public List<String> ofMunicipality(Scope scope, RegionKey region, String name, LocalDate day) {
        return jdbc.sql("""
                -- one organisation
                select o.key
                  from parties.shared_organisation o
                 where o.kind = 'MUNICIPALITY' and regexp_replace(o.name, '^(Stadt|Gemeinde) ', '') = :name
                    or o.id in (
                      select m.organisation_id
                        from parties.mandate m
                       where m.territory = :region
                         and m.valid_from <= :day
                         and (m.valid_to is null or m.valid_to >= :day))
                 order by o.key
                """)
                .param("region", region.value())
                .param("name", name)
                .param("day", day)
                .query(String.class)
                .list();
    }

    /** All that hold on a day. The scope decides nothing here: the caller may show only what belongs to it. */
    public List<Row> list(Scope scope, LocalDate day) {
        return jdbc.sql("""
                -- one mandate
                select p.login, p.display_name, o.key, m.role, m.territory
                  from parties.mandate m
                  join parties.person p on p.id = m.person_id
                  join parties.organisation o on o.id = m.organisation_id
                 where m.valid_from <= :day
                   and (m.valid_to is null or m.valid_to >= :day)
                 order by p.display_name, p.login, m.id
                """)
                .param("day", day)
                .query((r, i) -> new Row(
                        r.getString("login"),
                        r.getString("display_name"),
                        r.getString("key"),
                        Role.valueOf(r.getString("role")),
                        Optional.ofNullable(r.getString("territory")).map(RegionKey::new)))
                .list();
    }
}
