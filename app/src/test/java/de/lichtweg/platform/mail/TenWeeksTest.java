package de.lichtweg.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import de.lichtweg.activity.Drafts;
import de.lichtweg.activity.app.ActivityRegister;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.parties.OrganisationKind;
import de.lichtweg.parties.Organisations;
import de.lichtweg.parties.app.AccountService;
import de.lichtweg.parties.app.Invitations;
import de.lichtweg.parties.domain.NewMandate;
import de.lichtweg.platform.jobs.JobHandler;
import de.lichtweg.platform.jobs.JobRun;
import de.lichtweg.platform.security.Role;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.time.LichtwegClock;
import de.lichtweg.portal.app.Newsroom;
import de.lichtweg.portal.app.PublicDates;
import de.lichtweg.portal.app.Subscriptions;
import de.lichtweg.portal.domain.Asker;
import de.lichtweg.portal.domain.DateDraft;
import de.lichtweg.portal.domain.NewsDraft;
import de.lichtweg.portal.domain.PublicDate.State;
import de.lichtweg.portal.domain.Wish;
import de.lichtweg.testing.LichtwegTest;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/**
 * Ten weeks at a mail server: the digest of an account and the news of subscribers arrive as often as there is something to tell, each
 * once, also when the server is away for a day.
 */
@LichtwegTest(
        properties = {"spring.mail.host=127.0.0.1", "lichtweg.mail.from=breitband@kreis.example"},
        shared = "mail")
class TenWeeksTest {

    private static final Scope OFFICE = Scope.system("test");
    private static final RegionKey STREHLA = new RegionKey("14627260");
    private static final LocalDate MONDAY = LocalDate.parse("2026-11-09");
    private static final LocalDate AWAY = LocalDate.parse("2026-12-08");

    /** Day → headline of what is published on it. */
    private static final Map<LocalDate, String> NEWS = Map.of(
            LocalDate.parse("2026-11-10"),
            "Los 1 beginnt",
            LocalDate.parse("2026-11-17"),
            "Los 2 beginnt",
            LocalDate.parse("2026-11-18"),
            "Los 3 beginnt",
            AWAY,
            "Los 4 beginnt",
            LocalDate.parse("2026-12-29"),
            "Los 5 beginnt");

    @Autowired
    private ObjectProvider<JobHandler> handlers;

    @Autowired
    private Subscriptions subscriptions;

    @Autowired
    private Newsroom newsroom;

    @Autowired
    private PublicDates dates;

    @Autowired
    private AccountService people;

    @Autowired
    private Invitations invitations;

    @Autowired
    private Organisations organisations;

    @Autowired
    private ActivityRegister activities;

    @Autowired
    private Delivery delivery;

    @Autowired
    private JavaMailSenderImpl sender;

    @Autowired
    private LichtwegClock clock;

    @Autowired
    private JdbcClient jdbc;

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final List<Arrived> arrived = new ArrayList<>();

    /** A mail as it arrived. */
    private record Arrived(LocalDate day, String to, String text, boolean endsByOneClick) {}

    /** A run of which nobody reads the log. */
    private record Run(Scope scope) implements JobRun {

        @Override
        public long id() {
            return 1;
        }

        @Override
        public String parameters() {
            return "";
        }

        @Override
        public void progress(long done, long total, String what) {
            // nobody looks
        }

        @Override
        public void log(String line) {
            // nobody reads
        }

        @Override
        public void checkCancelled() {
            // nobody cancels
        }

        @Override
        public void result(String json) {
            // nobody asks
        }
    }

    @BeforeEach
    void subscribers() throws Exception {
        on(MONDAY.minusDays(3));
        jdbc.sql(
                        "-- all\ntruncate platform.mail, portal.news_correction, portal.news_picture, portal.news, portal.subscriber")
                .update();
        jdbc.sql("-- all\ntruncate portal.subscription_request, portal.address_question, portal.public_date")
                .update();
        subscribe("nachrichten@ort.example", new Wish(true, false, "", "", ""));
        subscribe("termine@ort.example", new Wish(false, true, "", "", ""));
        subscribe("beides@ort.example", new Wish(true, true, "", "", ""));
        account("stadt@ort.example");
        organisations.register(OrganisationKind.DISTRICT, "Landratsamt");
        activities.create(
                OFFICE,
                Drafts.resolution(organisations, STREHLA, "Längst fällig", "", LocalDate.parse("2026-11-02"), null));
        jdbc.sql("delete from platform.mail").update();
        listen();
    }

    @AfterEach
    void stop() {
        server.stop();
        clock.run();
    }

    private void on(LocalDate day) {
        clock.setTo(day.atTime(7, 30).atZone(LichtwegClock.BERLIN).toInstant());
    }

    private void subscribe(String mail, Wish wish) {
        assertThat(subscriptions.ask(Asker.at("192.0.2.7"), mail, wish, Locale.GERMAN))
                .isTrue();
        String token = jdbc.sql("select secret from platform.mail where recipient = ?")
                .param(mail)
                .query(String.class)
                .single();
        assertThat(subscriptions.confirm(token)).isTrue();
    }

    private void account(String mail) {
        NewMandate mandate = new NewMandate(
                Role.MUNICIPALITY, "Stadt Strehla", OrganisationKind.MUNICIPALITY, STREHLA, MONDAY.minusYears(1), null);
        invitations.accept(people.add(OFFICE, "zehn-wochen", "Prüfung", mail, mandate), "blaue Rohre im Graben");
        jdbc.sql("-- one wish\ninsert into platform.digest_wish (login, rhythm) values ('zehn-wochen', 'WEEKLY')")
                .update();
    }

    private void listen() {
        server.start();
        sender.setPort(server.getSmtp().getPort());
    }

    @Test
    void everythingArrivesOnceInTheWeekInWhichItIsToldWhateverTheServerDoes() throws Exception {
        long date = 0;
        for (LocalDate day = MONDAY; day.isBefore(MONDAY.plusWeeks(10)); day = day.plusDays(1)) {
            on(day);
            publish(day);
            date = day.equals(LocalDate.parse("2026-11-24")) ? announce() : date;
            if (day.equals(LocalDate.parse("2026-12-16"))) {
                dates.set(OFFICE, date, dates.get(OFFICE, date).version(), State.CANCELLED);
            }
            if (day.equals(AWAY)) {
                server.stop();
            } else if (day.equals(AWAY.plusDays(1))) {
                listen();
            }
            morning(day);
        }
        assertThat(days("nachrichten@ort.example"))
                .containsExactly("2026-11-10", "2026-11-17", "2026-11-23", "2026-12-09", "2026-12-29");
        assertThat(days("termine@ort.example")).containsExactly("2026-11-24", "2026-12-16");
        assertThat(days("beides@ort.example"))
                .containsExactly(
                        "2026-11-10",
                        "2026-11-17",
                        "2026-11-23",
                        "2026-11-30",
                        "2026-12-09",
                        "2026-12-16",
                        "2026-12-29");
        assertThat(days("stadt@ort.example")).as("one in each week").hasSize(10);
        assertThat(arrived).hasSize(24);
        for (String headline : NEWS.values()) {
            assertThat(to("beides@ort.example").filter(a -> a.text().contains(headline)))
                    .as(headline)
                    .hasSize(1);
        }
        assertThat(arrived).allMatch(a -> a.endsByOneClick() != a.to().startsWith("stadt"));
    }

    private void publish(LocalDate day) {
        String headline = NEWS.get(day);
        if (headline != null) {
            String slug = newsroom.create(OFFICE, new NewsDraft(headline, "", "Text.", ""));
            newsroom.publish(OFFICE, slug, 1, null);
        }
    }

    private long announce() {
        long id = dates.create(
                OFFICE,
                new DateDraft(
                        "Sprechtag",
                        "",
                        "",
                        "",
                        LocalDate.parse("2027-02-01"),
                        LocalTime.of(17, 0),
                        LocalTime.of(19, 0),
                        "Rathaus"));
        dates.set(OFFICE, id, 1, State.PUBLISHED);
        return id;
    }

    /** What the program does by itself on a morning, on Tuesdays twice: a killed process begins again. */
    private void morning(LocalDate day) throws Exception {
        for (int turn = day.getDayOfWeek() == DayOfWeek.TUESDAY ? 0 : 1; turn < 2; turn++) {
            for (JobHandler handler : handlers.stream().toList()) {
                if (handler.kind().equals("digest") || handler.kind().equals("subscriptions")) {
                    handler.run(new Run(OFFICE));
                }
            }
            delivery.deliver();
        }
        if (server.isRunning()) {
            for (MimeMessage message : server.getReceivedMessages()) {
                arrived.add(read(day, message));
            }
            server.purgeEmailFromAllMailboxes();
        }
        assertThat(day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0 && arrived(day))
                .as("weekends are quiet")
                .isFalse();
    }

    private boolean arrived(LocalDate day) {
        return arrived.stream().anyMatch(a -> a.day().equals(day));
    }

    private static Arrived read(LocalDate day, MimeMessage message) throws Exception {
        return new Arrived(
                day,
                message.getAllRecipients()[0].toString(),
                text(message),
                message.getHeader("List-Unsubscribe") != null);
    }

    private static String text(MimeMessage message) throws IOException, MessagingException {
        return String.valueOf(message.getContent());
    }

    private Stream<Arrived> to(String mail) {
        return arrived.stream().filter(a -> a.to().equals(mail));
    }

    private List<String> days(String mail) {
        return to(mail).map(a -> a.day().toString()).toList();
    }
}
