package de.lichtweg.platform.mail;

import de.lichtweg.platform.mail.Post.State;
import de.lichtweg.platform.security.Scope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The mails on their way. Taking one is committed before it is handed over: a process that is killed in between leaves it
 * taken, and what is taken is never sent by itself again.
 */
@Repository
class MailTable {

    private final JdbcClient jdbc;
    private final Clock clock;

    /** A mail to be handed over, whole. */
    record Letter(
            long id,
            String to,
            String subject,
            String text,
            @Nullable String html,
            @Nullable String calendar,
            @Nullable String unsubscribe,
            int attempts) {}

    MailTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    boolean insert(Scope scope, Mail mail) {
        return jdbc.sql("""
                -- one mail
                insert into platform.mail (
                    recipient, subject, body, html, secret, subject_kind, subject_id, data_class, territory, once_key, calendar,
                    unsubscribe, state, attempts, created_by, created_at, due_at)
                values (
                    :to, :subject, :body, :html, :secret, :kind, :id, :class, :territory, :once, :calendar,
                    :unsubscribe, 'WAITING', 0, :by, :now, :now)
                on conflict (once_key) do nothing
                """)
                        .param("to", mail.to())
                        .param("subject", mail.subject())
                        .param("body", mail.veiled(mail.text()))
                        .param("html", mail.veiled(mail.html()))
                        .param("secret", mail.secret())
                        .param("calendar", mail.calendar())
                        .param("unsubscribe", mail.veiled(mail.unsubscribe()))
                        .param("kind", mail.about().kind())
                        .param("id", mail.about().id())
                        .param("class", mail.dataClass().name())
                        .param("territory", mail.territory().value())
                        .param("once", mail.once())
                        .param("by", scope.actor())
                        .param("now", now())
                        .update()
                == 1;
    }

    void forget(Scope scope, String kind, String to, Instant before) {
        jdbc.sql("""
                -- mails of a kind, but for one that is being handed over
                delete from platform.mail m
                 where m.subject_kind = :kind
                   and (:to = '' or m.recipient = :to)
                   and m.created_at <= :before
                   and m.state <> 'SENDING'
                """)
                .param("kind", kind)
                .param("to", to)
                .param("before", before.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Takes the next one that is due; nobody else gets it. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public Optional<Letter> take() {
        return jdbc.sql("""
                -- one mail
                update platform.mail m
                   set state = 'SENDING', attempts = m.attempts + 1, claimed_at = :now, error = null
                 where m.id = (
                    select w.id
                      from platform.mail w
                     where w.state = 'WAITING'
                       and w.due_at <= :now
                     order by w.due_at, w.id
                     limit 1
                       for update skip locked)
                returning m.id, m.recipient, m.subject, m.body, m.html, m.calendar, m.unsubscribe, m.secret, m.attempts
                """).param("now", now()).query(MailTable::letter).optional();
    }

    private static Letter letter(ResultSet r, int row) throws SQLException {
        String secret = Objects.requireNonNullElse(r.getString("secret"), Mail.PLACE);
        String html = r.getString("html");
        String unsubscribe = r.getString("unsubscribe");
        return new Letter(
                r.getLong("id"),
                r.getString("recipient"),
                r.getString("subject"),
                r.getString("body").replace(Mail.PLACE, secret),
                html == null ? null : html.replace(Mail.PLACE, secret),
                r.getString("calendar"),
                unsubscribe == null ? null : unsubscribe.replace(Mail.PLACE, secret),
                r.getInt("attempts"));
    }

    /** It left; what was for the recipient alone is gone from here. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void sent(long id) {
        jdbc.sql("""
                -- one mail
                update platform.mail m
                   set state = 'SENT', sent_at = :now, secret = null
                 where m.id = :id
                """).param("id", id).param("now", now()).update();
    }

    /** It did not leave; waiting, it is tried again after {@code pause}. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void back(long id, State state, Duration pause, String error) {
        jdbc.sql("""
                -- one mail
                update platform.mail m
                   set state = :state, due_at = :due, error = :error
                 where m.id = :id
                """)
                .param("id", id)
                .param("state", state.name())
                .param("due", now().plus(pause))
                .param("error", error)
                .update();
    }

    /** Whoever was taken before a moment and did not come back was lost with the process. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void giveUp(Instant before, String error) {
        jdbc.sql("""
                -- mails of a killed process
                update platform.mail m
                   set state = 'UNSURE', error = :error
                 where m.state = 'SENDING'
                   and m.claimed_at < :before
                """)
                .param("before", before.atOffset(ZoneOffset.UTC))
                .param("error", error)
                .update();
    }

    /** All that have not left wait for somebody. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void hold(String error) {
        jdbc.sql("""
                -- mails that have not left
                update platform.mail m
                   set state = 'UNSURE', error = :error
                 where m.state in ('WAITING', 'SENDING')
                """).param("error", error).update();
    }

    /** Says of all that wait why they wait; true if any does. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public boolean explain(String error) {
        return jdbc.sql("""
                -- mails that are due
                update platform.mail m
                   set error = :error
                 where m.state = 'WAITING'
                   and m.due_at <= :now
                """).param("error", error).param("now", now()).update() > 0;
    }

    boolean isAnyDue() {
        return jdbc.sql("""
                -- whether a mail is due
                select exists (select from platform.mail m where m.state = 'WAITING' and m.due_at <= :now)
                """).param("now", now()).query(Boolean.class).single();
    }

    /** Another attempt at once; false unless it could not leave. */
    boolean retry(long id) {
        return jdbc.sql("""
                -- one mail
                update platform.mail m
                   set state = 'WAITING', due_at = :now, error = null
                 where m.id = :id
                   and m.state in ('FAILED', 'UNSURE')
                """).param("id", id).param("now", now()).update() == 1;
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
