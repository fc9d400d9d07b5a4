package de.lichtweg.parties.store;

import de.lichtweg.parties.domain.Person;
import de.lichtweg.platform.security.Scope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Accounts. Every caller is the sign-in itself, somebody about the own account, or an administrator. */
@Repository
public class PersonStore {

    private static final String SELECT = """
            -- one account
            select p.id,
                   p.login,
                   p.display_name,
                   p.email,
                   p.password_hash,
                   p.must_change_password,
                   p.demo,
                   p.disabled_at
            from parties.person p
            """;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Visibility visibility;

    PersonStore(JdbcClient jdbc, Clock clock, Visibility visibility) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.visibility = visibility;
    }

    /** By login without case, if this scope may see it. */
    public Optional<Person> find(Scope scope, String login) {
        return jdbc.sql(SELECT + "where lower(p.login) = lower(:login)")
                .param("login", login.strip())
                .query(PersonStore::person)
                .optional()
                .filter(p -> visibility.sees(scope, p.login()));
    }

    /** By id, if this scope may see it. */
    public Optional<Person> find(Scope scope, long id) {
        return jdbc.sql(SELECT + "where p.id = :id")
                .param("id", id)
                .query(PersonStore::person)
                .optional()
                .filter(p -> visibility.sees(scope, p.login()));
    }

    /** All that this scope may see, by login. */
    public List<Person> list(Scope scope) {
        return jdbc.sql(SELECT + "order by lower(p.login)").query(PersonStore::person).list().stream()
                .filter(p -> visibility.sees(scope, p.login()))
                .toList();
    }

    /** Whether there is any account at all. */
    public boolean isEmpty(Scope scope) {
        return list(scope).stream().allMatch(Person::demo);
    }

    /** Creates an account without a password and returns its id. */
    public long create(Scope scope, String login, String displayName, String email, boolean demo) {
        visibility.needsWrite(scope, login);
        return jdbc.sql("""
                -- one account
                insert into parties.person (login, display_name, email, must_change_password, demo, created_at)
                values (:login, :displayName, :email, false, :demo, :now)
                returning id
                """)
                .param("login", login)
                .param("displayName", displayName)
                .param("email", email)
                .param("demo", demo)
                .param("now", now())
                .query(Long.class)
                .single();
    }

    /** Sets the password, or takes it away. */
    public void setPassword(Scope scope, Person person, @Nullable String hash, boolean mustChange) {
        visibility.needsWrite(scope, person.login());
        jdbc.sql("""
                -- one account
                update parties.person
                set password_hash = :hash,
                    must_change_password = :mustChange
                where id = :id
                """)
                .param("hash", hash)
                .param("mustChange", mustChange)
                .param("id", person.id())
                .update();
    }

    /** Closes or opens an account. */
    public void setDisabled(Scope scope, Person person, boolean disabled) {
        visibility.needsWrite(scope, person.login());
        jdbc.sql("""
                -- one account
                update parties.person
                set disabled_at = :at
                where id = :id
                """)
                .param("at", disabled ? now() : null)
                .param("id", person.id())
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static Person person(ResultSet r, int row) throws SQLException {
        return person(r, "id");
    }

    static Person person(ResultSet r, String id) throws SQLException {
        @Nullable OffsetDateTime disabled = r.getObject("disabled_at", OffsetDateTime.class);
        return new Person(
                r.getLong(id),
                r.getString("login"),
                r.getString("display_name"),
                r.getString("email"),
                r.getString("password_hash"),
                r.getBoolean("must_change_password"),
                r.getBoolean("demo"),
                disabled == null ? null : disabled.toInstant());
    }
}
