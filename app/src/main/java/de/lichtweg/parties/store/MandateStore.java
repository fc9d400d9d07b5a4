package de.lichtweg.parties.store;

import de.lichtweg.kernel.RegionKey;
import de.lichtweg.parties.OrganisationKind;
import de.lichtweg.parties.domain.Mandate;
import de.lichtweg.parties.domain.NewMandate;
import de.lichtweg.parties.domain.Person;
import de.lichtweg.platform.security.DataClass;
import de.lichtweg.platform.security.Level;
import de.lichtweg.platform.security.Role;
import de.lichtweg.platform.security.Scope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Repository;

/** Mandates: what every permission follows from. */
@Repository
public class MandateStore {

    private static final String SELECT = """
            -- one mandate
            select m.id,
                   m.person_id,
                   o.key,
                   o.kind,
                   n.name,
                   m.role,
                   m.territory,
                   m.valid_from,
                   m.valid_to
            from parties.mandate m
            join parties.organisation o on o.id = m.organisation_id
            join parties.person p on p.id = m.person_id
            cross join lateral (
                select on_.name
                from parties.organisation_name on_
                where on_.organisation_id = o.id
                order by on_.valid_from desc nulls last, on_.id
                limit 1) n
            """;

    private static final String HELD = """
            -- one mandate with its account
            select h.*, p.login, p.display_name, p.email, p.password_hash, p.must_change_password, p.demo, p.disabled_at
              from (%s) h
              join parties.person p on p.id = h.person_id
             where :all
               and h.valid_from <= :day
               and (h.valid_to is null or h.valid_to >= :day)
            """.formatted(SELECT);

    private final JdbcClient jdbc;
    private final OrganisationStore organisations;

    MandateStore(JdbcClient jdbc, OrganisationStore organisations) {
        this.jdbc = jdbc;
        this.organisations = organisations;
    }

    /** Mandates of one account, oldest first; empty where this scope may not see them. */
    public List<Mandate> list(Scope scope, Person person) {
        return list(scope).stream().filter(m -> m.personId() == person.id()).toList();
    }

    /** All mandates that this scope may see, oldest first. */
    public List<Mandate> list(Scope scope) {
        return jdbc.sql(SELECT + """
                where p.login = :actor or :all
                order by m.valid_from, m.id
                """)
                .param("actor", scope.actor())
                .param("all", scope.mayAnywhere(Level.RAW, DataClass.ADMINISTRATION))
                .query(MandateStore::mandate)
                .list();
    }

    /** A mandate with its account. */
    public record Held(Person person, Mandate mandate) {}

    /** Mandates that hold on a day with their accounts, oldest first, for who may see all. */
    public List<Held> held(Scope scope, LocalDate day) {
        return held(scope, day, jdbc.sql(HELD + " order by h.valid_from, h.id"));
    }

    /** The same of one account, by its login without case. */
    public List<Held> held(Scope scope, LocalDate day, String login) {
        return held(
                scope,
                day,
                jdbc.sql(HELD + " and lower(p.login) = lower(:login) order by h.valid_from, h.id")
                        .param("login", login.strip()));
    }

    private static List<Held> held(Scope scope, LocalDate day, StatementSpec sql) {
        return sql.param("day", day)
                .param("all", scope.mayAnywhere(Level.RAW, DataClass.ADMINISTRATION))
                .query((r, i) -> new Held(PersonStore.person(r, "person_id"), mandate(r, i)))
                .list();
    }

    /** Gives a mandate. */
    public void create(Scope scope, long personId, NewMandate mandate) {
        needsAdministration(scope);
        @Nullable RegionKey territory = mandate.territory();
        jdbc.sql("""
                -- one mandate
                insert into parties.mandate (person_id, organisation_id, role, territory, valid_from, valid_to)
                values (:person, :organisation, :role, :territory, :from, :to)
                """)
                .param("person", personId)
                .param("organisation", organisations.ensure(mandate.kind(), mandate.organisation()))
                .param("role", mandate.role().name())
                .param("territory", territory == null ? null : territory.value())
                .param("from", mandate.validFrom())
                .param("to", mandate.validTo())
                .update();
    }

    /** Ends a mandate of an account after {@code lastDay}. */
    public int end(Scope scope, Person person, long mandateId, LocalDate lastDay) {
        needsAdministration(scope);
        return jdbc.sql("""
                -- one mandate
                update parties.mandate
                set valid_to = :lastDay,
                    valid_from = least(valid_from, :lastDay)
                where id = :id
                  and person_id = :person
                """)
                .param("lastDay", lastDay)
                .param("id", mandateId)
                .param("person", person.id())
                .update();
    }

    private static void needsAdministration(Scope scope) {
        if (!scope.mayAnywhere(Level.WRITE, DataClass.ADMINISTRATION)) {
            throw new AccessDeniedException("mandates");
        }
    }

    private static Mandate mandate(ResultSet r, int row) throws SQLException {
        @Nullable String territory = r.getString("territory");
        return new Mandate(
                r.getLong("id"),
                r.getLong("person_id"),
                r.getString("key"),
                r.getString("name"),
                OrganisationKind.valueOf(r.getString("kind")),
                Role.valueOf(r.getString("role")),
                territory == null ? null : new RegionKey(territory),
                r.getObject("valid_from", LocalDate.class),
                r.getObject("valid_to", LocalDate.class));
    }
}
