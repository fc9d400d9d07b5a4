package de.lichtweg.platform.mail;

import de.lichtweg.platform.mail.MailTable.Letter;
import de.lichtweg.platform.mail.Post.State;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.util.ByteArrayDataSource;
import java.net.ConnectException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/**
 * Hands mails to the mail server. A mail that the server refused is tried again, later each time. Where the connection broke
 * in between, nobody knows whether it arrived: such a mail waits for somebody to decide, since none may arrive twice.
 */
@Component
class Delivery {

    static final String LOST = "Beim Übergeben wurde das Programm beendet. Vielleicht ist die Mail angekommen.";

    /** So many in one turn; the next minute goes on. */
    private static final int TURN = 200;

    /** Pauses after the first, second … failed attempt; after the last one it has failed. */
    private static final List<Duration> PAUSES =
            List.of(Duration.ofMinutes(5), Duration.ofMinutes(30), Duration.ofHours(2), Duration.ofHours(8));

    /** Longer than any handing over may last, see {@code spring.mail.properties}. */
    private static final Duration LONGEST = Duration.ofMinutes(15);

    private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);

    private final MailTable table;
    private final ObjectProvider<JavaMailSenderImpl> sender;
    private final Clock clock;
    private final String from;

    Delivery(
            MailTable table,
            ObjectProvider<JavaMailSenderImpl> sender,
            Clock clock,
            @Value("${lichtweg.mail.from}") String from) {
        this.table = table;
        this.sender = sender;
        this.clock = clock;
        this.from = from;
    }

    /** Sends what is due. */
    void deliver() {
        table.giveUp(clock.instant().minus(LONGEST), LOST);
        JavaMailSenderImpl server = sender.getIfAvailable();
        if (server == null || !table.isAnyDue() || !answers(server)) {
            return;
        }
        for (int i = 0; i < TURN; i++) {
            Optional<Letter> next = table.take();
            if (next.isEmpty()) {
                return;
            }
            hand(server, next.get());
        }
    }

    /** Before any mail is touched: a server that does not answer costs none of them an attempt. */
    private boolean answers(JavaMailSenderImpl server) {
        try {
            server.testConnection();
            return true;
        } catch (MessagingException e) {
            LOG.warn("Der Mailserver antwortet nicht", e);
            table.explain("Der Mailserver antwortet nicht: " + e.getMessage());
            return false;
        }
    }

    private void hand(JavaMailSenderImpl server, Letter letter) {
        try {
            server.send(message(server, letter));
            table.sent(letter.id());
        } catch (MailException | MessagingException e) {
            String why = String.valueOf(e.getMessage());
            LOG.warn("Mail {} ging nicht hinaus", letter.id(), e);
            boolean refused = isRefused(e);
            boolean again = refused && letter.attempts() <= PAUSES.size();
            State state = again ? State.WAITING : refused ? State.FAILED : State.UNSURE;
            table.back(letter.id(), state, again ? PAUSES.get(letter.attempts() - 1) : Duration.ZERO, why);
        }
    }

    /** Whether the server said no, or was never asked; only then another attempt brings no second copy. */
    private static boolean isRefused(Exception e) {
        return !(e instanceof MailSendException sending)
                || sending.getFailedMessages().values().stream().allMatch(Delivery::isNo);
    }

    private static boolean isNo(Exception e) {
        return e instanceof SendFailedException || e.getCause() instanceof ConnectException;
    }

    private MimeMessage message(JavaMailSenderImpl server, Letter letter) throws MessagingException {
        MimeMessage message = server.createMimeMessage();
        MimeMessageHelper helper = new MimeMessageHelper(
                message, letter.html() != null || letter.calendar() != null, StandardCharsets.UTF_8.name());
        helper.setFrom(from);
        helper.setTo(letter.to());
        helper.setSubject(letter.subject());
        if (letter.html() == null) {
            helper.setText(letter.text());
        } else {
            helper.setText(letter.text(), letter.html());
        }
        if (letter.calendar() != null) {
            invite(helper, letter.calendar());
        }
        message.setHeader("Message-ID", "<mail-" + letter.id() + "." + from.replaceFirst(".*@", "lichtweg@") + ">");
        message.setHeader("Auto-Submitted", "auto-generated");
        if (letter.unsubscribe() != null) {
            message.setHeader("List-Unsubscribe", "<" + letter.unsubscribe() + ">");
            message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        return message;
    }

    /** The same invitation as a file, whose type says its method, so that mail programs offer to answer (RFC 6047, 2.4). */
    private static void invite(MimeMessageHelper helper, String calendar) throws MessagingException {
        String method = calendar.contains("METHOD:CANCEL") ? "CANCEL" : "REQUEST";
        helper.addAttachment(
                "termin.ics",
                new ByteArrayDataSource(
                        calendar.getBytes(StandardCharsets.UTF_8), "text/calendar; charset=UTF-8; method=" + method));
    }
}
