package de.lichtweg.platform.digest;

import static org.assertj.core.api.Assertions.assertThat;

import de.lichtweg.activity.Activities;
import de.lichtweg.activity.Drafts;
import de.lichtweg.activity.app.ActivityRegister;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.kernel.SubjectRef;
import de.lichtweg.parties.Accounts;
import de.lichtweg.parties.Accounts.RoleAccount;
import de.lichtweg.parties.OrganisationKind;
import de.lichtweg.parties.Organisations;
import de.lichtweg.platform.comment.Comments;
import de.lichtweg.platform.digest.Recipients.Recipient;
import de.lichtweg.platform.security.Logins;
import de.lichtweg.platform.security.Role;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.subject.SubjectAccess.Access;
import de.lichtweg.platform.subject.Subjects;
import de.lichtweg.platform.time.LichtwegClock;
import de.lichtweg.testing.LichtwegTest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** One mail per person and period, grouped, with what the person may see; and none where there is nothing to say. */
@LichtwegTest(webEnvironment = WebEnvironment.MOCK, properties = "lichtweg.demo=true", shared = "time")
class DigestTest {

    private static final Scope OFFICE = Scope.system("test");
    private static final RegionKey STREHLA = new RegionKey("14627260");
    private static final RegionKey RIESA = new RegionKey("14627210");

    @Autowired
    Digest digest;

    @Autowired
    DigestJob job;

    @Autowired
    ActivityRegister register;

    @Autowired
    Comments comments;

    @Autowired
    Subjects subjects;

    @Autowired
    Organisations organisations;

    @Autowired
    Accounts accounts;

    @Autowired
    Logins logins;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    LichtwegClock clock;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void twoTowns() {
        on("2026-11-23");
        jdbc.sql("delete from platform.mail").update();
        jdbc.sql("delete from platform.digest_turn").update();
        jdbc.sql("delete from platform.digest_wish").update();
        account("strehla", "Stadt Strehla", STREHLA);
        account("riesa", "Stadt Riesa", RIESA);
        if (register.list(OFFICE).stream().noneMatch(a -> a.title().equals("Längst fällig"))) {
            add("Längst fällig", "Landratsamt", "2026-11-02");
            add("Wir sind dran", "Stadt Strehla", "2027-03-01");
            add("Bald", "Landratsamt", "2026-12-02");
            add("Noch lange hin", "Landratsamt", "2027-03-01");
        }
    }

    private void on(String day) {
        clock.setTo(Instant.parse(day + "T06:00:00Z"));
    }

    private void account(String login, String name, RegionKey territory) {
        accounts.ensureRole(
                OFFICE,
                new RoleAccount(login, name, Role.MUNICIPALITY, name, OrganisationKind.MUNICIPALITY, territory));
    }

    private void add(String title, String turn, String due) {
        register.create(OFFICE, Drafts.resolution(organisations, STREHLA, title, turn, LocalDate.parse(due), null));
    }

    private void wish(String login, Rhythm rhythm) {
        digest.wish(logins.find(login).orElseThrow().scope(), rhythm);
    }

    private static Recipient at(String login) {
        return new Recipient(login, login + "@ort.example");
    }

    private List<String> mails() {
        return jdbc.sql("select recipient || ' ' || subject || E'\\n' || body from platform.mail order by id")
                .query(String.class)
                .list();
    }

    @Test
    void itSaysWhatIsUpInGroupsWithLinksOnceAPeriod() {
        wish("strehla", Rhythm.WEEKLY);
        assertThat(digest.tell(at("strehla"))).isTrue();
        assertThat(digest.tell(at("strehla"))).as("the routine runs again").isFalse();
        assertThat(mails()).hasSize(1);
        String mail = mails().getFirst();
        assertThat(mail)
                .startsWith("strehla@ort.example Breitband: 3 Punkte für Sie")
                .containsSubsequence(
                        "Überfällig (1)",
                        "02.11.2026, Längst fällig: Vorlage schreiben (Schritt)",
                        "http://localhost:8080/aktivitaeten/",
                        "Ihre Stelle ist am Zug (1)",
                        "Wir sind dran",
                        "Bald fällig (1)",
                        "02.12.2026, Bald",
                        "/konto/mitteilungen")
                .doesNotContain("Noch lange hin");
        on("2026-11-27");
        assertThat(digest.tell(at("strehla"))).as("the same week").isFalse();
        on("2026-11-30");
        assertThat(digest.tell(at("strehla"))).as("the next week").isTrue();
        assertThat(mails()).hasSize(2);
    }

    @Test
    void whoIsMentionedIsToldUntilItWasReadAndNobodyElseIs() {
        wish("strehla", Rhythm.DAILY);
        wish("riesa", Rhythm.DAILY);
        long id =
                register.create(OFFICE, Drafts.resolution(organisations, STREHLA, "Beschluss Strehla", "", null, null));
        Access record = subjects.get(OFFICE, new SubjectRef(Activities.SUBJECT, Long.toString(id)));
        comments.add(OFFICE, record, "Bitte\nprüfen: @strehla, @riesa " + "x".repeat(300), Set.of());
        assertThat(digest.tell(at("riesa"))).as("it may not see the record").isFalse();
        assertThat(digest.tell(at("strehla"))).isTrue();
        assertThat(mails())
                .singleElement()
                .asString()
                .containsSubsequence(
                        "Sie wurden erwähnt (1)",
                        "Beschluss Strehla",
                        "Bitte prüfen: @strehla",
                        "x …",
                        "/aktivitaeten/" + id + "#kommentare");
        Scope strehla = logins.find("strehla").orElseThrow().scope();
        comments.read(strehla, comments.mentions(strehla).getFirst().comment());
        on("2026-11-24");
        assertThat(digest.tell(at("strehla"))).isTrue();
        assertThat(mails().getLast()).as("it was read").doesNotContain("erwähnt");
    }

    @Test
    void whatIsRolledBackIsToldLaterAndNobodyHearsOfWhatIsNotHis() {
        wish("strehla", Rhythm.DAILY);
        wish("riesa", Rhythm.DAILY);
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            digest.tell(at("strehla"));
            status.setRollbackOnly();
        });
        assertThat(mails()).as("the process was killed before its commit").isEmpty();
        assertThat(digest.tell(at("strehla"))).isTrue();
        assertThat(digest.tell(at("riesa"))).as("nothing to say is no mail").isFalse();
        assertThat(digest.tell(at("niemand"))).isFalse();
        assertThat(mails()).hasSize(1);
    }

    @Test
    void theRhythmIsTheOwnWishElseThatOfTheRoleAndWeekendsAreQuiet() {
        assertThat(digest.rhythm(logins.find("strehla").orElseThrow().scope())).isEqualTo(Rhythm.OFF);
        assertThat(digest.tell(at("strehla"))).isFalse();
        accounts.ensureRole(
                OFFICE,
                new RoleAccount(
                        "koordination",
                        "Koordination",
                        Role.DISTRICT_COORDINATION,
                        "Landratsamt",
                        OrganisationKind.DISTRICT,
                        new RegionKey("14627")));
        assertThat(digest.rhythm(logins.find("koordination").orElseThrow().scope()))
                .isEqualTo(Rhythm.WEEKLY);
        on("2026-11-22");
        assertThat(job.tellAll(OFFICE)).as("a Sunday").isZero();
        on("2026-11-18");
        assertThat(job.tellAll(OFFICE)).as("Buß- und Bettag").isZero();
        on("2026-11-23");
        long told = job.tellAll(OFFICE);
        assertThat(mails())
                .as("the coordination, by its role, and nobody who did not ask")
                .anySatisfy(mail -> assertThat(mail).startsWith("koordination@demo.invalid"))
                .noneSatisfy(mail -> assertThat(mail).startsWith("strehla@"))
                .hasSize((int) told);
        assertThat(job.tellAll(OFFICE)).isZero();
    }

    @Test
    void aMailOfTheDigestCannotBePutTwiceEvenIfItsTurnWasLost() {
        wish("strehla", Rhythm.WEEKLY);
        digest.tell(at("strehla"));
        jdbc.sql("delete from platform.digest_turn").update();
        assertThat(digest.tell(at("strehla"))).isFalse();
        assertThat(mails()).hasSize(1);
    }
}
