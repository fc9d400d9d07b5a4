package de.lichtweg.cooperation.store;

import de.lichtweg.cooperation.domain.Body;
import de.lichtweg.cooperation.domain.Reach;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.error.Closed;
import de.lichtweg.platform.security.Scope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Bodies and who sits in them. */
@Repository
public class BodyStore {

    private static final String SELECT = """
            -- one body that the reader sees
            select b.*,
                   array(select x.organisation from cooperation.member x where x.body_id = b.id order by 1) as members
              from cooperation.body b
             where %s
             order by b.name, b.id
            """.formatted(Seen.BODY);

    private static final String COLLEAGUES = """
            -- one person of an organisation of the reader
            select s.login, min(s.display_name) as name
              from parties.shared_member s
             where s.organisation in %s
               and s.valid_from <= :today
               and (s.valid_to is null or s.valid_to >= :today)
             group by s.login
             order by 2, 1
            """.formatted(Seen.OWN);

    private final JdbcClient jdbc;
    private final Seen seen;
    private final Clock clock;

    BodyStore(JdbcClient jdbc, Seen seen, Clock clock) {
        this.jdbc = jdbc;
        this.seen = seen;
        this.clock = clock;
    }

    /** Those that the scope sees, by name. */
    public List<Body> list(Scope scope) {
        return seen.bind(scope, jdbc.sql(SELECT)).query(BodyStore::body).list();
    }

    /** One of them. */
    public Optional<Body> find(Scope scope, long id) {
        return list(scope).stream().filter(b -> b.id() == id).findFirst();
    }

    /** The organisation for which the scope acts today, its key; empty for the program. */
    public String organisation(Scope scope) {
        return jdbc.sql("""
                -- one organisation of the reader
                select s.organisation
                  from parties.shared_member s
                 where s.login = :actor
                   and s.valid_from <= :today
                   and (s.valid_to is null or s.valid_to >= :today)
                 order by s.valid_from desc, s.organisation
                 limit 1
                """)
                .param("actor", scope.actor())
                .param("today", LocalDate.now(clock))
                .query(String.class)
                .optional()
                .orElse("");
    }

    /** Who signs in today for an organisation of the reader: login → name, by name. */
    public Map<String, String> colleagues(Scope scope) {
        Map<String, String> colleagues = new LinkedHashMap<>();
        seen.bind(scope, jdbc.sql(COLLEAGUES))
                .query((r, i) -> colleagues.put(r.getString(1), r.getString(2)))
                .list();
        return colleagues;
    }

    /** Writes a new one; empty if its short name is taken in the territory. */
    public Optional<Long> insert(Scope scope, Body body) {
        requireRun(scope, body.territory());
        try {
            long id = fields(scope, body, jdbc.sql("""
                            -- one body
                            insert into cooperation.body (version, name, short_name, territory, demo, changed_at, changed_by)
                            values (1, :name, :short, :territory, :demo, :at, :by)
                            returning id
                            """))
                    .param("territory", body.territory().value())
                    .param("demo", body.demo())
                    .query(Long.class)
                    .single();
            members(id, body);
            return Optional.of(id);
        } catch (DuplicateKeyException e) {
            return Optional.empty();
        }
    }

    /** Writes the next version; false if somebody wrote it before. */
    public boolean update(Scope scope, Body body) {
        requireRun(scope, body.territory());
        boolean written = fields(scope, body, jdbc.sql("""
                        -- one body
                        update cooperation.body b
                           set version = b.version + 1, name = :name, short_name = :short, changed_at = :at, changed_by = :by
                         where b.id = :id and b.version = :seen
                        """))
                        .param("id", body.id())
                        .param("seen", body.version())
                        .update()
                == 1;
        if (written) {
            jdbc.sql("-- all members of one body\ndelete from cooperation.member m where m.body_id = :id")
                    .param("id", body.id())
                    .update();
            members(body.id(), body);
        }
        return written;
    }

    private StatementSpec fields(Scope scope, Body body, StatementSpec sql) {
        return sql.param("name", body.name())
                .param("short", body.shortName())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", scope.displayName());
    }

    private void members(long id, Body body) {
        jdbc.sql("""
                -- one member
                insert into cooperation.member (body_id, organisation)
                select :id, o.key
                  from unnest(:members::text[]) as o (key)
                """)
                .param("id", id)
                .param("members", body.members().toArray(String[]::new))
                .update();
    }

    static void requireRun(Scope scope, RegionKey territory) {
        if (!Reach.runs(scope, territory)) {
            throw new Closed("cooperation.run");
        }
    }

    private static Body body(ResultSet r, int row) throws SQLException {
        return new Body(
                r.getLong("id"),
                r.getInt("version"),
                r.getString("name"),
                r.getString("short_name"),
                new RegionKey(r.getString("territory")),
                Arrays.asList((String[]) r.getArray("members").getArray()),
                r.getBoolean("demo"));
    }
}
