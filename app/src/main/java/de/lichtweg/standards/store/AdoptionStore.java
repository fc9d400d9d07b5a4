package de.lichtweg.standards.store;

import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.error.Closed;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.standards.Standard;
import de.lichtweg.standards.domain.Adoption;
import de.lichtweg.standards.domain.Adoption.Stand;
import de.lichtweg.standards.domain.Reach;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was said about who works by a version, and whom we reminded. Nothing here is changed or deleted. */
@Repository
public class AdoptionStore {

    private final JdbcClient jdbc;
    private final Clock clock;

    AdoptionStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * All statements about regions that begin with the key of a territory, in the order in which they were said. Counts over them are
     * published among the partners; pages decide who reads the names.
     */
    public List<Adoption> within(Scope scope, RegionKey territory) {
        return jdbc.sql("""
                -- one statement
                select a.*
                  from standards.adoption a
                 where a.region like :key || '%'
                 order by a.id
                """)
                .param("key", territory.equals(RegionKey.GERMANY) ? "" : territory.value())
                .query(AdoptionStore::adoption)
                .list();
    }

    /** Says something about a region. */
    public void insert(Scope scope, Standard standard, Adoption a) {
        if (!Reach.declares(scope, standard.territory(), a.region())) {
            throw new Closed("standards.declare");
        }
        jdbc.sql("""
                -- one statement
                insert into standards.adoption (standard, number, region, stand, since, reason, organisation, said_by, said_at, demo)
                values (:standard, :number, :region, :stand, :since, :reason, :organisation, :by, :at, :demo)
                """)
                .param("standard", a.standard())
                .param("number", a.number())
                .param("region", a.region().value())
                .param("stand", a.stand().name())
                .param("since", a.since())
                .param("reason", a.reason())
                .param("organisation", a.organisation())
                .param("by", a.saidBy())
                .param("at", a.saidAt().atOffset(ZoneOffset.UTC))
                .param("demo", a.demo())
                .update();
    }

    /** An organisation by key and name. */
    public record Own(String key, String name) {}

    /** The organisation for which somebody acts today; empty texts for the program. */
    public Own own(Scope scope) {
        return jdbc.sql("""
                -- one organisation of the reader
                select s.organisation, s.organisation_name
                  from parties.shared_member s
                 where s.login = :actor
                   and s.valid_from <= :today
                   and (s.valid_to is null or s.valid_to >= :today)
                 order by s.valid_from desc, s.organisation
                 limit 1
                """)
                .param("actor", scope.actor())
                .param("today", LocalDate.now(clock))
                .query((r, i) -> new Own(r.getString("organisation"), r.getString("organisation_name")))
                .optional()
                .orElse(new Own("", ""));
    }

    /** Notes that a region is reminded; false if it was on that day. */
    public boolean remind(Scope scope, RegionKey region, LocalDate day) {
        return jdbc.sql("""
                        -- one region on one day
                        insert into standards.reminder (region, day, sent_by, sent_at)
                        values (:region, :day, :by, :at)
                            on conflict do nothing
                        """)
                        .param("region", region.value())
                        .param("day", day)
                        .param("by", scope.displayName())
                        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** When regions of a territory were last reminded. */
    public Map<RegionKey, LocalDate> reminded(Scope scope, RegionKey territory) {
        record Row(RegionKey region, LocalDate day) {}
        return jdbc
                .sql("""
                -- one region
                select r.region, max(r.day) as day
                  from standards.reminder r
                 where r.region like :key || '%'
                 group by r.region
                """)
                .param("key", territory.value())
                .query((r, i) -> new Row(new RegionKey(r.getString("region")), r.getObject("day", LocalDate.class)))
                .list()
                .stream()
                .collect(Collectors.toMap(Row::region, Row::day));
    }

    private static Adoption adoption(ResultSet r, int row) throws SQLException {
        return new Adoption(
                r.getString("standard"),
                r.getInt("number"),
                new RegionKey(r.getString("region")),
                Stand.valueOf(r.getString("stand")),
                r.getObject("since", LocalDate.class),
                r.getString("reason"),
                r.getString("organisation"),
                r.getString("said_by"),
                r.getObject("said_at", OffsetDateTime.class).toInstant(),
                r.getBoolean("demo"));
    }
}
