package de.lichtweg.monitoring.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.lichtweg.activity.Activities;
import de.lichtweg.activity.Activity;
import de.lichtweg.activity.ActivityDraft;
import de.lichtweg.activity.ActivityKind;
import de.lichtweg.activity.ActivityState;
import de.lichtweg.activity.Risk;
import de.lichtweg.geodata.ingest.ImportProfile.Plan.Counts;
import de.lichtweg.geodata.ingest.Imports;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.kernel.Technology;
import de.lichtweg.monitoring.MunicipalReports;
import de.lichtweg.monitoring.Period;
import de.lichtweg.monitoring.Report;
import de.lichtweg.monitoring.ReportState;
import de.lichtweg.monitoring.Stand;
import de.lichtweg.monitoring.Way;
import de.lichtweg.monitoring.app.PersonalLinks.Opened;
import de.lichtweg.monitoring.domain.Question;
import de.lichtweg.monitoring.domain.Said;
import de.lichtweg.parties.OrganisationKind;
import de.lichtweg.parties.Organisations;
import de.lichtweg.parties.app.AccountService;
import de.lichtweg.parties.domain.NewMandate;
import de.lichtweg.platform.error.Closed;
import de.lichtweg.platform.error.NotFound;
import de.lichtweg.platform.error.RuleViolation;
import de.lichtweg.platform.operation.Operations;
import de.lichtweg.platform.operation.Operations.Draft;
import de.lichtweg.platform.security.DataClass;
import de.lichtweg.platform.security.Level;
import de.lichtweg.platform.security.RightsTable;
import de.lichtweg.platform.security.Role;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.table.Provenance;
import de.lichtweg.platform.table.Table;
import de.lichtweg.platform.table.TableFormat;
import de.lichtweg.platform.time.LichtwegClock;
import de.lichtweg.testing.LichtwegTest;
import de.lichtweg.testing.Recognised;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A district asks, municipalities answer: rounds, reports, links, reminders. */
@LichtwegTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MunicipalReportsTest {

    private static final RegionKey DISTRICT = new RegionKey("14627");
    private static final RegionKey NOSSEN = new RegionKey("14627180");
    private static final RegionKey RIESA = new RegionKey("14627230");
    private static final Scope PROGRAM = Scope.system("test");
    private static final Scope OFFICE = scope("koordination", Role.DISTRICT_COORDINATION, DISTRICT);
    private static final Scope MAYOR = scope("rathaus", Role.MUNICIPALITY, NOSSEN);

    @Autowired
    Imports imports;

    @Autowired
    Overview overview;

    @Autowired
    MatrixColumns columns;

    @Autowired
    MunicipalReports reports;

    @Autowired
    MunicipalDesk desk;

    @Autowired
    BulkApproval bulk;

    @Autowired
    Reminders reminders;

    @Autowired
    PersonalLinks links;

    @Autowired
    Activities activities;

    @Autowired
    Organisations organisations;

    @Autowired
    AccountService accounts;

    @Autowired
    Operations operations;

    @Autowired
    LichtwegClock clock;

    @Autowired
    JdbcClient jdbc;

    private static Scope scope(String actor, Role role, RegionKey territory) {
        return new Scope(actor, actor, role, null, Set.of(territory), RightsTable.standard());
    }

    @BeforeAll
    void twoMunicipalities() {
        operations.write(PROGRAM, new Draft("import.regions", "test", null, "", ""), n -> {
            jdbc.sql("-- all below districts\ndelete from region.region where length(key) > 5")
                    .update();
            for (RegionKey key : List.of(NOSSEN, RIESA)) {
                jdbc.sql("""
                        -- one region
                        insert into region.region (key, name, type, source, valid_from, rec_from)
                        values (:key, :key, 'Stadt', 'test', '2008-08-01', :n)
                        """).param("key", key.value()).param("n", n).update();
            }
            return n;
        });
    }

    @BeforeEach
    void askFromOctober() {
        jdbc.sql("""
                -- everything that was asked
                truncate monitoring.report_version, monitoring.link, monitoring.asked, monitoring.report, platform.mail
                """).update();
        day("2026-10-01");
        reports.begin(PROGRAM, DISTRICT, LocalDate.parse("2026-10-01"));
        reports.open(PROGRAM);
    }

    @AfterEach
    void letTheClockRun() {
        clock.run();
    }

    private void day(String day) {
        clock.setTo(Instant.parse(day + "T08:00:00Z"));
    }

    private Report report(RegionKey municipality, String period) {
        return reports.list(PROGRAM, municipality).stream()
                .filter(r -> r.period().equals(new Period(period)))
                .findFirst()
                .orElseThrow();
    }

    private Report october() {
        return report(NOSSEN, "2026-10");
    }

    private void say(String changed) {
        desk.submit(MAYOR, october().id(), october().version(), Map.of("changed", changed), Way.SIGNED_IN);
    }

    @Test
    void aRoundIsOpenedOnceForAllMunicipalitiesOfTheDistrict() {
        assertThat(reports.list(PROGRAM, DISTRICT)).hasSize(2);
        assertThat(reports.open(PROGRAM)).isEmpty();
        day("2026-11-01");
        assertThat(reports.open(PROGRAM)).hasSize(2);
        assertThat(reports.list(MAYOR, DISTRICT))
                .extracting(Report::municipality)
                .containsOnly(NOSSEN);
    }

    @Test
    void nothingChangedRepeatsTheLastReportAndIsTakenOverInBulk() {
        assertThatThrownBy(() -> desk.unchanged(MAYOR, october().id(), 1, Way.SIGNED_IN))
                .isInstanceOfSatisfying(
                        RuleViolation.class, e -> assertThat(e.code()).isEqualTo("monitoring.first"));
        say("Graben offen");
        desk.approve(OFFICE, october().id(), 2);
        day("2026-11-05");
        reports.open(PROGRAM);
        Report november = report(NOSSEN, "2026-11");
        desk.unchanged(MAYOR, november.id(), 1, Way.SIGNED_IN);
        Report said = report(NOSSEN, "2026-11");
        assertThat(said.course().unchanged()).isTrue();
        assertThat(said.course().answers().text("changed")).isEqualTo("Graben offen");
        assertThatThrownBy(() -> bulk.preview(MAYOR, DISTRICT)).isInstanceOf(Closed.class);
        List<Report> preview = bulk.preview(OFFICE, DISTRICT);
        assertThat(preview).hasSize(1);
        assertThatThrownBy(() -> bulk.approve(OFFICE, DISTRICT, "1.1")).isInstanceOf(RuleViolation.class);
        assertThat(bulk.approve(OFFICE, DISTRICT, BulkApproval.fingerprint(preview)))
                .isEqualTo(1);
        assertThat(report(NOSSEN, "2026-11").state()).isEqualTo(ReportState.APPROVED);
    }

    @Test
    void aReportIsReturnedWithAReasonSentAgainAndEveryVersionKept() {
        say("Graben offen");
        assertThatThrownBy(() -> desk.giveBack(OFFICE, october().id(), 2, " ")).isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> desk.giveBack(MAYOR, october().id(), 2, "nein"))
                .isInstanceOf(Closed.class);
        desk.giveBack(OFFICE, october().id(), 2, "Wo denn?");
        say("Graben offen in Raußlitz");
        desk.approve(OFFICE, october().id(), 4);
        assertThatThrownBy(() -> desk.takeBack(MAYOR, october().id(), 5))
                .isInstanceOfSatisfying(
                        RuleViolation.class, e -> assertThat(e.code()).isEqualTo("monitoring.approved"));
        assertThat(desk.steps(OFFICE, october()))
                .extracting(s -> s.course().state())
                .containsExactly(
                        ReportState.APPROVED, ReportState.SUBMITTED, ReportState.RETURNED, ReportState.SUBMITTED);
    }

    @Test
    void whatIsTakenBackIsOpenAgainWithWhatWasTyped() {
        say("Graben offen");
        desk.takeBack(MAYOR, october().id(), 2);
        assertThat(october().state()).isEqualTo(ReportState.OPEN);
        assertThat(october().course().heardAt()).isNull();
        assertThat(october().course().answers().text("changed")).isEqualTo("Graben offen");
    }

    @Test
    void twoWhoWriteAtOnceAreToldAndForeignReportsDoNotExist() {
        Report seen = october();
        say("Graben offen");
        assertThatThrownBy(() -> desk.submit(OFFICE, seen.id(), seen.version(), Map.of(), Way.SIGNED_IN))
                .isInstanceOfSatisfying(
                        RuleViolation.class, e -> assertThat(e.arguments()).containsExactly("rathaus"));
        assertThatThrownBy(() -> desk.get(MAYOR, report(RIESA, "2026-10").id())).isInstanceOf(NotFound.class);
    }

    @Test
    void whatIsSaidOfAnActivityIsInTheRegisterAfterApprovalOnly() {
        long id = activities.create(PROGRAM, draft());
        Activity before = activities.find(PROGRAM, id).orElseThrow();
        Said said = new Said(before.version(), new Stand("prepared", "Antrag stellen", LocalDate.parse("2027-01-20")));
        String later = desk.activities(MAYOR, october()).stream()
                .filter(a -> a.id() == id)
                .flatMap(a -> desk.phasesFrom(a).stream())
                .skip(1)
                .findFirst()
                .orElseThrow();
        Said right = new Said(said.version(), new Stand(later, "Antrag stellen", LocalDate.parse("2027-01-20")));
        assertThatThrownBy(() -> submit(Map.of(id, said)))
                .isInstanceOfSatisfying(
                        RuleViolation.class, e -> assertThat(e.code()).isEqualTo("monitoring.activity.phase"));
        submit(Map.of(id, right));
        assertThat(october().course().unchanged()).isFalse();
        assertThat(activities.find(PROGRAM, id)).contains(before);

        ActivityDraft.Next n = before.draft().next();
        activities.change(
                PROGRAM,
                id,
                before.version(),
                before.draft()
                        .with(new ActivityDraft.Next("Angebot prüfen", n.turn(), null, null, "", null, Risk.NONE, "")),
                "");
        assertThat(desk.approve(OFFICE, october().id(), october().version())).containsExactly("Lückenschluss");
        Activity after = activities.find(PROGRAM, id).orElseThrow();
        assertThat(after.draft().next().step()).isEqualTo("Angebot prüfen");
        assertThat(after.draft().next().due()).isEqualTo("2027-01-20");
        assertThat(after.draft().course().present().phase()).isEqualTo(later);
        assertThat(after.draft().next().evidence()).startsWith("Rückmeldung 2026-10");
    }

    private void submit(Map<Long, Said> activitiesSaid) {
        desk.submit(MAYOR, october().id(), october().version(), Map.of(), activitiesSaid, Way.SIGNED_IN);
    }

    private ActivityDraft draft() {
        return new ActivityDraft(
                new ActivityDraft.Basics(ActivityKind.MUNICIPAL_PROJECT, null, "Lückenschluss", "", "", "", false),
                new ActivityDraft.Parties(
                        organisations
                                .register(OrganisationKind.MUNICIPALITY, "Stadt Nossen")
                                .key(),
                        "",
                        null),
                List.of(NOSSEN),
                new ActivityDraft.Course(
                        0,
                        List.of(new ActivityDraft.Entry("preparation", LocalDate.parse("2026-09-01"))),
                        0,
                        ActivityState.RUNNING,
                        null),
                new ActivityDraft.Next("", "", null, null, "", null, Risk.NONE, ""),
                new ActivityDraft.Expected(Technology.FTTH, 1000, 500, null, null, ""),
                List.of(),
                List.of(),
                List.of());
    }

    @Test
    void aPersonalLinkOpensOneReportForSomeDaysAndNothingElse() {
        String token = links.issue(OFFICE, october());
        Opened opened = links.open(token).orElseThrow();
        Scope guest = opened.scope();
        desk.submit(guest, opened.report().id(), 1, Map.of("changed", "Graben offen"), Way.LINK);
        assertThat(october().course().way()).isEqualTo(Way.LINK);
        assertThat(guest.may(Level.AGGREGATE, DataClass.INTERNAL, NOSSEN)).isFalse();
        assertThat(reports.list(guest, DISTRICT))
                .extracting(Report::municipality)
                .containsOnly(NOSSEN);
        assertThatThrownBy(() -> desk.approve(guest, october().id(), 2)).isInstanceOf(Closed.class);
        assertThatThrownBy(() -> links.issue(MAYOR, october())).isInstanceOf(Closed.class);
        assertThat(jdbc.sql("-- kept\nselect encode(token_hash, 'escape') from monitoring.link")
                        .query(String.class)
                        .single())
                .doesNotContain(token);

        day("2026-10-14");
        assertThat(links.open(token)).isPresent();
        assertThat(links.open(token + "A")).isEmpty();
        day("2026-10-16");
        assertThat(links.open(token)).isEmpty();
        day("2026-10-02");
        desk.approve(OFFICE, october().id(), 2);
        assertThat(links.open(token)).isEmpty();
    }

    @Test
    void onlyWhoHasNotReportedIsRemindedAndNeverTwiceADay() {
        account("rathaus-nossen", NOSSEN);
        account("rathaus-riesa", RIESA);
        reminders.daily(PROGRAM);
        assertThat(mails())
                .as("asked already, the first reminder is due on 24.10.")
                .isZero();
        day("2026-10-24");
        say("Graben offen");
        reminders.daily(PROGRAM);
        reminders.daily(PROGRAM);
        assertThat(mails()).isEqualTo(1);
        assertThat(jdbc.sql("-- text\nselect body from platform.mail")
                        .query(String.class)
                        .single())
                .contains("/rueckmeldung/", "31.10.2026")
                .contains("nur in der Mail");
        String shown = Reminders.fingerprint(reminders.preview(OFFICE, DISTRICT));
        assertThat(shown).isEmpty();
        day("2026-10-26");
        List<Reminders.Candidate> now = reminders.preview(OFFICE, DISTRICT);
        assertThat(now).hasSize(1);
        assertThat(now)
                .filteredOn(c -> c.fate() == Reminders.Fate.WRITTEN)
                .extracting(c -> c.report().municipality())
                .containsExactly(RIESA);
        assertThat(reminders.remind(OFFICE, DISTRICT, Reminders.fingerprint(now)))
                .isEqualTo(1);
        assertThatThrownBy(() -> reminders.remind(OFFICE, DISTRICT, Reminders.fingerprint(now)))
                .isInstanceOf(RuleViolation.class);
        day("2026-11-01");
        reminders.daily(PROGRAM);
        assertThat(mails()).as("two invitations").isEqualTo(4);
    }

    private void account(String login, RegionKey territory) {
        NewMandate mandate = new NewMandate(
                Role.MUNICIPALITY,
                "Rathaus " + login,
                OrganisationKind.MUNICIPALITY,
                territory,
                LocalDate.parse("2026-01-01"),
                null);
        accounts.add(PROGRAM, login, login, login + "@example.org", mandate);
    }

    private long mails() {
        return jdbc.sql("-- all\nselect count(*) from platform.mail")
                .query(Long.class)
                .single();
    }

    @Test
    void reportsComeBackFromTheTableAsWhichTheyAreTakenAway(@TempDir Path folder) throws IOException {
        Report nossen = reports.list(PROGRAM, NOSSEN).getFirst();
        List<Question> questions = desk.questions(PROGRAM, nossen);
        String head = "ags;kommune;zeitraum;stand;"
                + questions.stream().map(Question::textDe).collect(Collectors.joining("\";\"", "\"", "\""));
        String said =
                questions.stream().map(q -> "\"Antwort\n" + q.key() + "\"").collect(Collectors.joining(";"));
        String row = ";Nossen;%s;offen;%s%n".formatted(nossen.period().key(), said);
        Counts first = take(folder.resolve("a.csv"), head + "\n14627180" + row + "14627999" + row);
        assertThat(first.written()).isEqualTo(1);
        assertThat(first.rejected()).as("nobody asked that one").isEqualTo(1);
        Report now = desk.get(PROGRAM, nossen.id());
        assertThat(now.state()).isEqualTo(ReportState.SUBMITTED);
        assertThat(now.course().answers().text(questions.getFirst().key())).startsWith("Antwort\n");
        Path out = folder.resolve("b.csv");
        try (OutputStream stream = Files.newOutputStream(out)) {
            LocalDate today = LocalDate.parse("2026-10-01");
            TableFormat.find("csv")
                    .orElseThrow()
                    .write(
                            new Table<>(
                                    "Rückmeldungen",
                                    columns.list(PROGRAM, today),
                                    columns.rows(
                                            overview.district(PROGRAM, DISTRICT).lines()),
                                    new Provenance("Rückmeldungen", today, null, today, true, List.of())),
                            stream);
        }
        Counts again = take(out, Files.readString(out));
        assertThat(again.rejected()).isZero();
        assertThat(again.written()).isZero();
        assertThat(again.unchanged()).isEqualTo(again.rows());
    }

    private Counts take(Path file, String text) {
        return Recognised.take(imports, PROGRAM, file, text).counts();
    }
}
