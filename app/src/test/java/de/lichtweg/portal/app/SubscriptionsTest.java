package de.lichtweg.portal.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.lichtweg.activity.ActivityDraft;
import de.lichtweg.activity.ActivityKind;
import de.lichtweg.activity.Drafts;
import de.lichtweg.activity.app.ActivityRegister;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.parties.Organisations;
import de.lichtweg.platform.error.Closed;
import de.lichtweg.platform.error.RuleViolation;
import de.lichtweg.platform.security.RightsTable;
import de.lichtweg.platform.security.Role;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.time.LichtwegClock;
import de.lichtweg.portal.domain.Asker;
import de.lichtweg.portal.domain.PublicActivity;
import de.lichtweg.portal.domain.Subscriber;
import de.lichtweg.portal.domain.Wish;
import de.lichtweg.testing.LichtwegTest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** News by mail: nobody learns who subscribes, nobody gets what he did not confirm, whoever ends it is forgotten. */
@LichtwegTest(
        properties = {"spring.mail.host=127.0.0.1", "lichtweg.mail.from=breitband@kreis.example"},
        shared = "mail")
class SubscriptionsTest {

    private static final Scope OFFICE = Scope.system("test");
    private static final Instant NOW = Instant.parse("2026-11-24T07:00:00Z");
    private static final Asker ASKER = Asker.at("192.0.2.1");
    private static final Wish NEWS = new Wish(true, false, "", "", "");
    private static final RegionKey STREHLA = new RegionKey("14627260");

    private static final Scope MAYOR =
            new Scope("strehla", "Strehla", Role.MUNICIPALITY, null, Set.of(STREHLA), RightsTable.standard());

    @Autowired
    Subscriptions subscriptions;

    @Autowired
    SubscriptionJob job;

    @Autowired
    OldSubscriptions old;

    @Autowired
    PublicCourse course;

    @Autowired
    ActivityRegister activities;

    @Autowired
    Organisations organisations;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    LichtwegClock clock;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void nobodyYet() {
        clock.setTo(NOW);
        jdbc.sql(
                        "-- all\ntruncate platform.mail, portal.subscriber, portal.subscription_request, portal.address_question")
                .update();
    }

    @AfterEach
    void clockRuns() {
        clock.run();
    }

    private List<String> mails(String recipient) {
        return jdbc.sql("select subject || E'\\n' || body from platform.mail where recipient = ? order by id")
                .param(recipient)
                .query(String.class)
                .list();
    }

    private String token(String recipient) {
        return jdbc.sql("select secret from platform.mail where recipient = ? order by id desc limit 1")
                .param(recipient)
                .query(String.class)
                .single();
    }

    private Subscriber subscriber() {
        String secret = jdbc.sql("select secret from portal.subscriber")
                .query(String.class)
                .single();
        return subscriptions.find(secret).orElseThrow();
    }

    private void subscribe(String mail, Wish wish) {
        subscriptions.ask(ASKER, mail, wish, Locale.GERMAN);
        assertThat(subscriptions.confirm(token(mail))).isTrue();
    }

    @Test
    void whoSubscribesAndWhoDoesNotIsAnsweredAlikeAndOnlyTheLinkBegins() {
        assertThat(subscriptions.ask(ASKER, "Eine@Ort.example ", NEWS, Locale.GERMAN))
                .isTrue();
        List<String> first = mails("eine@ort.example");
        assertThat(first).hasSize(1);
        assertThat(first.getFirst()).doesNotContain(token("eine@ort.example"));
        assertThat(subscriptions.count(OFFICE)).as("asked is not subscribed").isZero();
        String token = token("eine@ort.example");
        assertThat(subscriptions.asked(token)).contains(NEWS);
        assertThat(subscriptions.confirm("erfunden")).isFalse();
        assertThat(subscriptions.confirm(token)).isTrue();
        assertThat(subscriptions.confirm(token)).as("a link begins once").isFalse();
        assertThat(subscriptions.count(OFFICE)).isEqualTo(1);

        Wish other = new Wish(false, true, "", "", "");
        String secret = subscriber().secret();
        assertThat(subscriptions.ask(ASKER, "eine@ort.example", other, Locale.GERMAN))
                .isTrue();
        assertThat(mails("eine@ort.example")).as("word for word the same").isEqualTo(first);
        assertThat(subscriber().wish()).as("until it is confirmed").isEqualTo(NEWS);
        subscriptions.confirm(token("eine@ort.example"));
        assertThat(subscriber().wish()).isEqualTo(other);
        assertThat(subscriber().secret()).as("stands in mails").isEqualTo(secret);
    }

    @Test
    void noMailboxIsFloodedAndNoAskerAsksForEver() {
        for (int n = 0; n < 5; n++) {
            assertThat(subscriptions.ask(ASKER, "viel@ort.example", NEWS, Locale.GERMAN))
                    .as("the answer is the same")
                    .isTrue();
        }
        assertThat(mails("viel@ort.example")).hasSize(3);
        for (int n = 5; n < 10; n++) {
            subscriptions.ask(ASKER, "b" + n + "@ort.example", NEWS, Locale.GERMAN);
        }
        assertThat(subscriptions.ask(ASKER, "c@ort.example", NEWS, Locale.GERMAN))
                .isFalse();
        assertThat(mails("c@ort.example")).isEmpty();
        clock.setTo(NOW.plus(Duration.ofMinutes(61)));
        assertThat(subscriptions.ask(ASKER, "c@ort.example", NEWS, Locale.GERMAN))
                .isTrue();
        assertThatThrownBy(() -> subscriptions.ask(ASKER, "a@b, c@d", NEWS, Locale.GERMAN))
                .isInstanceOf(RuleViolation.class);
    }

    @Test
    void whatIsNotConfirmedIsForgottenAndWhoeverEndsItToo() {
        subscriptions.ask(ASKER, "nie@ort.example", NEWS, Locale.GERMAN);
        String token = token("nie@ort.example");
        clock.setTo(NOW.plus(Duration.ofDays(2)));
        assertThat(subscriptions.confirm(token)).as("too late").isFalse();
        Instant before = NOW.plus(Duration.ofSeconds(1));
        assertThat(old.due(OFFICE, before)).isEqualTo(1);
        new TransactionTemplate(transactions).executeWithoutResult(status -> old.remove(OFFICE, before));
        assertThat(jdbc.sql(
                                "select (select count(*) from platform.mail) + (select count(*) from portal.subscription_request)")
                        .query(Integer.class)
                        .single())
                .isZero();

        subscribe("ende@ort.example", new Wish(false, false, STREHLA.value(), "", ""));
        project(ActivityKind.MUNICIPAL_PROJECT, "Ausbau Strehla", "award");
        assertThat(job.tellAll()).isEqualTo(1);
        assertThat(mails("ende@ort.example")).hasSize(1);
        subscriptions.end("erfunden");
        subscriptions.end(subscriber().secret());
        assertThat(subscriptions.count(OFFICE)).isZero();
        assertThat(mails("ende@ort.example"))
                .as("what still waits does not leave")
                .isEmpty();
        assertThat(jdbc.sql(
                                "select count(*) from platform.audit_entry where coalesce(before::text, '') || coalesce(after::text, '') like '%ort.example%'")
                        .query(Integer.class)
                        .single())
                .as("the audit log knows no address")
                .isZero();
    }

    @Test
    void aMunicipalityIsToldOncePerWeekWhatARuleReleasesAndNothingElse() {
        long id = project(ActivityKind.MUNICIPAL_PROJECT, "Lückenschluss", "award");
        long secret = project(ActivityKind.OWN_ACCOUNT_BUILD, "Geheimer Bau", "announced");
        project(ActivityKind.MUNICIPAL_PROJECT, "Noch nicht vergeben", "preparation");
        subscribe("ort@ort.example", new Wish(false, false, STREHLA.value(), "", ""));
        assertThat(job.tellAll()).as("what stood before is known").isZero();
        reach(id, "award", "construction");
        reach(secret, "announced", "construction");
        assertThat(job.tellAll()).isEqualTo(1);
        assertThat(mails("ort@ort.example").getFirst())
                .contains("Lückenschluss: wird gebaut", "/ausbau/14627260", "/abonnement/ende/")
                .doesNotContain("Geheimer", "Noch nicht");
        reach(id, "construction", "operation");
        assertThat(job.tellAll()).as("the same week").isZero();
        clock.setTo(NOW.plus(Duration.ofDays(7)));
        assertThat(job.tellAll()).isEqualTo(1);
        assertThat(job.tellAll()).isZero();
        course.hold(OFFICE, id, true);
        assertThat(course.list(false)).extracting(PublicActivity::title).doesNotContain("Lückenschluss");
        assertThat(course.list(OFFICE, false)).anyMatch(a -> a.id() == id && a.held());
        assertThat(course.list(MAYOR, false)).extracting(PublicActivity::title).doesNotContain("Lückenschluss");
        assertThatThrownBy(() -> course.hold(MAYOR, id, false)).isInstanceOf(Closed.class);
    }

    @Test
    void aWeekBelongsToTheYearOfItsThursdayAndBeginsOnMonday() {
        assertThat(SubscriptionLetters.week(LocalDate.parse("2026-12-28"))).isEqualTo("2026-W53");
        assertThat(SubscriptionLetters.week(LocalDate.parse("2027-01-03"))).isEqualTo("2026-W53");
        assertThat(SubscriptionLetters.week(LocalDate.parse("2027-01-04"))).isEqualTo("2027-W01");
    }

    private long project(ActivityKind kind, String title, String phase) {
        return activities.create(OFFICE, draft(kind, title, List.of(phase)));
    }

    private void reach(long id, String from, String phase) {
        ActivityDraft before = activities.get(OFFICE, id).draft();
        activities.change(
                OFFICE,
                id,
                activities.get(OFFICE, id).version(),
                draft(before.basics().kind(), before.basics().title(), List.of(from, phase)),
                "");
    }

    private ActivityDraft draft(ActivityKind kind, String title, List<String> phases) {
        ActivityDraft d = Drafts.resolution(organisations, STREHLA, title);
        List<ActivityDraft.Entry> entries = phases.stream()
                .map(p ->
                        new ActivityDraft.Entry(p, LocalDate.parse("2026-11-01").plusDays(phases.indexOf(p))))
                .toList();
        return new ActivityDraft(
                new ActivityDraft.Basics(kind, null, title, "", "", "", false),
                d.parties(),
                d.territory(),
                new ActivityDraft.Course(0, entries, 0, d.course().state(), null),
                d.next(),
                d.expected(),
                List.of(),
                List.of(),
                List.of());
    }
}
