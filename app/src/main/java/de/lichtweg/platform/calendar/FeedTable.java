package de.lichtweg.platform.calendar;

import de.lichtweg.platform.calendar.Feed.Kind;
import de.lichtweg.platform.error.NotFound;
import de.lichtweg.platform.security.Scope;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The feeds. The token is known to its owner alone; the database keeps a hash. */
@Repository
class FeedTable {

    private static final int TOKEN_BYTES = 24;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    FeedTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Makes one for who asks, and returns its token. */
    String create(Scope scope, Kind kind, String name) {
        byte[] secret = new byte[TOKEN_BYTES];
        random.nextBytes(secret);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        jdbc.sql("""
                -- one feed
                insert into platform.feed (token_hash, login, kind, name, created_at)
                values (:hash, :login, :kind, :name, :now)
                """)
                .param("hash", hash(token))
                .param("login", scope.actor())
                .param("kind", kind.name())
                .param("name", name)
                .param("now", now())
                .update();
        return token;
    }

    /** The own ones that are not withdrawn. */
    List<Feed> list(Scope scope) {
        return jdbc.sql("""
                -- one feed
                select f.*
                  from platform.feed f
                 where f.login = :login
                   and f.revoked_at is null
                 order by f.id
                """)
                .param("login", scope.actor())
                .query((r, i) -> feed(r))
                .list();
    }

    /** Withdraws an own one. */
    void revoke(Scope scope, long id) {
        int revoked = jdbc.sql("""
                -- one feed
                update platform.feed f
                   set revoked_at = :now
                 where f.id = :id
                   and f.login = :login
                   and f.revoked_at is null
                """)
                .param("id", id)
                .param("login", scope.actor())
                .param("now", now())
                .update();
        if (revoked == 0) {
            throw new NotFound("feed " + id);
        }
    }

    /** The feed of a token, which is being used now. */
    @Transactional
    public Optional<Feed> use(String token) {
        return jdbc.sql("""
                -- one feed
                update platform.feed f
                   set last_used_at = :now
                 where f.token_hash = :hash
                   and f.revoked_at is null
                returning f.*
                """)
                .param("hash", hash(token))
                .param("now", now())
                .query((r, i) -> feed(r))
                .optional();
    }

    private static Feed feed(ResultSet r) throws SQLException {
        OffsetDateTime used = r.getObject("last_used_at", OffsetDateTime.class);
        return new Feed(
                r.getLong("id"),
                r.getString("login"),
                Kind.valueOf(r.getString("kind")),
                r.getString("name"),
                r.getObject("created_at", OffsetDateTime.class).toInstant(),
                used == null ? null : used.toInstant());
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
