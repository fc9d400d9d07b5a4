package de.lichtweg.parties.store;

import de.lichtweg.parties.Operators.Operator;
import de.lichtweg.parties.OrganisationKind;
import de.lichtweg.parties.Organisations.Organisation;
import de.lichtweg.parties.domain.Names;
import de.lichtweg.platform.security.PublicFacts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Organisations with the names they had and have. */
@Repository
@PublicFacts("names and kinds of organisations are public; who acts for them is not kept here")
public class OrganisationStore {

    private final JdbcClient jdbc;
    private final Clock clock;

    OrganisationStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Operators by today's name. */
    public List<Operator> operators() {
        return jdbc.sql("""
                -- one operator
                select o.id,
                       o.key,
                       n.name,
                       o.demo
                from parties.organisation o
                cross join lateral (
                    select on_.name
                    from parties.organisation_name on_
                    where on_.organisation_id = o.id
                      and (on_.valid_from is null or on_.valid_from <= :today)
                    order by on_.valid_from desc nulls last, on_.id
                    limit 1) n
                where o.kind = 'OPERATOR'
                order by n.name
                """)
                .param("today", LocalDate.now(clock))
                .query((r, i) ->
                        new Operator(r.getInt("id"), r.getString("key"), r.getString("name"), r.getBoolean("demo")))
                .list();
    }

    /** All organisations by today's name. */
    public List<Organisation> list() {
        return jdbc.sql("""
                -- one organisation
                select o.key,
                       o.name,
                       o.kind
                  from parties.shared_organisation o
                 order by o.name
                """).query(OrganisationStore::organisation).list();
    }

    /** By id. */
    public Organisation get(int id) {
        return jdbc.sql("""
                -- one organisation
                select o.key,
                       o.name,
                       o.kind
                  from parties.shared_organisation o
                 where o.id = :id
                """)
                .param("id", id)
                .query(OrganisationStore::organisation)
                .single();
    }

    private static Organisation organisation(ResultSet r, int row) throws SQLException {
        return new Organisation(r.getString("key"), r.getString("name"), OrganisationKind.valueOf(r.getString("kind")));
    }

    /** Id by key, name or former name within a kind. */
    public Optional<Integer> find(OrganisationKind kind, String keyOrName) {
        return jdbc.sql("""
                -- one organisation
                select o.id
                from parties.organisation o
                where o.kind = :kind
                  and (o.key = :text
                       or exists (
                           select 1
                           from parties.organisation_name n
                           where n.organisation_id = o.id
                             and n.name_key = :nameKey))
                order by o.key = :text desc, o.id
                limit 1
                """)
                .param("kind", kind.name())
                .param("text", keyOrName.strip())
                .param("nameKey", Names.compareKey(keyOrName))
                .query(Integer.class)
                .optional();
    }

    /** Finds or creates, one caller at a time. */
    public int ensure(OrganisationKind kind, String name) {
        jdbc.sql("""
                -- until the end of the transaction nobody else creates an organisation
                select pg_advisory_xact_lock(hashtext('parties.organisation'))
                """).query((r, i) -> 1).single();
        return find(kind, name).orElseGet(() -> create(kind, name.strip()));
    }

    private int create(OrganisationKind kind, String name) {
        int id = jdbc.sql("""
                -- one organisation
                insert into parties.organisation (key, kind, demo)
                values (:key, :kind, :demo)
                returning id
                """)
                .param("key", freeKey(Names.urlKey(name)))
                .param("kind", kind.name())
                .param("demo", name.contains("(Demo)"))
                .query(Integer.class)
                .single();
        addName(id, name);
        return id;
    }

    private void addName(int id, String name) {
        jdbc.sql("""
                -- one name of one organisation
                insert into parties.organisation_name (organisation_id, name, name_key)
                values (:id, :name, :nameKey)
                """)
                .param("id", id)
                .param("name", name)
                .param("nameKey", Names.compareKey(name))
                .update();
    }

    private String freeKey(String wanted) {
        List<String> taken = jdbc.sql("""
                -- one key
                select o.key
                from parties.organisation o
                where o.key = :wanted or o.key like :numbered
                """)
                .param("wanted", wanted)
                .param("numbered", wanted + "-%")
                .query(String.class)
                .list();
        String key = wanted;
        for (int n = 2; taken.contains(key); n++) {
            key = wanted + "-" + n;
        }
        return key;
    }

    /** Names in use, for suggestions while typing. */
    public List<String> names() {
        return jdbc.sql("""
                -- one name
                select distinct n.name
                from parties.organisation_name n
                order by n.name
                """).query(String.class).list();
    }
}
