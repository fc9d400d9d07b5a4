package de.lichtweg.cooperation.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import de.lichtweg.cooperation.domain.Body;
import de.lichtweg.cooperation.domain.Contact;
import de.lichtweg.cooperation.domain.Decision;
import de.lichtweg.cooperation.domain.Meeting;
import de.lichtweg.cooperation.domain.Meeting.Minutes;
import de.lichtweg.cooperation.domain.MeetingDraft;
import de.lichtweg.cooperation.domain.NewTask;
import de.lichtweg.cooperation.domain.Participant.Answer;
import de.lichtweg.cooperation.domain.Task;
import de.lichtweg.cooperation.domain.Topic;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.kernel.SubjectRef;
import de.lichtweg.parties.Accounts;
import de.lichtweg.parties.Accounts.RoleAccount;
import de.lichtweg.parties.OrganisationKind;
import de.lichtweg.platform.comment.Comments;
import de.lichtweg.platform.digest.DigestSource;
import de.lichtweg.platform.error.Closed;
import de.lichtweg.platform.error.NotFound;
import de.lichtweg.platform.error.RuleViolation;
import de.lichtweg.platform.security.Logins;
import de.lichtweg.platform.security.Role;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.subject.Subjects;
import de.lichtweg.platform.time.LichtwegClock;
import de.lichtweg.testing.LichtwegTest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A Jour fixe from the topic to the task, with those who sit in it and those who do not. */
@LichtwegTest(webEnvironment = WebEnvironment.MOCK, properties = "lichtweg.demo=true", shared = "time")
class JourFixeTest {

    private static final Scope PROGRAM = Scope.system("test");
    private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");
    private static final LocalDate DAY = LocalDate.parse("2026-12-10");
    private static final RegionKey MEISSEN = new RegionKey("14627");

    @Autowired
    Bodies bodies;

    @Autowired
    Meetings meetings;

    @Autowired
    TopicDesk topics;

    @Autowired
    MinutesDesk minutes;

    @Autowired
    Attendance attendance;

    @Autowired
    DecisionDesk decisions;

    @Autowired
    TaskDesk tasks;

    @Autowired
    ContactBook contacts;

    @Autowired
    MeetingReminders reminders;

    @Autowired
    MeetingAccess access;

    @Autowired
    Subjects subjects;

    @Autowired
    Comments comments;

    @Autowired
    List<DigestSource> digests;

    @Autowired
    Accounts accounts;

    @Autowired
    Logins logins;

    @Autowired
    LichtwegClock clock;

    @Autowired
    JdbcClient jdbc;

    private Scope office;
    private Scope lommatzsch;
    private Scope strehla;
    private Scope bautzen;
    private Scope centre;
    private long body;
    private long meeting;

    @BeforeEach
    void aBodyWithTwoTowns() {
        clock.setTo(NOW);
        jdbc.sql("truncate cooperation.body, cooperation.task cascade").update();
        jdbc.sql("delete from platform.mail").update();
        office = account("jf-amt", "Amt Jour fixe", Role.DISTRICT_COORDINATION, OrganisationKind.DISTRICT, "14627");
        lommatzsch =
                account("jf-l", "Stadt Lommatzsch JF", Role.MUNICIPALITY, OrganisationKind.MUNICIPALITY, "14627130");
        strehla = account("jf-s", "Stadt Strehla JF", Role.MUNICIPALITY, OrganisationKind.MUNICIPALITY, "14627250");
        bautzen = account("jf-b", "Amt Bautzen JF", Role.DISTRICT_COORDINATION, OrganisationKind.DISTRICT, "14625");
        centre = account("jf-z", "Zentrum JF", Role.STATE_CENTRE, OrganisationKind.STATE_CENTRE, "14");
        body = bodies.create(
                office, new Body(0, 1, "Jour fixe", "JF", MEISSEN, List.of(own(office), own(lommatzsch)), false));
        meeting = meetings.create(office, draft("10:00", null), 0, 1);
    }

    @AfterEach
    void run() {
        clock.run();
    }

    private Scope account(String login, String name, Role role, OrganisationKind kind, String territory) {
        accounts.ensureRole(PROGRAM, new RoleAccount(login, name, role, name, kind, new RegionKey(territory)));
        return logins.find(login).orElseThrow().scope();
    }

    private String own(Scope scope) {
        return attendance.own(scope);
    }

    private MeetingDraft draft(String from, @Nullable Integer seats) {
        return new MeetingDraft(
                body,
                "Jour fixe Dezember",
                DAY,
                LocalTime.parse(from),
                LocalTime.parse("12:00"),
                "Landratsamt",
                "",
                "",
                seats,
                DAY.minusDays(3),
                false);
    }

    private Meeting now() {
        return meetings.get(office, meeting);
    }

    private long agenda(String title) {
        long id = topics.propose(lommatzsch, meetings.get(lommatzsch, meeting), title, "", clock.today());
        topics.take(office, now(), id, 1, 15);
        return id;
    }

    private ICalendar sent(String kind) {
        String text = jdbc.sql(
                        "select calendar from platform.mail where recipient = 'jf-l@demo.invalid' and once_key like ?")
                .param("%:" + kind + ":%")
                .query(String.class)
                .single();
        ICalendar calendar = Biweekly.parse(text).first();
        assertThat(calendar.validate(ICalVersion.V2_0)).isEmpty();
        return calendar;
    }

    @Test
    void anotherCalendarProgramUnderstandsInvitationChangeAndCancellation() {
        agenda("Wer bezahlt das Leerrohr?");
        assertThat(meetings.invite(office, meeting, now().version())).isEqualTo(2);
        VEvent asked = sent("invited").getEvents().getFirst();
        assertThat(sent("invited").getMethod().isRequest()).isTrue();
        assertThat(asked.getSequence().getValue()).isZero();
        assertThat(asked.getDateStart().getValue().toInstant()).isEqualTo(Instant.parse("2026-12-10T09:00:00Z"));
        assertThat(asked.getAttendees().getFirst().getEmail()).isEqualTo("jf-l@demo.invalid");
        assertThat(asked.getUrl().getValue()).endsWith("/termine/" + meeting);

        meetings.change(office, meeting, now().version(), draft("10:00", 5));
        assertThat(now().sequence()).as("seats are nobody's calendar").isZero();
        meetings.change(office, meeting, now().version(), draft("09:30", 5));
        VEvent moved = sent("changed").getEvents().getFirst();
        assertThat(moved.getUid().getValue()).isEqualTo(asked.getUid().getValue());
        assertThat(moved.getSequence().getValue()).isEqualTo(1);
        assertThat(moved.getDateStart().getValue().toInstant()).isEqualTo(Instant.parse("2026-12-10T08:30:00Z"));

        meetings.cancel(office, meeting, now().version());
        VEvent gone = sent("cancelled").getEvents().getFirst();
        assertThat(sent("cancelled").getMethod().isCancel()).isTrue();
        assertThat(gone.getSequence().getValue()).isEqualTo(2);
        assertThat(gone.getStatus().isCancelled()).isTrue();
    }

    @Test
    void onlyThoseWhoSitInItAndTheOfficesOfItsDistrictSeeIt() {
        assertThat(meetings.list(lommatzsch)).hasSize(1);
        for (Scope other : List.of(strehla, bautzen, centre)) {
            assertThat(meetings.list(other)).as(other.actor()).isEmpty();
            assertThatThrownBy(() -> meetings.get(other, meeting)).isInstanceOf(NotFound.class);
        }
        assertThatThrownBy(() -> meetings.invite(lommatzsch, meeting, 1)).isInstanceOf(Closed.class);
        long ahead = topics.propose(lommatzsch, now(), "Nur für uns", "", clock.today());
        assertThatThrownBy(() -> topics.get(strehla, ahead)).isInstanceOf(NotFound.class);
    }

    @Test
    void whatSomebodyElseWroteInTheMinutesIsNeverOverwritten() {
        long topic = agenda("Adressliste");
        int version = topics.get(office, topic).version();
        assertThat(minutes.write(office, meeting, topic, version, "erste Hand").saved())
                .isTrue();
        MinutesDesk.Written late = minutes.write(office, meeting, topic, version, "zweite Hand");
        assertThat(late.saved()).isFalse();
        assertThat(late.topic().result()).isEqualTo("erste Hand");
        assertThat(minutes.write(office, meeting, topic, late.topic().version(), "beide")
                        .saved())
                .isTrue();
    }

    @Test
    void decisionsAreCountedPerBodyAndYearAndStayWhenTheMinutesAreClosed() {
        long topic = agenda("Adressliste");
        long unspoken = agenda("Wenn Zeit bleibt");
        Decision first = minutes.decide(office, meeting, topic, "Alle nehmen die Vorlage.");
        Decision second = minutes.decide(office, meeting, topic, "Ab Januar.");
        assertThat(List.of(first.quoted(), second.quoted())).containsExactly("JF 1/2026", "JF 2/2026");
        meetings.minutes(office, meeting, now().version(), Minutes.CIRCULATED);
        assertThat(topics.get(office, unspoken))
                .as("collected again")
                .satisfies(t -> assertThat(t.meeting()).isNull())
                .satisfies(t -> assertThat(t.state()).isEqualTo(Topic.State.PROPOSED));
        meetings.minutes(office, meeting, now().version(), Minutes.APPROVED);
        assertThatThrownBy(() -> minutes.decide(office, meeting, topic, "Zu spät"))
                .isInstanceOfSatisfying(
                        RuleViolation.class, v -> assertThat(v.code()).isEqualTo("cooperation.minutes.closed"));

        meeting = meetings.create(office, draft("10:00", null).on(LocalDate.parse("2027-01-14")), 0, 1);
        assertThat(minutes.decide(office, meeting, agenda("Neues Jahr"), "Neu gezählt.")
                        .quoted())
                .isEqualTo("JF 1/2027");
        assertThat(decisions.list(lommatzsch)).hasSize(3);
        assertThat(decisions.list(strehla)).isEmpty();
        for (String change : List.of("delete from cooperation.decision", "update cooperation.decision set text = ''")) {
            assertThatThrownBy(() -> jdbc.sql(change).update()).hasMessageContaining("stays as it is");
        }
    }

    @Test
    void whoWaitsMovesUpByHimselfAndIsTold() {
        meetings.change(office, meeting, now().version(), draft("10:00", 1));
        meetings.invite(office, meeting, now().version());
        attendance.answer(office, now(), own(office), Answer.YES, 1);
        clock.setTo(NOW.plus(Duration.ofMinutes(1)));
        attendance.answer(lommatzsch, meetings.get(lommatzsch, meeting), own(lommatzsch), Answer.YES, 1);
        assertThat(told("seat")).isZero();
        attendance.answer(office, now(), own(office), Answer.NO, 1);
        assertThat(told("seat")).isEqualTo(1);

        attendance.answer(lommatzsch, meetings.get(lommatzsch, meeting), own(lommatzsch), Answer.NO, 1);
        attendance.answer(office, now(), own(office), Answer.YES, 1);
        clock.setTo(NOW.plus(Duration.ofMinutes(2)));
        attendance.answer(lommatzsch, meetings.get(lommatzsch, meeting), own(lommatzsch), Answer.YES, 1);
        meetings.change(office, meeting, now().version(), draft("10:00", 2));
        assertThat(told("seat")).as("more room, and a second time").isEqualTo(2);
        assertThatThrownBy(() ->
                        attendance.answer(lommatzsch, meetings.get(lommatzsch, meeting), own(office), Answer.YES, 1))
                .as("nobody answers for others")
                .isInstanceOf(Closed.class);
    }

    private int told(String kind) {
        return jdbc.sql("select count(*) from platform.mail where recipient = 'jf-l@demo.invalid' and once_key like ?")
                .param("%:" + kind + ":%")
                .query(Integer.class)
                .single();
    }

    @Test
    void aCopyTakesAlongWhatIsChosenAndInvitesNobody() {
        agenda("Adressliste");
        topics.propose(lommatzsch, meetings.get(lommatzsch, meeting), "Leerrohr", "", clock.today());
        meetings.invite(office, meeting, now().version());
        attendance.answer(lommatzsch, meetings.get(lommatzsch, meeting), own(lommatzsch), Answer.YES, 1);
        int mails = told("invited");
        long bare = meetings.cloneOf(office, meeting, DAY.plusWeeks(4), new Meetings.Parts(false, false, false));
        assertThat(meetings.get(office, bare)).satisfies(m -> {
            assertThat(m.draft().day()).isEqualTo(DAY.plusWeeks(4));
            assertThat(m.draft().place()).isEqualTo("Landratsamt");
            assertThat(topics.of(office, m)).isEmpty();
            assertThat(attendance.list(office, m)).isEmpty();
        });
        long full = meetings.cloneOf(office, meeting, DAY.plusWeeks(8), new Meetings.Parts(true, true, true));
        assertThat(meetings.get(office, full)).satisfies(m -> {
            assertThat(topics.of(office, m))
                    .extracting(Topic::title)
                    .containsExactlyInAnyOrder("Leerrohr", "Adressliste");
            assertThat(attendance.list(office, m)).hasSize(2).allMatch(p -> p.answer() == Answer.OPEN);
        });
        assertThat(told("invited")).isEqualTo(mails);
        assertThat(topics.of(office, now())).extracting(Topic::title).containsExactly("Adressliste");
    }

    @Test
    void aTaskIsSeenByWhoHasItAndWhoGaveItAndKeepsItsHistory() {
        long id = tasks.create(
                office,
                new NewTask(
                        MEISSEN,
                        null,
                        null,
                        new SubjectRef("test", "7"),
                        "Los 7",
                        "/aktivitaeten/7",
                        "Liste schicken",
                        "",
                        own(strehla),
                        "Bauamt",
                        DAY,
                        false));
        assertThat(tasks.list(lommatzsch)).isEmpty();
        assertThat(tasks.get(strehla, id))
                .satisfies(t -> assertThat(t.own()).isTrue())
                .satisfies(t -> assertThat(t.write()).isTrue());
        assertThat(tasks.get(office, id).asked()).isTrue();
        tasks.putOff(strehla, id, 1, DAY.plusDays(7), "Urlaub");
        assertThatThrownBy(() -> tasks.done(strehla, id, 1, "")).isInstanceOf(RuleViolation.class);
        tasks.done(strehla, id, 2, "liegt vor");
        Task done = tasks.get(office, id);
        assertThat(done.state()).isEqualTo(Task.State.DONE);
        assertThat(tasks.events(office, done).stream().map(e -> e.what())).containsExactly("done", "changed", "asked");
    }

    @Test
    void whoIsInvitedIsRemindedOnceAndWhoDeclinedIsLeftInPeace() {
        meetings.invite(office, meeting, now().version());
        reminders.submit(PROGRAM);
        assertThat(told("reminded")).as("weeks before").isZero();
        clock.setTo(Instant.parse("2026-12-08T09:00:00Z"));
        reminders.submit(PROGRAM);
        reminders.submit(PROGRAM);
        assertThat(told("reminded")).isEqualTo(1);
        jdbc.sql("delete from platform.mail").update();
        attendance.answer(lommatzsch, meetings.get(lommatzsch, meeting), own(lommatzsch), Answer.NO, 1);
        reminders.submit(PROGRAM);
        assertThat(told("reminded")).isZero();
    }

    @Test
    void whoIsMentionedOnAMeetingADecisionOrATaskReadsItInTheDigestUntilItIsRead() {
        long topic = agenda("Adressliste");
        Decision decision = minutes.decide(office, meeting, topic, "Alle nehmen die Vorlage.");
        String both = "Bitte ansehen, @Stadt Lommatzsch JF und @Stadt Strehla JF";
        long first = comments.add(office, access.of(office, now()), both, Set.of());
        comments.add(office, subjects.get(office, decision.decided().subject()), both, Set.of());
        assertThat(mentioned(lommatzsch))
                .containsExactlyInAnyOrder("/termine/" + meeting + "#kommentare", decision.path() + "#kommentare");
        assertThat(mentioned(strehla)).as("does not sit in it").isEmpty();
        comments.read(lommatzsch, first);
        assertThat(mentioned(lommatzsch)).containsExactly(decision.path() + "#kommentare");
        assertThatThrownBy(() -> subjects.get(strehla, decision.decided().subject()))
                .isInstanceOf(NotFound.class);
    }

    private List<String> mentioned(Scope scope) {
        LocalDate today = clock.today();
        return digests.stream()
                .flatMap(d -> d.list(scope, today, today.plusDays(7)).stream())
                .filter(l -> l.group().equals("mention"))
                .map(l -> l.href())
                .toList();
    }

    private Contact contact(Scope of, String person) {
        return new Contact(
                0,
                1,
                own(of),
                "",
                MEISSEN,
                "Koordination",
                person,
                person.isEmpty() ? "" : "mueller@amt.example",
                "",
                "Markterkundung",
                null,
                "",
                null,
                null,
                person.isEmpty() ? null : DAY,
                null,
                false,
                true);
    }

    @Test
    void whatIsDeletedOfAPersonStandsNowhereAndWhatWasDecidedStays() {
        jdbc.sql("delete from cooperation.contact").update();
        Decision decision = minutes.decide(office, meeting, agenda("Adressliste"), "Alle nehmen die Vorlage.");
        long id = contacts.create(office, contact(office, "Müllerin"));
        assertThat(contacts.list(lommatzsch)).as("responsible for its district").hasSize(1);
        assertThat(contacts.list(strehla)).as("sits in no body with it").isEmpty();
        assertThat(contacts.list(bautzen)).isEmpty();
        assertThatThrownBy(() -> contacts.erase(lommatzsch, id, 1)).isInstanceOf(Closed.class);
        contacts.erase(office, id, 1);
        assertThat(contacts.get(office, id).person()).isEmpty();
        assertThat(contacts.get(office, id).roleName()).isEqualTo("Koordination");
        assertThat(jdbc.sql(
                                "select count(*) from platform.audit_entry a where a::text like '%Müllerin%' or a::text like '%mueller@%'")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(decisions.get(office, decision.id()).text()).isEqualTo("Alle nehmen die Vorlage.");
    }

    @Test
    void afterItsLastDayNothingAboutAPersonIsReadAndThenItIsGone() {
        jdbc.sql("delete from cooperation.contact").update();
        long id = contacts.create(office, contact(office, "Müllerin"));
        clock.setTo(Instant.parse("2026-12-11T09:00:00Z"));
        assertThat(contacts.get(office, id).person()).isEmpty();
        assertThat(stored()).isEqualTo("Müllerin");
        assertThat(contacts.due(PROGRAM, clock.instant())).isEqualTo(1);
        assertThat(contacts.remove(PROGRAM, clock.instant())).isEqualTo(1);
        assertThat(stored()).isEmpty();
    }

    private String stored() {
        return jdbc.sql("select person from cooperation.contact")
                .query(String.class)
                .single();
    }
}
