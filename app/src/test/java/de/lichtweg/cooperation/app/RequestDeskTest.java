package de.lichtweg.cooperation.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.lichtweg.cooperation.domain.AnswerText;
import de.lichtweg.cooperation.domain.Body;
import de.lichtweg.cooperation.domain.NewRequest;
import de.lichtweg.cooperation.domain.Notice;
import de.lichtweg.cooperation.domain.Request;
import de.lichtweg.cooperation.domain.Request.Kind;
import de.lichtweg.cooperation.domain.Request.State;
import de.lichtweg.cooperation.domain.Request.Step;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.parties.Accounts;
import de.lichtweg.parties.Accounts.RoleAccount;
import de.lichtweg.parties.OrganisationKind;
import de.lichtweg.platform.digest.DigestSource;
import de.lichtweg.platform.error.Closed;
import de.lichtweg.platform.error.NotFound;
import de.lichtweg.platform.error.RuleViolation;
import de.lichtweg.platform.security.Logins;
import de.lichtweg.platform.security.Role;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.time.LichtwegClock;
import de.lichtweg.testing.LichtwegTest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a town asks is seen by itself and the office of its district, moves between both, and what the office tells reaches whom it means. */
@LichtwegTest(webEnvironment = WebEnvironment.MOCK, properties = "lichtweg.demo=true", shared = "time")
class RequestDeskTest {

    private static final Scope PROGRAM = Scope.system("test");
    private static final RegionKey MEISSEN = new RegionKey("14627");

    @Autowired
    RequestDesk desk;

    @Autowired
    RequestTopics talks;

    @Autowired
    AnswerTexts answers;

    @Autowired
    NoticeBoard board;

    @Autowired
    Bodies bodies;

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

    @BeforeEach
    void twoTownsAndTwoOffices() {
        // a Friday; Buß- und Bettag was the Wednesday before
        clock.setTo(Instant.parse("2026-11-20T09:00:00Z"));
        jdbc.sql("truncate cooperation.request, cooperation.notice, cooperation.body cascade")
                .update();
        jdbc.sql("delete from cooperation.answer_text t where t.territory <> ''")
                .update();
        jdbc.sql("delete from platform.mail").update();
        office = account("rq-amt", "Amt Anfragen", Role.DISTRICT_COORDINATION, OrganisationKind.DISTRICT, "14627");
        lommatzsch =
                account("rq-l", "Stadt Lommatzsch RQ", Role.MUNICIPALITY, OrganisationKind.MUNICIPALITY, "14627130");
        strehla = account("rq-s", "Stadt Strehla RQ", Role.MUNICIPALITY, OrganisationKind.MUNICIPALITY, "14627250");
        bautzen = account("rq-b", "Amt Bautzen RQ", Role.DISTRICT_COORDINATION, OrganisationKind.DISTRICT, "14625");
    }

    @AfterEach
    void leaveNothingToTheDigestsOfOthers() {
        jdbc.sql("truncate cooperation.request, cooperation.notice cascade").update();
        clock.run();
    }

    private Scope account(String login, String name, Role role, OrganisationKind kind, String territory) {
        accounts.ensureRole(PROGRAM, new RoleAccount(login, name, role, name, kind, new RegionKey(territory)));
        return logins.find(login).orElseThrow().scope();
    }

    private long ask() {
        return desk.create(
                lommatzsch,
                new NewRequest(
                        new RegionKey("14627130"),
                        Kind.WRONG_DATA,
                        "Schulweg steht doppelt",
                        "Welche Nummern gelten?",
                        desk.own(lommatzsch),
                        null,
                        false));
    }

    private void step(Scope scope, long id, Step step, String said) {
        desk.step(scope, id, desk.get(scope, id).version(), step, said, "");
    }

    private int mails() {
        return jdbc.sql("select count(*) from platform.mail where recipient = 'rq-l@demo.invalid'")
                .query(Integer.class)
                .single();
    }

    @Test
    void itIsSeenByWhoAskedAndTheOfficeAndNobodyElse() {
        long id = ask();
        assertThat(desk.get(office, id).runs()).isTrue();
        assertThat(desk.get(lommatzsch, id).own()).isTrue();
        for (Scope other : List.of(strehla, bautzen)) {
            assertThat(desk.list(other)).isEmpty();
            assertThatThrownBy(() -> desk.get(other, id)).isInstanceOf(NotFound.class);
        }
        assertThatThrownBy(() -> desk.create(
                        lommatzsch,
                        new NewRequest(MEISSEN, Kind.HELP, "Für andere", "?", desk.own(strehla), null, false)))
                .as("nobody asks for others")
                .isInstanceOf(Closed.class);
    }

    @Test
    void bothSidesReadTheSameAndTheTimeIsCounted() {
        long id = ask();
        assertThat(desk.get(lommatzsch, id).answerBy()).isEqualTo(LocalDate.parse("2026-11-27"));
        step(office, id, Step.TAKE, "");
        assertThat(desk.get(office, id).keeperName()).isEqualTo("Amt Anfragen");
        assertThat(mails()).as("taking says nothing").isZero();
        step(office, id, Step.ASK, "Welche Hausnummern?");
        assertThat(desk.get(lommatzsch, id).state()).isEqualTo(State.WAITING);
        assertThat(desk.get(lommatzsch, id).isOurTurn()).isTrue();
        assertThat(desk.get(office, id).isOurTurn()).isFalse();
        clock.setTo(Instant.parse("2026-12-01T09:00:00Z"));
        step(lommatzsch, id, Step.SAY, "3 bis 9");
        assertThat(desk.get(office, id).answerBy()).as("promised anew").isEqualTo(LocalDate.parse("2026-12-08"));
        step(office, id, Step.ANSWER, "Berichtigt.");
        Request answered = desk.get(lommatzsch, id);
        assertThat(answered.answeredAt()).isEqualTo(Instant.parse("2026-11-20T09:00:00Z"));
        assertThat(answered.solvedAt()).isEqualTo(Instant.parse("2026-12-01T09:00:00Z"));
        step(lommatzsch, id, Step.SAY, "Nummer 5 fehlt noch.");
        assertThat(desk.get(office, id).state()).isEqualTo(State.REOPENED);
        assertThat(desk.get(office, id).solvedAt()).as("it was not solved").isNull();
        assertThat(mails()).isEqualTo(2);
        assertThat(desk.events(lommatzsch, answered).stream().map(e -> e.what()))
                .containsExactly("asked", "take", "ask", "say", "answer", "say");
        assertThatThrownBy(() -> desk.step(office, id, 1, Step.ANSWER, "zu spät gelesen", ""))
                .isInstanceOfSatisfying(
                        RuleViolation.class, v -> assertThat(v.code()).isEqualTo("cooperation.changed"));
        assertThatThrownBy(() -> step(lommatzsch, id, Step.ANSWER, "Ich selbst"))
                .isInstanceOf(RuleViolation.class);
    }

    @Test
    void itIsGivenToSomebodyOfTheOfficeOnlyAndBecomesATopicOnce() {
        long id = ask();
        assertThatThrownBy(() -> desk.keep(office, id, 1, "rq-l")).isInstanceOf(RuleViolation.class);
        desk.keep(office, id, 1, "rq-amt");
        long body = bodies.create(
                office,
                new Body(0, 1, "Jour fixe RQ", "JR", MEISSEN, List.of(desk.own(office), desk.own(strehla)), false));
        assertThatThrownBy(() -> talks.propose(lommatzsch, id, body, "Adressen", ""))
                .isInstanceOf(Closed.class);
        talks.propose(office, id, body, "Doppelte Adressen", "");
        assertThatThrownBy(() -> talks.propose(office, id, body, "Doppelte Adressen", ""))
                .isInstanceOf(RuleViolation.class);
        assertThat(jdbc.sql("select path from cooperation.topic where body_id = ?")
                        .param(body)
                        .query(String.class)
                        .single())
                .as("no way back for those who must not read it")
                .isEmpty();
    }

    @Test
    void whatAnOfficeChangesIsANewVersionOfItsOwn() {
        AnswerText mine = answers.versions(office, MEISSEN, "eingang").getFirst();
        answers.write(office, MEISSEN, with(mine, 1, "Unser Text {nummer}"));
        assertThat(answers.valid(office, MEISSEN, false).stream()
                        .filter(a -> a.key().equals("eingang"))
                        .map(AnswerText::mark))
                .containsExactly("eingang 2");
        assertThat(answers.versions(bautzen, new RegionKey("14625"), "eingang"))
                .as("others keep the proposal")
                .hasSize(1);
        assertThatThrownBy(() -> answers.write(office, MEISSEN, with(mine, 1, "gleichzeitig")))
                .isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> answers.valid(lommatzsch, MEISSEN, false)).isInstanceOf(Closed.class);
    }

    private static AnswerText with(AnswerText a, int version, String text) {
        return new AnswerText(a.key(), "", version, a.title(), text, false, a.writtenAt(), "");
    }

    @Test
    void aNoticeReachesItsRoleAndPlaceUntilItIsReadOrOver() {
        board.create(office, notice(List.of(Role.MUNICIPALITY), List.of()));
        board.create(office, notice(List.of(), List.of(new RegionKey("14627250"))));
        assertThat(board.current(lommatzsch)).hasSize(1);
        assertThat(board.current(strehla)).hasSize(2);
        assertThat(board.current(office)).as("its own").isEmpty();
        assertThat(board.current(bautzen)).isEmpty();
        assertThat(told(strehla)).isEqualTo(2);
        board.dismiss(strehla, board.current(strehla).getFirst().id());
        assertThat(told(strehla)).isEqualTo(1);
        assertThat(board.list(strehla)).as("to be read again").hasSize(2);
        clock.setTo(Instant.parse("2026-12-31T09:00:00Z"));
        assertThat(told(strehla)).as("over").isZero();
        assertThatThrownBy(() -> board.create(strehla, notice(List.of(), List.of())))
                .isInstanceOf(Closed.class);
        assertThatThrownBy(() -> notice(List.of(), List.of(new RegionKey("14625"))))
                .isInstanceOf(RuleViolation.class);
    }

    private long told(Scope scope) {
        LocalDate today = clock.today();
        return digests.stream()
                .flatMap(d -> d.list(scope, today, today.plusDays(7)).stream())
                .filter(l -> l.group().equals("notices"))
                .count();
    }

    private static Notice notice(List<Role> roles, List<RegionKey> regions) {
        return new Notice(
                0,
                0,
                MEISSEN,
                roles,
                regions,
                "Nur per Mail",
                "Das Telefon ruht.",
                "/anfragen",
                LocalDate.parse("2026-11-20"),
                LocalDate.parse("2026-12-20"),
                null,
                "",
                0,
                false,
                true);
    }
}
