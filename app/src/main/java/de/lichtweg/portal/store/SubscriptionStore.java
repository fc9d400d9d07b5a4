package de.lichtweg.portal.store;

import de.lichtweg.platform.security.Scope;
import de.lichtweg.portal.domain.Subscriber;
import de.lichtweg.portal.domain.Told;
import de.lichtweg.portal.domain.Wish;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who asked for mails, who confirmed, and what they were told last. */
@Repository
public class SubscriptionStore {

    private final JdbcClient jdbc;

    SubscriptionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What somebody asked for. */
    public record Request(String email, String language, Wish wish) {}

    /** Keeps a request under the hash of its token, unless the address asked as often as it may since a moment; whether it was kept. */
    public boolean ask(Scope scope, byte[] token, Request request, Instant now, Instant since, int most) {
        return jdbc.sql("""
                -- one request
                insert into portal.subscription_request (
                  token, email, language, news, dates, municipality, address, place, asked_at)
                select :token, :email, :language, :news, :dates, :municipality, :address, :place, :now
                 where (select count(*)
                          from portal.subscription_request r
                         where r.email = :email
                           and r.asked_at > :since) < :most
                """)
                        .param("token", token)
                        .param("email", request.email())
                        .param("language", request.language())
                        .param("news", request.wish().news())
                        .param("dates", request.wish().dates())
                        .param("municipality", request.wish().municipality())
                        .param("address", request.wish().address())
                        .param("place", request.wish().place())
                        .param("now", at(now))
                        .param("since", at(since))
                        .param("most", most)
                        .update()
                == 1;
    }

    /** The request of a token that is not older than a moment. */
    public Optional<Request> request(Scope scope, byte[] token, Instant since) {
        return jdbc.sql("""
                -- one request
                select * from portal.subscription_request r where r.token = :token and r.asked_at > :since
                """)
                .param("token", token)
                .param("since", at(since))
                .query((row, number) -> new Request(row.getString("email"), row.getString("language"), wish(row)))
                .optional();
    }

    /** Makes a subscriber of a request, or gives one another wish; answers with its number. All requests of the address are gone. */
    public long confirm(Scope scope, Request request, String secret, Told told, Instant now) {
        jdbc.sql("""
                -- requests of one address
                delete from portal.subscription_request r where r.email = :email
                """).param("email", request.email()).update();
        return jdbc.sql("""
                -- one subscriber; the secret of one that was there stays, since it stands in mails that were sent
                insert into portal.subscriber (
                  email, secret, language, news, dates, municipality, address, place, told_until, told, period, confirmed_at)
                values (
                  :email, :secret, :language, :news, :dates, :municipality, :address, :place, :now, :told, '', :now)
                on conflict (email) do update
                   set language = excluded.language,
                       news = excluded.news,
                       dates = excluded.dates,
                       municipality = excluded.municipality,
                       address = excluded.address,
                       place = excluded.place,
                       told = excluded.told,
                       confirmed_at = excluded.confirmed_at
                returning id
                """)
                .param("email", request.email())
                .param("secret", secret)
                .param("language", request.language())
                .param("news", request.wish().news())
                .param("dates", request.wish().dates())
                .param("municipality", request.wish().municipality())
                .param("address", request.wish().address())
                .param("place", request.wish().place())
                .param("told", told.text())
                .param("now", at(now))
                .query(Long.class)
                .single();
    }

    /** All that may be told in a week: whoever got no mail in it. */
    public List<Long> open(Scope scope, String period) {
        return jdbc.sql("""
                -- one subscriber
                select s.id from portal.subscriber s where s.period <> :period order by s.id
                """).param("period", period).query(Long.class).list();
    }

    /** One of them, held until the transaction ends, so that nobody else tells it at the same time. */
    public Optional<Subscriber> take(Scope scope, long id) {
        return jdbc.sql("""
                -- one subscriber
                select * from portal.subscriber s where s.id = :id for update
                """)
                .param("id", id)
                .query((row, number) -> subscriber(row))
                .optional();
    }

    /** Whose secret it is. */
    public Optional<Subscriber> find(Scope scope, String secret) {
        return jdbc.sql("""
                -- one subscriber
                select * from portal.subscriber s where s.secret = :secret
                """)
                .param("secret", secret)
                .query((row, number) -> subscriber(row))
                .optional();
    }

    /** What was told, and when. */
    public void told(Scope scope, long id, Told told, Instant until, String period) {
        jdbc.sql("""
                -- one subscriber
                update portal.subscriber s
                   set told = :told, told_until = :until, period = :period
                 where s.id = :id
                """)
                .param("told", told.text())
                .param("until", at(until))
                .param("period", period)
                .param("id", id)
                .update();
    }

    /** Forgets one; its number, empty if there is none. */
    public Optional<Long> end(Scope scope, String secret) {
        return jdbc.sql("""
                -- one subscriber
                delete from portal.subscriber s where s.secret = :secret returning s.id
                """).param("secret", secret).query(Long.class).optional();
    }

    /** How many there are. */
    public long count(Scope scope) {
        return jdbc.sql("-- grain: one number\nselect count(*) from portal.subscriber")
                .query(Long.class)
                .single();
    }

    /** Requests from before a moment. */
    public long due(Scope scope, Instant before) {
        return jdbc.sql("""
                -- grain: one number
                select count(*) from portal.subscription_request r where r.asked_at < :before
                """).param("before", at(before)).query(Long.class).single();
    }

    /** Forgets requests from before a moment. */
    public long remove(Scope scope, Instant before) {
        return jdbc.sql("""
                -- requests from before a moment
                delete from portal.subscription_request r where r.asked_at < :before
                """).param("before", at(before)).update();
    }

    private static Subscriber subscriber(ResultSet row) throws SQLException {
        return new Subscriber(
                row.getLong("id"),
                row.getString("email"),
                row.getString("secret"),
                row.getString("language"),
                wish(row),
                row.getObject("told_until", OffsetDateTime.class).toInstant(),
                Told.of(row.getString("told")),
                row.getString("period"));
    }

    private static Wish wish(ResultSet row) throws SQLException {
        return new Wish(
                row.getBoolean("news"),
                row.getBoolean("dates"),
                row.getString("municipality"),
                row.getString("address"),
                row.getString("place"));
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
