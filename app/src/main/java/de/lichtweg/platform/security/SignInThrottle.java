package de.lichtweg.platform.security;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How often somebody may guess: a number of attempts per typed account name and per network address within a window,
 * counted in the database, so that several nodes count together and a restart forgets nothing. Names that do not exist
 * count like those that do.
 */
@Component
class SignInThrottle {

    static final Duration WINDOW = Duration.ofMinutes(15);
    static final int PER_ACCOUNT = 8;
    static final int PER_ADDRESS = 60;

    private final JdbcClient jdbc;
    private final Clock clock;

    SignInThrottle(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Whether one more attempt is admitted. It is counted before the password is looked at, so that guesses sent at the
     * same time cannot overtake the count.
     */
    boolean admit(String account, String address) {
        forgetOld();
        long attempt = record(key(account), address);
        boolean admitted = before(attempt, "account", key(account)) < PER_ACCOUNT
                && before(attempt, "address", address) < PER_ADDRESS;
        if (!admitted) {
            remove(attempt);
        }
        return admitted;
    }

    /** Whether fewer attempts than the limit came from a network address within the window. */
    boolean isOpenTo(String address) {
        forgetOld();
        return before(Long.MAX_VALUE, "address", address) < PER_ADDRESS;
    }

    /** An attempt at something that has no account. */
    void failed(String door, String address) {
        record(key(door), address);
    }

    /** Somebody proved who they are: the account's failures are over. */
    void succeeded(String account) {
        jdbc.sql("""
                -- attempts at one account
                delete from platform.sign_in_attempt
                where account = :account
                """).param("account", key(account)).update();
    }

    private long record(String account, String address) {
        return jdbc.sql("""
                -- one attempt
                insert into platform.sign_in_attempt (account, address, at)
                values (:account, :address, :at)
                returning id
                """)
                .param("account", account)
                .param("address", address)
                .param("at", now())
                .query(Long.class)
                .single();
    }

    private int before(long attempt, String column, String value) {
        String sql = column.equals("account") ? """
                -- earlier attempts at this account
                select count(*)
                from platform.sign_in_attempt
                where account = :value
                  and id < :attempt
                """ : """
                -- earlier attempts from this address
                select count(*)
                from platform.sign_in_attempt
                where address = :value
                  and id < :attempt
                """;
        return jdbc.sql(sql)
                .param("value", value)
                .param("attempt", attempt)
                .query(Integer.class)
                .single();
    }

    private void remove(long attempt) {
        jdbc.sql("""
                -- one attempt that was not admitted
                delete from platform.sign_in_attempt
                where id = :attempt
                """).param("attempt", attempt).update();
    }

    private void forgetOld() {
        jdbc.sql("""
                -- attempts older than the window
                delete from platform.sign_in_attempt
                where at <= :limit
                """).param("limit", now().minus(WINDOW)).update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static String key(String account) {
        String folded = account.strip().toLowerCase(Locale.ROOT);
        return folded.substring(0, Math.min(200, folded.length()));
    }
}
