package de.lichtweg.standards.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.lichtweg.cooperation.app.Bodies;
import de.lichtweg.cooperation.app.DecisionDesk;
import de.lichtweg.cooperation.app.Meetings;
import de.lichtweg.cooperation.app.MinutesDesk;
import de.lichtweg.cooperation.app.TopicDesk;
import de.lichtweg.cooperation.domain.Body;
import de.lichtweg.cooperation.domain.Decision;
import de.lichtweg.cooperation.domain.Meeting;
import de.lichtweg.cooperation.domain.MeetingDraft;
import de.lichtweg.cooperation.domain.Topic;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.parties.Accounts;
import de.lichtweg.parties.Accounts.RoleAccount;
import de.lichtweg.parties.OrganisationKind;
import de.lichtweg.parties.Organisations;
import de.lichtweg.platform.comment.Comments;
import de.lichtweg.platform.error.Closed;
import de.lichtweg.platform.error.NotFound;
import de.lichtweg.platform.operation.Operations;
import de.lichtweg.platform.operation.Operations.Draft;
import de.lichtweg.platform.security.Logins;
import de.lichtweg.platform.security.Role;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.time.LichtwegClock;
import de.lichtweg.standards.Standard;
import de.lichtweg.standards.StandardKind;
import de.lichtweg.standards.Version;
import de.lichtweg.standards.domain.Adoption.Stand;
import de.lichtweg.standards.domain.Cell.State;
import de.lichtweg.standards.domain.Matrix;
import de.lichtweg.testing.LichtwegTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.core.io.ClassPathResource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From a decision in the minutes to those who have not adopted the standard, and back onto the agenda. */
@LichtwegTest(webEnvironment = WebEnvironment.MOCK, properties = "lichtweg.demo=true", shared = "time")
class StandardLoopTest {

    private static final Scope PROGRAM = Scope.system("test");
    private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");
    private static final LocalDate TODAY = LocalDate.parse("2026-11-20");
    private static final RegionKey MEISSEN = new RegionKey("14627");
    private static final RegionKey NOSSEN = new RegionKey("14627180");
    private static final RegionKey STREHLA = new RegionKey("14627250");

    @Autowired
    Catalogue catalogue;

    @Autowired
    VersionDesk desk;

    @Autowired
    AdoptionDesk adoptions;

    @Autowired
    AdoptionStatements statements;

    @Autowired
    AdoptionReminders reminders;

    @Autowired
    VersionAccess access;

    @Autowired
    Comments comments;

    @Autowired
    Bodies bodies;

    @Autowired
    Meetings meetings;

    @Autowired
    TopicDesk topics;

    @Autowired
    MinutesDesk minutes;

    @Autowired
    DecisionDesk decisions;

    @Autowired
    Organisations organisations;

    @Autowired
    Accounts accounts;

    @Autowired
    Logins logins;

    @Autowired
    Operations operations;

    @Autowired
    LichtwegClock clock;

    @Autowired
    JdbcClient jdbc;

    private Scope office;
    private Scope nossen;
    private Scope strehla;
    private Scope centre;
    private Scope bautzen;
    private Scope operator;

    @BeforeEach
    void partners() {
        clock.setTo(NOW);
        jdbc.sql("truncate cooperation.body, standards.standard, standards.reminder cascade")
                .update();
        jdbc.sql("delete from platform.mail").update();
        office = account("st-amt", "Amt Standards", Role.DISTRICT_COORDINATION, OrganisationKind.DISTRICT, "14627");
        nossen = account("st-n", "Stadt Nossen ST", Role.MUNICIPALITY, OrganisationKind.MUNICIPALITY, "14627180");
        strehla = account("st-s", "Stadt Strehla ST", Role.MUNICIPALITY, OrganisationKind.MUNICIPALITY, "14627250");
        bautzen = account("st-b", "Amt Bautzen ST", Role.DISTRICT_COORDINATION, OrganisationKind.DISTRICT, "14625");
        centre = account("st-z", "Zentrum ST", Role.STATE_CENTRE, OrganisationKind.STATE_CENTRE, "14");
        municipalities();
        jdbc.sql("update parties.person set email = login || '@demo.invalid' where login like 'st-%'")
                .update();
        operator = account("st-o", "Netz ST", Role.OPERATOR, OrganisationKind.OPERATOR, "14627");
    }

    private void municipalities() {
        operations.write(PROGRAM, new Draft("import.regions", "test", null, "", ""), n -> {
            jdbc.sql("-- all below districts\ndelete from region.region where length(key) > 5")
                    .update();
            for (RegionKey key : List.of(NOSSEN, STREHLA)) {
                jdbc.sql("""
                        -- one region
                        insert into region.region (key, name, type, source, valid_from, rec_from)
                        values (:key, :key, 'Stadt', 'test', '2008-08-01', :n)
                        """).param("key", key.value()).param("n", n).update();
            }
            return n;
        });
    }

    @AfterEach
    void run() {
        clock.run();
    }

    private Scope account(String login, String name, Role role, OrganisationKind kind, String territory) {
        accounts.ensureRole(PROGRAM, new RoleAccount(login, name, role, name, kind, new RegionKey(territory)));
        return logins.find(login).orElseThrow().scope();
    }

    private Version draft(Scope scope, String key, RegionKey territory) {
        Standard s = new Standard(key, StandardKind.TEMPLATE, territory, "", "", "Muster " + key, "", 0, false);
        return desk.draft(
                scope,
                s,
                new Version(
                        key,
                        0,
                        Version.State.DRAFT,
                        "Größe 😀\nText",
                        "Änderung",
                        "",
                        "",
                        "",
                        null,
                        null,
                        null,
                        null,
                        "",
                        0,
                        false));
    }

    private Meeting meeting(String day) {
        String own = organisations.find("Amt Standards").orElseThrow().key();
        long body = bodies.list(office).stream()
                .map(Body::id)
                .findFirst()
                .orElseGet(
                        () -> bodies.create(office, new Body(0, 1, "Jour fixe", "JF", MEISSEN, List.of(own), false)));
        long id = meetings.create(
                office,
                new MeetingDraft(
                        body,
                        "Jour fixe",
                        LocalDate.parse(day),
                        LocalTime.of(10, 0),
                        LocalTime.of(12, 0),
                        "",
                        "",
                        "",
                        null,
                        null,
                        false),
                0,
                1);
        return meetings.get(office, id);
    }

    @Test
    void a_decision_becomes_a_standard_and_those_missing_become_the_next_topic() {
        Meeting first = meeting("2026-11-20");
        long topic = topics.propose(office, first, "Bauschild", "", TODAY);
        topics.take(office, meetings.get(office, first.id()), topic, 1, 0);
        Decision decision = minutes.decide(office, first.id(), topic, "An jeder Strecke steht ein Bauschild.");

        assertThat(decisions.open(office, decision).getFirst().key()).isEqualTo("standard");
        String page = decisions.begin(office, decision.id(), "standard", "neu");
        Version draft = catalogue.drafts(office, page.split("/")[2]).getFirst();
        assertThat(draft.origin()).isEqualTo(decision.quoted());
        assertThat(draft.originPath()).isEqualTo(decision.path());
        assertThat(decisions.get(office, decision.id()).followPath()).isEqualTo(draft.path());

        desk.publish(office, draft.standard(), 1, TODAY);
        statements.declare(nossen, draft.standard(), NOSSEN, 1, Stand.ADOPTED, TODAY, "");
        assertThat(matrix(office).columns().getFirst().adopted()).isEqualTo(1);

        Meeting next = meeting("2026-12-10");
        topics.fetch(office, next);
        topics.fetch(office, next);
        List<Topic> missing = topics.collected(office, next).stream()
                .filter(t -> t.path().startsWith(AdoptionPaths.MUNICIPALITIES))
                .toList();
        assertThat(missing).hasSize(1);
        assertThat(missing.getFirst().title()).contains("in 1 von 2 Kommunen noch offen");
        assertThat(missing.getFirst().detail()).isEqualTo(STREHLA.value());
    }

    @Test
    void a_decision_about_what_is_in_consultation_is_where_that_version_comes_from() {
        Version draft = draft(office, "muster", MEISSEN);
        desk.consult(office, "muster", 1, draft.revision(), TODAY.plusDays(14));
        Meeting meeting = meeting("2026-11-20");
        long topic = topics.propose(office, meeting, "Muster", "", TODAY);
        topics.take(office, meetings.get(office, meeting.id()), topic, 1, 0);
        Decision decision = minutes.decide(office, meeting.id(), topic, "Das Muster gilt.");

        String page = decisions.begin(office, decision.id(), "standard", "muster");

        Version decided = catalogue.drafts(office, "muster").getFirst();
        assertThat(page).isEqualTo(draft.path());
        assertThat(decided.origin()).isEqualTo(decision.quoted());
        assertThat(decided.state()).isEqualTo(Version.State.CONSULTATION);
        assertThat(decided.changeNote()).isEqualTo(draft.changeNote());
    }

    private Matrix matrix(Scope scope) {
        return adoptions.matrix(scope, MEISSEN, s -> s.kind() != StandardKind.PROCEDURE);
    }

    @Test
    void what_the_state_agreed_counts_in_a_district_once_it_adopted_it() {
        draft(centre, "erklaerung", new RegionKey("14"));
        desk.publish(centre, "erklaerung", 1, TODAY);

        assertThat(catalogue.validOn(office, "erklaerung", TODAY)).isPresent();
        assertThat(catalogue.validIn(office, "erklaerung", NOSSEN, TODAY)).isEmpty();
        assertThat(matrix(office).columns()).isEmpty();

        statements.declare(office, "erklaerung", MEISSEN, 1, Stand.ADOPTED, TODAY, "");
        assertThat(catalogue.validIn(office, "erklaerung", NOSSEN, TODAY).map(Version::number))
                .contains(1);
        assertThat(catalogue.validIn(bautzen, "erklaerung", new RegionKey("14625"), TODAY))
                .isEmpty();
        assertThat(matrix(nossen).columns()).hasSize(1);

        desk.next(
                centre,
                catalogue.find(centre, "erklaerung").orElseThrow(),
                catalogue.versions(centre, "erklaerung").getFirst());
        desk.publish(centre, "erklaerung", 2, TODAY.plusDays(1));
        clock.setTo(NOW.plusSeconds(86_400));
        assertThat(catalogue.validOn(office, "erklaerung", clock.today()).map(Version::number))
                .contains(2);
        assertThat(catalogue
                        .validIn(office, "erklaerung", NOSSEN, clock.today())
                        .map(Version::number))
                .contains(1);
        Matrix districts =
                adoptions.matrix(centre, new RegionKey("14"), s -> s.key().equals("erklaerung"));
        assertThat(districts.columns().getFirst().count(State.EARLIER)).isEqualTo(1);
        assertThat(districts.rows()).hasSize(districts.all());
    }

    @Test
    void everybody_reads_the_same_count_and_only_the_own_name() {
        draft(office, "muster", MEISSEN);
        desk.publish(office, "muster", 1, TODAY);
        statements.declare(nossen, "muster", NOSSEN, 1, Stand.ADOPTED, TODAY, "");
        statements.declare(strehla, "muster", STREHLA, 1, Stand.DEVIATES, TODAY, "eigenes Muster");

        assertThat(matrix(office).rows()).hasSize(2);
        assertThat(matrix(nossen).rows()).extracting(Matrix.Row::region).containsExactly(NOSSEN);
        assertThat(matrix(centre).rows()).isEmpty();
        assertThat(List.of(matrix(office), matrix(nossen), matrix(centre)))
                .allSatisfy(m -> assertThat(m.columns().getFirst().adopted()).isEqualTo(1));
        assertThatThrownBy(() -> adoptions.evidence(nossen, "muster", STREHLA)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> statements.declare(operator, "muster", NOSSEN, 1, Stand.ADOPTED, TODAY, ""))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void drafts_are_for_the_office_a_consultation_for_the_partners_and_published_ones_for_all() {
        Version draft = draft(office, "muster", MEISSEN);
        assertThat(List.of(nossen, centre, bautzen, operator))
                .allSatisfy(s -> assertThat(catalogue.find(s, "muster")).isEmpty());
        assertThatThrownBy(() -> desk.publish(centre, "muster", 1, TODAY)).isInstanceOf(NotFound.class);

        desk.consult(office, "muster", 1, draft.revision(), TODAY.plusDays(14));
        Version asked = catalogue.versions(nossen, "muster").getFirst();
        Standard standard = catalogue.find(nossen, "muster").orElseThrow();
        comments.add(nossen, access.of(nossen, standard, asked), "Passt so.", Set.of());
        assertThat(catalogue.find(operator, "muster")).isEmpty();
        assertThat(catalogue.find(bautzen, "muster")).isEmpty();
        assertThat(access.of(centre, standard, asked).talk()).isTrue();
        clock.setTo(NOW.plusSeconds(15 * 86_400));
        assertThat(access.of(nossen, standard, asked).talk()).isFalse();

        desk.publish(office, "muster", 1, clock.today());
        assertThat(catalogue.versions(operator, "muster")).hasSize(1);
        assertThatThrownBy(() -> desk.change(nossen, standard, standard, asked)).isInstanceOf(Closed.class);
    }

    private List<Object> changed() throws IOException {
        String check = new ClassPathResource("integrity/standards/published-version-changed.sql")
                .getContentAsString(StandardCharsets.UTF_8);
        return jdbc.sql(check).query((r, i) -> (Object) r.getString("subject")).list();
    }

    @Test
    void a_published_version_stays_as_it_is_whatever_way_it_is_written() throws IOException {
        draft(office, "muster", MEISSEN);
        desk.publish(office, "muster", 1, TODAY);
        assertThat(changed()).isEmpty();

        assertThatThrownBy(() -> jdbc.sql("update standards.version set body = 'anders' where standard = 'muster'")
                        .update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("stays as it is");
        desk.end(office, "muster", 1, 2, TODAY.plusDays(1), "nicht mehr gebraucht");
        assertThat(catalogue.validOn(office, "muster", TODAY)).isPresent();
        assertThat(catalogue.validOn(office, "muster", TODAY.plusDays(1))).isEmpty();
    }

    @Test
    void nobody_is_reminded_twice_a_day() {
        draft(office, "muster", MEISSEN);
        desk.publish(office, "muster", 1, TODAY);
        statements.declare(nossen, "muster", NOSSEN, 1, Stand.ADOPTED, TODAY, "");

        AdoptionReminders.Sent sent = reminders.send(office, MEISSEN, s -> true);
        assertThat(sent.reminded()).isPositive();
        assertThat(reminders.send(office, MEISSEN, s -> true).reminded()).isZero();
        assertThat(mails("st-s@demo.invalid")).isEqualTo(1);
        assertThat(mails("st-n@demo.invalid")).isZero();
        clock.setTo(NOW.plusSeconds(86_400));
        reminders.send(office, MEISSEN, s -> true);
        assertThat(mails("st-s@demo.invalid")).isEqualTo(2);
        assertThatThrownBy(() -> reminders.send(nossen, MEISSEN, s -> true)).isInstanceOf(Closed.class);
    }

    private long mails(String to) {
        return jdbc.sql("select count(*) from platform.mail m where m.recipient = ?")
                .param(to)
                .query(Long.class)
                .single();
    }
}
