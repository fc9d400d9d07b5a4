package de.lichtweg.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.kernel.SubjectRef;
import de.lichtweg.platform.error.RuleViolation;
import de.lichtweg.platform.mail.Post.State;
import de.lichtweg.platform.security.DataClass;
import de.lichtweg.platform.security.RightsTable;
import de.lichtweg.platform.security.Role;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.time.LichtwegClock;
import de.lichtweg.testing.LichtwegTest;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Mails over a real SMTP server: each leaves once, or somebody reads why not. */
@LichtwegTest(
        properties = {"spring.mail.host=127.0.0.1", "lichtweg.mail.from=breitband@kreis.example"},
        shared = "mail")
class OutboxTest {

    private static final Scope PROGRAM = Scope.system("test");
    private static final Instant NOW = Instant.parse("2026-11-27T10:00:00Z");
    private static final RegionKey MEISSEN = new RegionKey("14627");

    @Autowired
    private Outbox outbox;

    @Autowired
    private MailTable table;

    @Autowired
    private PostTable posts;

    @Autowired
    private Delivery delivery;

    @Autowired
    private JavaMailSenderImpl sender;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private LichtwegClock clock;

    @Autowired
    private JdbcClient jdbc;

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @BeforeEach
    void anEmptyOutbox() {
        jdbc.sql("delete from platform.mail").update();
        clock.setTo(NOW);
        server.start();
        sender.setPort(server.getSmtp().getPort());
    }

    @AfterEach
    void stop() {
        server.stop();
        clock.run();
    }

    private static Mail mail(String subject) {
        return Mail.of(
                "gemeinde@ort.example",
                subject,
                "Bitte melden: https://x.example/meldung/geheim123\nGrüße",
                new SubjectRef("test", "1"),
                DataClass.ACTIVITY,
                MEISSEN);
    }

    private boolean put(Mail mail) {
        return Boolean.TRUE.equals(new TransactionTemplate(transactions).execute(status -> outbox.send(PROGRAM, mail)));
    }

    private Post only() {
        List<Post> all = posts.list(PROGRAM, null, 10);
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    @Test
    void whatIsCommittedArrivesOnceAsItWasWritten() throws Exception {
        put(mail("Frist für Los 7 läuft ab")
                .withHtml("<p>Bitte <b>melden</b></p>")
                .withUnsubscribe("https://x.example/ende/geheim123")
                .withSecret("geheim123"));
        assertThat(only().text()).contains("Bitte melden").doesNotContain("geheim123");
        delivery.deliver();
        delivery.deliver();
        MimeMessage[] arrived = server.getReceivedMessages();
        assertThat(arrived).hasSize(1);
        assertThat(arrived[0].getSubject()).isEqualTo("Frist für Los 7 läuft ab");
        assertThat(arrived[0].getFrom()[0]).hasToString("breitband@kreis.example");
        assertThat(arrived[0].getAllRecipients()[0]).hasToString("gemeinde@ort.example");
        assertThat(arrived[0].getHeader("Message-ID")[0])
                .isEqualTo("<mail-" + only().id() + ".lichtweg@kreis.example>");
        assertThat(GreenMailUtil.getWholeMessage(arrived[0])).contains("geheim123", "<b>melden</b>", "multipart/");
        assertThat(arrived[0].getHeader("List-Unsubscribe")[0]).isEqualTo("<https://x.example/ende/geheim123>");
        assertThat(arrived[0].getHeader("List-Unsubscribe-Post")[0]).isEqualTo("List-Unsubscribe=One-Click");
        assertThat(only().state()).isEqualTo(State.SENT);
        assertThat(only().sentAt()).isEqualTo(NOW);
        assertThat(jdbc.sql("select count(secret) from platform.mail")
                        .query(Integer.class)
                        .single())
                .as("what was for the recipient alone is gone")
                .isZero();
    }

    @Test
    void whoeverIsForgottenGetsNothingThatStillWaits() {
        put(mail("Erste").withSecret("geheim123").withUnsubscribe("https://x.example/ende/geheim123"));
        put(Mail.of("andere@ort.example", "Zweite", "x", new SubjectRef("test", "1"), DataClass.ACTIVITY, MEISSEN));
        assertThat(jdbc.sql("select unsubscribe from platform.mail order by id limit 1")
                        .query(String.class)
                        .single())
                .doesNotContain("geheim123");
        new TransactionTemplate(transactions)
                .executeWithoutResult(status -> outbox.forget(PROGRAM, "test", "gemeinde@ort.example", NOW));
        assertThat(only().subject()).isEqualTo("Zweite");
    }

    @Test
    void whatIsRolledBackNeverLeavesAndAKeyIsUsedOnce() {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            outbox.send(PROGRAM, mail("Irrtum"));
            status.setRollbackOnly();
        });
        assertThat(put(mail("Woche 48").once("w48"))).isTrue();
        assertThat(put(mail("Woche 48, noch einmal").once("w48"))).isFalse();
        delivery.deliver();
        assertThat(server.getReceivedMessages()).hasSize(1);
        assertThatThrownBy(() -> outbox.send(PROGRAM, mail("ohne Vorgang")))
                .as("a mail belongs to a transaction")
                .hasMessageContaining("No existing transaction");
    }

    @Test
    void aServerThatDoesNotAnswerCostsNoMailAnAttempt() {
        server.stop();
        put(mail("Warten"));
        delivery.deliver();
        assertThat(only().state()).isEqualTo(State.WAITING);
        assertThat(only().attempts()).isZero();
        assertThat(only().error()).startsWith("Der Mailserver antwortet nicht");
        server.start();
        sender.setPort(server.getSmtp().getPort());
        delivery.deliver();
        assertThat(only().state()).isEqualTo(State.SENT);
        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    void whatWasTakenWhenTheProcessDiedIsNeverSentByItselfAgain() {
        put(mail("Verloren"));
        assertThat(table.take()).isPresent();
        assertThat(table.take()).as("taken once").isEmpty();
        delivery.deliver();
        assertThat(only().state()).isEqualTo(State.SENDING);
        clock.setTo(NOW.plus(Duration.ofMinutes(16)));
        delivery.deliver();
        assertThat(only().state()).isEqualTo(State.UNSURE);
        assertThat(only().error()).isEqualTo(Delivery.LOST);
        assertThat(server.getReceivedMessages()).isEmpty();
        assertThat(table.retry(only().id())).isTrue();
        delivery.deliver();
        assertThat(server.getReceivedMessages()).hasSize(1);
        assertThat(table.retry(only().id())).as("it has left").isFalse();
    }

    @Test
    void whatWaitedInABackupWaitsForSomebody() {
        put(mail("Alt"));
        new MailTurn(table, delivery).restored();
        delivery.deliver();
        assertThat(server.getReceivedMessages()).isEmpty();
        assertThat(only().state()).isEqualTo(State.UNSURE);
        assertThat(only().error()).isEqualTo(MailTurn.RESTORED);
    }

    @Test
    void aRefusedMailIsTriedLaterAndGivenUpInTheEnd() {
        // an address that is none: the server is never asked
        put(mail("Abgelehnt"));
        jdbc.sql("update platform.mail set recipient = 'gemeinde@ort.example, zwei@ort.example'")
                .update();
        Instant at = NOW;
        for (int attempt = 1; attempt <= 4; attempt++) {
            delivery.deliver();
            assertThat(only().state()).as("attempt " + attempt).isEqualTo(State.WAITING);
            assertThat(only().attempts()).isEqualTo(attempt);
            delivery.deliver();
            assertThat(only().attempts()).as("not before its time").isEqualTo(attempt);
            at = at.plus(Duration.ofHours(8));
            clock.setTo(at);
        }
        delivery.deliver();
        assertThat(only().state()).isEqualTo(State.FAILED);
        assertThat(only().error()).isNotBlank();
    }

    @Test
    void theTextIsForWhoMaySeeItsDataAndTheSecretForNobody() {
        put(mail("Los 7").withSecret("geheim123"));
        assertThat(seen(Role.DISTRICT_COORDINATION, "14627").text()).contains("nur in der Mail");
        assertThat(posts.list(scope(Role.DISTRICT_COORDINATION, "14628"), null, 10))
                .isEmpty();
        assertThat(posts.list(scope(Role.MUNICIPALITY, "14627180"), null, 10)).isEmpty();
        Post veiled = seen(Role.ADMINISTRATOR, "14627");
        assertThat(veiled.open()).isFalse();
        assertThat(veiled.subject() + veiled.text()).isEmpty();
        assertThat(veiled.to()).as("who administers accounts knows addresses").isEqualTo("gemeinde@ort.example");
    }

    private Post seen(Role role, String territory) {
        return posts.list(scope(role, territory), null, 10).getFirst();
    }

    private static Scope scope(Role role, String territory) {
        return new Scope("x", "X", role, null, Set.of(new RegionKey(territory)), RightsTable.standard());
    }

    @Test
    void anAddressIsOneAddress() {
        for (String typed : List.of("", "gemeinde", "a@b, c@d", "a b@c.de", "a@b\nBcc: c@d")) {
            assertThatThrownBy(() -> Mail.of(typed, "x", "x", new SubjectRef("test", "1"), DataClass.ACTIVITY, MEISSEN))
                    .as(typed)
                    .isInstanceOf(RuleViolation.class);
        }
    }
}
