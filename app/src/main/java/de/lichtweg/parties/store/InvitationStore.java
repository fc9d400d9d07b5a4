package de.lichtweg.parties.store;

import de.lichtweg.parties.domain.Person;
import de.lichtweg.platform.security.DataClass;
import de.lichtweg.platform.security.Level;
import de.lichtweg.platform.security.Scope;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Repository;

/** Links by which somebody sets a password. */
@Repository
public class InvitationStore {

    private final JdbcClient jdbc;
    private final Clock clock;

    InvitationStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Keeps a new link and makes the older ones of the account worthless. */
    public void create(Scope scope, Person person, byte[] tokenHash, Duration validity) {
        if (!scope.mayAnywhere(Level.WRITE, DataClass.ADMINISTRATION)) {
            throw new AccessDeniedException("invitations");
        }
        withdraw(scope, person);
        jdbc.sql("""
                -- one link
                insert into parties.invitation (token_hash, person_id, created_by, created_at, expires_at)
                values (:hash, :person, :by, :now, :expires)
                """)
                .param("hash", tokenHash)
                .param("person", person.id())
                .param("by", scope.actor())
                .param("now", now())
                .param("expires", now().plus(validity))
                .update();
    }

    /** The account of a link that still holds. Whoever has the secret needs no other right. */
    public Optional<Long> person(Scope scope, byte[] tokenHash) {
        return jdbc.sql("""
                -- one link that still holds
                select i.person_id
                from parties.invitation i
                join parties.person p on p.id = i.person_id
                where i.token_hash = :hash
                  and i.used_at is null
                  and i.expires_at > :now
                  and p.disabled_at is null
                """)
                .param("hash", tokenHash)
                .param("now", now())
                .query(Long.class)
                .optional();
    }

    /** Uses a link up; false if somebody else was faster. */
    public boolean use(Scope scope, byte[] tokenHash) {
        return jdbc.sql("""
                -- one link
                update parties.invitation
                set used_at = :now
                where token_hash = :hash
                  and used_at is null
                  and expires_at > :now
                """).param("now", now()).param("hash", tokenHash).update() == 1;
    }

    /** Makes all links of an account worthless. */
    public void withdraw(Scope scope, Person person) {
        jdbc.sql("""
                -- links of one account
                update parties.invitation
                set used_at = :now
                where person_id = :person
                  and used_at is null
                """).param("now", now()).param("person", person.id()).update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
