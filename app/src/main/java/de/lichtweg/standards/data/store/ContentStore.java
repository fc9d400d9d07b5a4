package de.lichtweg.standards.data.store;

import de.lichtweg.platform.security.Scope;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Definitions of data standards. Who may see a version is decided by the catalogue, before anybody asks here. */
@Repository
public class ContentStore {

    private final JdbcClient jdbc;
    private final Clock clock;

    ContentStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A definition as it is stored.
     *
     * @param number version whose own it is, 0 for what the product brings along
     * @param revision counts its changes
     */
    public record Stored(int number, int revision, String definition) {}

    /** The key under which the product brings a standard along: that of the territory behind it does not count. */
    public static String shippedKey(String standard) {
        return standard.replaceFirst("-\\d{2}(\\d{3})?$", "");
    }

    /** What the product brings along. */
    public record Shipped(String key, String title, String purpose, String definition) {}

    /** That of a version: its own, else that of the nearest version before it, else what the product brings along. */
    public Optional<Stored> find(Scope scope, String standard, int number) {
        return jdbc.sql("""
                -- one definition
                select c.number,
                       c.revision,
                       c.definition
                  from (select d.number,
                               d.revision,
                               d.definition::text
                          from standards.data_content d
                         where d.standard = :standard
                           and d.number <= :number
                        union all
                        select 0,
                               0,
                               s.definition::text
                          from standards.data_shipped s
                         where s.key = :shipped) c (number, revision, definition)
                 order by c.number desc
                 limit 1
                """)
                .param("standard", standard)
                .param("shipped", shippedKey(standard))
                .param("number", number)
                .query(Stored.class)
                .optional();
    }

    /** All that the product brings along, by title. */
    public List<Shipped> shipped(Scope scope) {
        return jdbc.sql("""
                -- one definition
                select s.key,
                       s.title,
                       s.purpose,
                       s.definition::text
                  from standards.data_shipped s
                 order by s.title
                """).query(Shipped.class).list();
    }

    /**
     * Writes the definition of a version, unless somebody wrote it in between.
     *
     * @param revision the one that was shown, 0 where the version had none of its own
     * @return whether it was written
     */
    public boolean save(Scope scope, String standard, int number, int revision, String definition, boolean demo) {
        return jdbc.sql("""
                -- one definition
                insert into standards.data_content as c
                       (standard, number, definition, revision, demo, changed_at, changed_by)
                select :standard, :number, :definition::jsonb, 1, :demo, :at, :by
                 where :revision = 0
                    or exists (select 1
                                 from standards.data_content d
                                where d.standard = :standard
                                  and d.number = :number)
                    on conflict (standard, number) do update
                   set definition = excluded.definition,
                       revision = c.revision + 1,
                       changed_at = excluded.changed_at,
                       changed_by = excluded.changed_by
                 where c.revision = :revision
                """)
                        .param("standard", standard)
                        .param("number", number)
                        .param("revision", revision)
                        .param("definition", definition)
                        .param("demo", demo)
                        .param("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                        .param("by", scope.actor())
                        .update()
                == 1;
    }
}
