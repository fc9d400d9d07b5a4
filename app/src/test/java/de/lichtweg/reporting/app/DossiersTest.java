package de.lichtweg.reporting.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.lichtweg.activity.ActivityDraft;
import de.lichtweg.activity.Drafts;
import de.lichtweg.activity.app.ActivityRegister;
import de.lichtweg.cooperation.app.Bodies;
import de.lichtweg.cooperation.app.ContactBook;
import de.lichtweg.cooperation.app.Meetings;
import de.lichtweg.cooperation.app.MinutesDesk;
import de.lichtweg.cooperation.app.RequestDesk;
import de.lichtweg.cooperation.app.TaskDesk;
import de.lichtweg.cooperation.app.TopicDesk;
import de.lichtweg.cooperation.domain.Body;
import de.lichtweg.cooperation.domain.Contact;
import de.lichtweg.cooperation.domain.MeetingDraft;
import de.lichtweg.cooperation.domain.NewRequest;
import de.lichtweg.cooperation.domain.NewTask;
import de.lichtweg.cooperation.domain.Request.Kind;
import de.lichtweg.cooperation.domain.Request.Step;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.kernel.SubjectRef;
import de.lichtweg.parties.Accounts;
import de.lichtweg.parties.Accounts.RoleAccount;
import de.lichtweg.parties.OpenWork.Part;
import de.lichtweg.parties.OrganisationKind;
import de.lichtweg.parties.Organisations;
import de.lichtweg.platform.error.NotFound;
import de.lichtweg.platform.security.Logins;
import de.lichtweg.platform.security.Role;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.time.LichtwegClock;
import de.lichtweg.testing.LichtwegTest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a dossier counts is what the database has, and nobody reads in it what he could not read elsewhere. */
@LichtwegTest(webEnvironment = WebEnvironment.MOCK, properties = "lichtweg.demo=true", shared = "time")
class DossiersTest {

    private static final Scope PROGRAM = Scope.system("test");
    private static final RegionKey MEISSEN = new RegionKey("14627");
    private static final RegionKey TOWN = new RegionKey("14627130");
    private static final LocalDate DAY = LocalDate.parse("2026-12-10");

    @Autowired
    Dossiers dossiers;

    @Autowired
    TaskDesk tasks;

    @Autowired
    RequestDesk requests;

    @Autowired
    Bodies bodies;

    @Autowired
    Meetings meetings;

    @Autowired
    TopicDesk topics;

    @Autowired
    MinutesDesk minutes;

    @Autowired
    ContactBook contacts;

    @Autowired
    ActivityRegister register;

    @Autowired
    Organisations organisations;

    @Autowired
    Accounts accounts;

    @Autowired
    Logins logins;

    @Autowired
    LichtwegClock clock;

    @Autowired
    JdbcClient jdbc;

    private Scope office;
    private Scope town;
    private Scope foreign;

    @BeforeEach
    void anOfficeWithWork() {
        clock.setTo(Instant.parse("2026-11-20T09:00:00Z"));
        jdbc.sql("truncate cooperation.body, cooperation.task, cooperation.request cascade")
                .update();
        jdbc.sql("delete from cooperation.contact").update();
        office = account("do-amt", "Amt Übergabe", Role.DISTRICT_COORDINATION, OrganisationKind.DISTRICT, MEISSEN);
        town = account("do-l", "Stadt Lommatzsch DO", Role.MUNICIPALITY, OrganisationKind.MUNICIPALITY, TOWN);
        foreign = account(
                "do-b",
                "Amt Bautzen DO",
                Role.DISTRICT_COORDINATION,
                OrganisationKind.DISTRICT,
                new RegionKey("14625"));
        long body = bodies.create(
                office, new Body(0, 1, "Jour fixe DO", "JD", MEISSEN, List.of(own(office), own(town)), false));
        long meeting = meetings.create(office, meeting(body), 0, 1);
        long topic = topics.propose(town, meetings.get(town, meeting), "Leerrohre", "", clock.today());
        topics.take(office, meetings.get(office, meeting), topic, 1, 10);
        minutes.decide(office, meeting, topic, "Alle melden Leerrohre.");
        for (int i = 1; i <= 3; i++) {
            task(office, own(town), "Liste " + i);
        }
        task(town, own(office), "Auskunft");
        ask("Was gilt?");
        long asked = ask("Und hier?");
        requests.step(office, asked, requests.get(office, asked).version(), Step.ASK, "Welche?", "");
        long kept = ask("Wer baut?");
        requests.keep(office, kept, requests.get(office, kept).version(), "do-amt");
        contacts.create(office, contact());
    }

    @AfterEach
    void run() {
        clock.run();
    }

    private Scope account(String login, String name, Role role, OrganisationKind kind, RegionKey territory) {
        accounts.ensureRole(PROGRAM, new RoleAccount(login, name, role, name, kind, territory));
        return logins.find(login).orElseThrow().scope();
    }

    private String own(Scope scope) {
        return requests.own(scope);
    }

    private static MeetingDraft meeting(long body) {
        return new MeetingDraft(
                body, "Jour fixe DO", DAY, LocalTime.of(10, 0), LocalTime.of(11, 0), "", "", "", null, null, false);
    }

    private void task(Scope by, String organisation, String title) {
        tasks.create(
                by,
                new NewTask(
                        TOWN,
                        null,
                        null,
                        new SubjectRef("test", "7"),
                        "Los 7",
                        "/aktivitaeten/7",
                        title,
                        "",
                        organisation,
                        "",
                        DAY,
                        false));
    }

    private long ask(String title) {
        return requests.create(town, new NewRequest(TOWN, Kind.QUESTION, title, title, own(town), null, false));
    }

    private Contact contact() {
        return new Contact(
                0,
                1,
                own(office),
                "",
                MEISSEN,
                "Koordination",
                "",
                "",
                "",
                "Förderung",
                null,
                "",
                null,
                null,
                null,
                null,
                false,
                true);
    }

    private Map<String, Integer> counts(Scope reader, String key, boolean person) {
        return dossiers.of(reader, key, person).parts().stream()
                .filter(p -> !p.key().equals("reviews"))
                .collect(Collectors.toMap(Part::key, p -> p.items().size()));
    }

    private int sql(String where, String argument) {
        return jdbc.sql("select count(*) from " + where)
                .param(argument)
                .query(Integer.class)
                .single();
    }

    @Test
    void whatItCountsIsWhatTheDatabaseHas() {
        String amt = own(office);
        String stadt = own(town);
        assertThat(counts(office, amt, false))
                .containsEntry("tasks", sql("cooperation.task t where t.state = 'OPEN' and t.organisation = ?", amt))
                .containsEntry("given", sql("cooperation.task t where t.state = 'OPEN' and t.asked_org = ?", amt))
                .containsEntry(
                        "answer",
                        sql(
                                "cooperation.request r where r.state not in ('ANSWERED', 'CLOSED') and r.territory like ? || '%'",
                                "14627"))
                .containsEntry(
                        "meetings",
                        sql(
                                "cooperation.meeting m join cooperation.body b on b.id = m.body_id where m.minutes <> 'APPROVED' and b.territory = ?",
                                "14627"))
                .containsEntry(
                        "decisions",
                        sql(
                                "cooperation.decision d join cooperation.body b on b.id = d.body_id where d.follow_title = '' and b.territory = ?",
                                "14627"))
                .containsEntry("contacts", sql("cooperation.contact c where c.organisation = ?", amt))
                .containsAllEntriesOf(Map.of("tasks", 1, "given", 3, "answer", 3, "meetings", 1, "decisions", 1));
        assertThat(counts(town, stadt, false))
                .containsEntry("tasks", 3)
                .containsEntry("reply", 1)
                .containsEntry("asked", 2)
                .containsEntry("topics", sql("cooperation.topic x where x.organisation = ?", stadt));
    }

    @Test
    void aPersonHasWhatItGaveAndKeeps() {
        assertThat(counts(office, "do-amt", true)).containsEntry("given", 3).containsEntry("answer", 1);
        assertThatThrownBy(() -> dossiers.of(town, "do-amt", true))
                .as("accounts of others are nobody's business")
                .isInstanceOf(NotFound.class);
    }

    @Test
    void aForeignOfficeReadsNothingOfIt() {
        assertThat(dossiers.of(foreign, own(town), false).count()).isZero();
        assertThat(dossiers.choices(foreign).stream().map(c -> c.key())).doesNotContain("do-amt", "do-l");
    }

    @Test
    void activitiesAreThoseThatItLeads() {
        String amt = own(office);
        int before = counts(office, amt, false).getOrDefault("activities", 0);
        register.create(
                PROGRAM,
                Drafts.resolution(organisations, TOWN, "Übergabe läuft")
                        .with(new ActivityDraft.Parties(amt, "", null)));
        assertThat(counts(office, amt, false)).containsEntry("activities", before + 1);
    }
}
