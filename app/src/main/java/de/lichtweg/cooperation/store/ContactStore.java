package de.lichtweg.cooperation.store;

import de.lichtweg.cooperation.domain.Contact;
import de.lichtweg.cooperation.domain.Reach;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.security.Scope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/**
 * Whom to call: contacts of the own organisation, of the home territory, and those responsible for it who sit in a body with the
 * reader. After its last day nothing about a person is read any more, whether it was deleted yet or not.
 */
@Repository
public class ContactStore {

    /** Whether the reader sees a contact {@code c}. */
    static final String VISIBLE = """
            (c.territory = any (:exactly::text[])
             or exists (select 1 from unnest(:within::text[]) as w (key) where c.territory like w.key || '%%')
             or :member
                and (c.organisation in %1$s
                     or exists (select 1 from unnest(:territories::text[]) as t (key) where t.key like c.territory || '%%')
                        and exists (
                            select 1
                              from cooperation.member i
                              join cooperation.body b on b.id = i.body_id
                             where i.organisation = c.organisation
                               and %2$s)))
            """.formatted(Seen.OWN, Seen.BODY);

    private static final String SELECT = """
            -- one contact that the reader sees
            select c.*,
                   o.name as organisation_name,
                   coalesce(x.role_name, '') as deputy_name,
                   c.organisation in %1$s as own,
                   c.keep_until is not null and c.keep_until < :today as over
              from cooperation.contact c
              join parties.shared_organisation o on o.key = c.organisation
              left join cooperation.contact x on x.id = c.deputy_id
             where %2$s
               and (:id::bigint is null or c.id = :id)
             order by o.name, c.role_name, c.id
            """.formatted(Seen.OWN, VISIBLE);

    private final JdbcClient jdbc;
    private final Seen seen;
    private final Clock clock;

    ContactStore(JdbcClient jdbc, Seen seen, Clock clock) {
        this.jdbc = jdbc;
        this.seen = seen;
        this.clock = clock;
    }

    /** Those that the scope sees, by organisation. */
    public List<Contact> list(Scope scope) {
        return read(scope, null);
    }

    /** One of them. */
    public Optional<Contact> find(Scope scope, long id) {
        return read(scope, id).stream().findFirst();
    }

    private List<Contact> read(Scope scope, @Nullable Long id) {
        return seen.bind(scope, jdbc.sql(SELECT))
                .param("id", id)
                .param(
                        "territories",
                        scope.territories().stream().map(RegionKey::value).toArray(String[]::new))
                .query((r, i) -> contact(scope, r))
                .list();
    }

    /** Writes a new one; who may is decided before. */
    public long insert(Scope scope, Contact contact) {
        return fields(scope, contact, jdbc.sql("""
                        -- one contact
                        insert into cooperation.contact (
                            version, organisation, territory, role_name, person, email, phone, topics, deputy_id, absent_from,
                            absent_to, keep_until, demo, changed_at, changed_by)
                        values (
                            1, :organisation, :territory, :role, :person, :email, :phone, :topics, :deputy, :from,
                            :to, :keep, :demo, :at, :by)
                        returning id
                        """))
                .param("demo", contact.demo())
                .query(Long.class)
                .single();
    }

    /** Writes the next version; false if somebody wrote it before. */
    public boolean update(Scope scope, Contact contact) {
        return fields(scope, contact, jdbc.sql("""
                        -- one contact
                        update cooperation.contact c
                           set version = c.version + 1, organisation = :organisation, territory = :territory, role_name = :role,
                               person = :person, email = :email, phone = :phone, topics = :topics, deputy_id = :deputy,
                               absent_from = :from, absent_to = :to, keep_until = :keep, erased_on = null,
                               changed_at = :at, changed_by = :by
                         where c.id = :id and c.version = :seen
                        """))
                        .param("id", contact.id())
                        .param("seen", contact.version())
                        .update()
                == 1;
    }

    /** Forgets what is about a person; organisation and role stay, since records name them. */
    public boolean erase(Scope scope, Contact contact, int version) {
        return jdbc.sql("""
                        -- one contact
                        update cooperation.contact c
                           set version = c.version + 1, person = '', email = '', phone = '', absent_from = null, absent_to = null,
                               keep_until = null, erased_on = :today, changed_at = :at, changed_by = :by
                         where c.id = :id and c.version = :seen
                        """)
                        .param("id", contact.id())
                        .param("seen", version)
                        .param("today", LocalDate.now(clock))
                        .param("at", now())
                        .param("by", scope.displayName())
                        .update()
                == 1;
    }

    /** How many have a last day before a moment and still say something about a person. */
    public long over(Scope scope, Instant before) {
        return jdbc.sql("""
                        -- contacts whose last day is over
                        select count(*)
                          from cooperation.contact c
                         where c.keep_until < :day
                        """).param("day", day(before)).query(Long.class).single();
    }

    /** Forgets what they say about a person. */
    public long eraseOver(Scope scope, Instant before) {
        return jdbc.sql("""
                        -- contacts whose last day is over
                        update cooperation.contact c
                           set version = c.version + 1, person = '', email = '', phone = '', absent_from = null, absent_to = null,
                               keep_until = null, erased_on = :today, changed_at = :at, changed_by = :by
                         where c.keep_until < :day
                        """)
                .param("day", day(before))
                .param("today", LocalDate.now(clock))
                .param("at", now())
                .param("by", scope.displayName())
                .update();
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, de.lichtweg.platform.time.LichtwegClock.BERLIN);
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

    private StatementSpec fields(Scope scope, Contact c, StatementSpec sql) {
        return sql.param("organisation", c.organisation())
                .param("territory", c.territory().value())
                .param("role", c.roleName())
                .param("person", c.person())
                .param("email", c.email())
                .param("phone", c.phone())
                .param("topics", c.topics())
                .param("deputy", c.deputy())
                .param("from", c.absentFrom())
                .param("to", c.absentTo())
                .param("keep", c.keepUntil())
                .param("at", now())
                .param("by", scope.displayName());
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static Contact contact(Scope scope, ResultSet r) throws SQLException {
        RegionKey territory = new RegionKey(r.getString("territory"));
        boolean over = r.getBoolean("over");
        return new Contact(
                r.getLong("id"),
                r.getInt("version"),
                r.getString("organisation"),
                r.getString("organisation_name"),
                territory,
                r.getString("role_name"),
                over ? "" : r.getString("person"),
                over ? "" : r.getString("email"),
                over ? "" : r.getString("phone"),
                r.getString("topics"),
                r.getObject("deputy_id", Long.class),
                r.getString("deputy_name"),
                r.getObject("absent_from", LocalDate.class),
                r.getObject("absent_to", LocalDate.class),
                r.getObject("keep_until", LocalDate.class),
                r.getObject("erased_on", LocalDate.class),
                r.getBoolean("demo"),
                Reach.runs(scope, territory) || r.getBoolean("own") && Reach.joins(scope));
    }
}
