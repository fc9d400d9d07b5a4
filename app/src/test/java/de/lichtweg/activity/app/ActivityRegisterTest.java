package de.lichtweg.activity.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.lichtweg.activity.Activity;
import de.lichtweg.activity.ActivityDraft;
import de.lichtweg.activity.ActivityDraft.Basics;
import de.lichtweg.activity.ActivityDraft.Course;
import de.lichtweg.activity.ActivityDraft.Entry;
import de.lichtweg.activity.ActivityDraft.Expected;
import de.lichtweg.activity.ActivityDraft.Next;
import de.lichtweg.activity.ActivityDraft.Parties;
import de.lichtweg.activity.ActivityKind;
import de.lichtweg.activity.ActivityState;
import de.lichtweg.activity.Milestone;
import de.lichtweg.activity.Risk;
import de.lichtweg.activity.app.BulkEdit.Order;
import de.lichtweg.activity.domain.BulkChange;
import de.lichtweg.activity.domain.ListQuestion;
import de.lichtweg.activity.domain.Said;
import de.lichtweg.coverage.AddressQuery;
import de.lichtweg.coverage.Ledger;
import de.lichtweg.coverage.Stage;
import de.lichtweg.coverage.app.SavedViews;
import de.lichtweg.coverage.domain.saved.ListState;
import de.lichtweg.geodata.ingest.ImportProfile.Plan.Counts;
import de.lichtweg.geodata.ingest.ImportProfile.Request;
import de.lichtweg.geodata.ingest.Imports;
import de.lichtweg.kernel.AsOf;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.kernel.Technology;
import de.lichtweg.parties.Accounts;
import de.lichtweg.parties.Accounts.RoleAccount;
import de.lichtweg.parties.Operators;
import de.lichtweg.parties.OrganisationKind;
import de.lichtweg.parties.Organisations;
import de.lichtweg.parties.view.SavedView;
import de.lichtweg.parties.view.Sharing;
import de.lichtweg.platform.error.Closed;
import de.lichtweg.platform.error.NotFound;
import de.lichtweg.platform.error.RuleViolation;
import de.lichtweg.platform.operation.Operations;
import de.lichtweg.platform.security.RightsTable;
import de.lichtweg.platform.security.Role;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.table.Provenance;
import de.lichtweg.platform.table.Table;
import de.lichtweg.platform.table.TableExport;
import de.lichtweg.platform.time.LichtwegClock;
import de.lichtweg.standards.Templates;
import de.lichtweg.standards.app.ProcedureTable;
import de.lichtweg.testing.LichtwegTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@LichtwegTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ActivityRegisterTest {

    private static final Scope OFFICE = Scope.system("test");
    private static final AddressQuery NOSSEN = AddressQuery.all(Village.NOSSEN);

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Operations operations;

    @Autowired
    Imports imports;

    @Autowired
    Organisations organisations;

    @Autowired
    Operators operators;

    @Autowired
    Accounts accounts;

    @Autowired
    ActivityRegister register;

    @Autowired
    BulkEdit bulk;

    @Autowired
    BulkHistory history;

    @Autowired
    ActivityViews views;

    @Autowired
    Templates templates;

    @Autowired
    ProcedureTable procedureTable;

    @Autowired
    Talks talks;

    @Autowired
    SavedViews addressViews;

    @Autowired
    Ledger ledger;

    @Autowired
    LichtwegClock clock;

    @BeforeAll
    void twoMunicipalities() {
        on("2026-01-05");
        Village.build(jdbc, operations, imports);
        organisations.register(OrganisationKind.DISTRICT, "Landratsamt");
        operators.register("Netz C (Demo)");
        accounts.ensureRole(OFFICE, account("nossen", Role.MUNICIPALITY, "Stadt Nossen", Village.NOSSEN));
        accounts.ensureRole(OFFICE, account("netz-c", Role.OPERATOR, "Netz C (Demo)", new RegionKey("14627")));
    }

    @BeforeEach
    void nothingIsDone() {
        on("2026-11-20");
        operations.write(
                OFFICE,
                new Operations.Draft("test", "test", null, "", ""),
                n -> jdbc.sql("-- all prospects\nupdate coverage.prospect set rec_to = :n where rec_to is null")
                        .param("n", n)
                        .update());
    }

    private static RoleAccount account(String login, Role role, String name, RegionKey territory) {
        OrganisationKind kind = role == Role.OPERATOR ? OrganisationKind.OPERATOR : OrganisationKind.MUNICIPALITY;
        return new RoleAccount(login, name, role, name, kind, territory);
    }

    private static Scope scope(String login, Role role, @Nullable String operator, String... territory) {
        return new Scope(
                login,
                login,
                role,
                operator,
                Set.of(territory).stream().map(RegionKey::new).collect(java.util.stream.Collectors.toSet()),
                RightsTable.standard());
    }

    private static final Scope COORDINATION = scope("koordination", Role.DISTRICT_COORDINATION, null, "14627");
    private static final Scope MUNICIPALITY = scope("nossen", Role.MUNICIPALITY, null, "14627180");
    private static final Scope OPERATOR = scope("netz-c", Role.OPERATOR, "netz-c-demo", "14627");

    private void on(String day) {
        clock.setTo(Instant.parse(day + "T09:00:00Z"));
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    private static ActivityDraft draft(
            ActivityKind kind, String organisation, List<RegionKey> territory, String addresses, Entry... phases) {
        return new ActivityDraft(
                new Basics(kind, null, "Ausbau", "", "", "", false),
                new Parties(organisation, "Bauamt", kind == ActivityKind.OWN_ACCOUNT_BUILD ? "netz-c-demo" : null),
                territory,
                new Course(0, List.of(phases), 0, ActivityState.RUNNING, null),
                new Next("", "", null, null, "", null, Risk.NONE, ""),
                new Expected(Technology.FTTH, 1000, 500, null, day("2027-12-31"), addresses),
                List.of(new Milestone("Inbetriebnahme", day("2027-12-31"), null, null)),
                List.of(),
                List.of());
    }

    private static ActivityDraft project(Entry... phases) {
        return draft(ActivityKind.FUNDED_PROJECT, "landratsamt", List.of(Village.NOSSEN), "region=14627180", phases);
    }

    private static ActivityDraft entered(ActivityDraft draft, Entry phase) {
        List<Entry> phases = new ArrayList<>(draft.course().phases());
        phases.add(phase);
        return draft.with(new Course(draft.course().templateVersion(), phases, 0, ActivityState.RUNNING, null));
    }

    private static ActivityDraft ended(ActivityDraft draft, String day) {
        Course c = draft.course();
        return draft.with(
                new Course(c.templateVersion(), c.phases(), c.steps(), ActivityState.CANCELLED, LocalDate.parse(day)));
    }

    private Stage stage(String on) {
        return ledger.view(OFFICE, new AsOf(LocalDate.parse(on), null))
                .list(NOSSEN, "address", 0, 1)
                .rows()
                .getFirst()
                .stage();
    }

    @Test
    void theOutlookOfAnAddressFollowsThePhaseFromTheDayOnWhichItBegan() {
        on("2026-02-02");
        long id = register.create(OFFICE, project(new Entry("provisional", day("2025-10-01"))));
        assertThat(stage("2025-09-30")).isEqualTo(Stage.OPEN);
        assertThat(stage("2025-10-01")).as("the grant counts from its day on").isEqualTo(Stage.FUNDED);

        on("2026-04-20");
        Activity granted = register.get(OFFICE, id);
        register.change(
                OFFICE, id, 1, entered(granted.draft(), new Entry("construction", day("2026-04-13"))), "Baubeginn");
        assertThat(stage("2026-04-12")).isEqualTo(Stage.FUNDED);
        assertThat(stage("2026-04-13")).isEqualTo(Stage.IN_CONSTRUCTION);
        assertThat(stage("2026-04-20")).isEqualTo(Stage.IN_CONSTRUCTION);

        on("2026-06-15");
        Activity building = register.get(OFFICE, id);
        long known = operations.latest();
        register.change(OFFICE, id, 2, ended(building.draft(), "2026-06-10"), "abgebrochen");
        assertThat(stage("2026-06-09")).isEqualTo(Stage.IN_CONSTRUCTION);
        assertThat(stage("2026-06-10")).as("what it promised ends with it").isEqualTo(Stage.OPEN);
        assertThat(ledger.view(OFFICE, AsOf.through(day("2026-06-12"), known))
                        .count(NOSSEN.with("stage", "IN_CONSTRUCTION")))
                .as("as it was known before")
                .isEqualTo(4);
    }

    @Test
    void aPhaseThatIsMovedIsSaidFromItsNewDayOnAndNotBefore() {
        on("2026-03-02");
        long id = register.create(
                OFFICE, project(new Entry("award", day("2026-01-12")), new Entry("construction", day("2026-02-02"))));
        assertThat(stage("2026-02-10")).isEqualTo(Stage.IN_CONSTRUCTION);
        ActivityDraft moved = register.get(OFFICE, id)
                .draft()
                .with(new Course(
                        2,
                        List.of(new Entry("award", day("2026-01-12")), new Entry("construction", day("2026-02-16"))),
                        0,
                        ActivityState.RUNNING,
                        null));
        register.change(OFFICE, id, 1, moved, "Datum berichtigt");
        assertThat(stage("2026-02-10")).isEqualTo(Stage.FUNDED);
        assertThat(stage("2026-02-16")).isEqualTo(Stage.IN_CONSTRUCTION);
    }

    @Test
    void onlyTheChosenAddressesInTheTerritoryAreMeant() {
        long id = register.create(
                OFFICE,
                draft(
                        ActivityKind.OWN_ACCOUNT_BUILD,
                        "landratsamt",
                        List.of(Village.NOSSEN),
                        "http://localhost/adressen?region=14627&street=Dorfstra%C3%9Fe&sort=address",
                        new Entry("announced", day("2026-10-01"))));
        assertThat(register.get(OFFICE, id).addresses()).isEqualTo(4);
        assertThat(ledger.view(OFFICE, AsOf.NOW)
                        .count(AddressQuery.all(RegionKey.GERMANY).with("activity", Long.toString(id))))
                .isEqualTo(4);
        assertThat(ledger.view(OFFICE, AsOf.NOW)
                        .count(AddressQuery.all(Village.LOMMATZSCH).with("stage", "ANNOUNCED")))
                .isZero();
        assertThatThrownBy(() -> register.create(
                        OFFICE,
                        draft(
                                ActivityKind.OWN_ACCOUNT_BUILD,
                                "landratsamt",
                                List.of(Village.NOSSEN),
                                "region=14627130",
                                new Entry("announced", day("2026-10-01")))))
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining("activity.addresses.none");
    }

    @Test
    void twoWhoEditTheSameAreToldAndNobodyIsOverwritten() {
        long id = register.create(OFFICE, project(new Entry("award", day("2026-01-12"))));
        ActivityDraft seen = register.get(OFFICE, id).draft();
        register.change(
                COORDINATION,
                id,
                1,
                seen.with(new Next("Bauzeitenplan", "Netz C", null, null, "", null, Risk.LOW, "")),
                "");
        assertThatThrownBy(() -> register.change(
                        OFFICE, id, 1, seen.with(new Next("anderes", "", null, null, "", null, Risk.NONE, "")), ""))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("activity.changed [koordination]");
        Activity now = register.get(OFFICE, id);
        assertThat(now.draft().next().step()).isEqualTo("Bauzeitenplan");
        assertThat(now.version()).isEqualTo(2);
        assertThat(register.revisions(OFFICE, now)).hasSize(2);
        assertThat(jdbc.sql(
                                "select after from platform.audit_entry where action = 'activity.change' order by id desc limit 1")
                        .query(String.class)
                        .single())
                .contains("Bauzeitenplan");
    }

    @Test
    void aMunicipalityWritesWhatItLeadsInItsTerritoryAndReadsTheRest() {
        long district = register.create(OFFICE, project(new Entry("award", day("2026-01-12"))));
        long elsewhere = register.create(
                OFFICE,
                draft(
                        ActivityKind.RESOLUTION,
                        "landratsamt",
                        List.of(Village.LOMMATZSCH),
                        "",
                        new Entry("draft", day("2026-01-12"))));
        assertThat(register.get(MUNICIPALITY, district).rights().write()).isFalse();
        assertThat(register.get(MUNICIPALITY, district).rights().internal()).isTrue();
        assertThat(register.find(MUNICIPALITY, elsewhere)).isEmpty();

        long own = register.create(
                MUNICIPALITY,
                draft(
                        ActivityKind.MUNICIPAL_PROJECT,
                        "stadt-nossen",
                        List.of(Village.NOSSEN),
                        "region=14627180",
                        new Entry("provisional", day("2026-01-12"))));
        assertThat(register.get(MUNICIPALITY, own).rights().write()).isTrue();
        assertThatThrownBy(() -> register.create(
                        MUNICIPALITY,
                        draft(
                                ActivityKind.RESOLUTION,
                                "stadt-nossen",
                                List.of(Village.NOSSEN, Village.LOMMATZSCH),
                                "",
                                new Entry("draft", day("2026-01-12")))))
                .isInstanceOf(Closed.class);
        assertThatThrownBy(() -> register.create(MUNICIPALITY, project(new Entry("award", day("2026-01-12")))))
                .as("led by somebody else")
                .isInstanceOf(Closed.class);
    }

    @Test
    void anOperatorSeesItsOwnWithoutWhatTheOfficesNote() {
        long district = register.create(OFFICE, project(new Entry("award", day("2026-01-12"))));
        long own = register.create(
                OFFICE,
                draft(
                        ActivityKind.OWN_ACCOUNT_BUILD,
                        "landratsamt",
                        List.of(Village.NOSSEN),
                        "",
                        new Entry("announced", day("2026-10-01"))));
        register.note(COORDINATION, own, "Anruf: es wird später.");
        assertThat(register.find(OPERATOR, district)).isEmpty();
        Activity its = register.get(OPERATOR, own);
        assertThat(its.rights().internal()).isFalse();
        assertThat(its.rights().write()).isFalse();
        assertThat(register.notes(OPERATOR, its)).isEmpty();
        assertThat(register.revisions(OPERATOR, its)).isEmpty();
        assertThat(register.notes(COORDINATION, register.get(COORDINATION, own)))
                .hasSize(1);
        assertThatThrownBy(() -> register.note(OPERATOR, own, "Text")).isInstanceOf(Closed.class);
    }

    @Test
    void anActivityKeepsTheVersionOfTheProcedureWithWhichItBegan() {
        long old = register.create(OFFICE, project(new Entry("award", day("2022-03-01"))));
        long fresh = register.create(OFFICE, project(new Entry("preparation", day("2026-03-01"))));
        assertThat(register.get(OFFICE, old).draft().course().templateVersion()).isEqualTo(2);
        assertThat(register.get(OFFICE, fresh).draft().course().templateVersion())
                .isEqualTo(3);
    }

    @Test
    void aFurtherVersionOfAProcedureComesInAsATableAndWhatBeganKeepsTheOneBefore(@TempDir Path folder)
            throws IOException {
        Entry planned = new Entry("planned", day("2026-10-05"));
        ActivityDraft meeting =
                draft(ActivityKind.CITIZENS_MEETING, "landratsamt", List.of(Village.NOSSEN), "", planned);
        long before = register.create(OFFICE, meeting);
        String known = procedures();
        assertThat(read(COORDINATION, folder, known))
                .satisfies(c -> assertThat(c.unchanged()).isEqualTo(c.rows()));

        String next = known + "meeting;;2;01.10.2026;planned;Geplant;Planned;nichts;Saal;;Jour fixe;;\r\n"
                + "meeting;;2;01.10.2026;streamed;Übertragen;;nichts;Kamera;;Jour fixe;;\r\n";
        assertThat(read(COORDINATION, folder, next).written()).isEqualTo(1);
        long after = register.create(OFFICE, meeting);
        assertThat(register.get(OFFICE, before).draft().course().templateVersion())
                .isEqualTo(1);
        assertThat(register.template(register.get(OFFICE, after)))
                .satisfies(t -> assertThat(t.version()).isEqualTo(2))
                .satisfies(t -> assertThat(t.find("streamed")).isPresent());
        assertThat(read(COORDINATION, folder, next.replace(";Kamera;", ";Mikrofon;"))
                        .rejected())
                .as("a version stays as it is")
                .isEqualTo(2);
        assertThatThrownBy(() -> read(MUNICIPALITY, folder, next)).isInstanceOf(RuntimeException.class);
    }

    private String procedures() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TableExport.csv(
                new Table<>(
                        "Verfahren",
                        procedureTable.columns(),
                        procedureTable.lines(templates.list()),
                        new Provenance("", clock.today(), null, clock.today(), false, List.of())),
                out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private Counts read(Scope who, Path folder, String table) throws IOException {
        Path file = Files.writeString(folder.resolve("verfahren.csv"), table);
        return imports.run(
                        "procedures",
                        file,
                        new Request(who, null, null, null, null, null, true, false, null, "verfahren.csv", ""),
                        Map.of(),
                        null)
                .counts();
    }

    @Test
    void whatCannotBeIsRefusedWithASentenceOfItsOwn() {
        int before = register.list(OFFICE).size();
        refused(project(), "activity.phase");
        refused(project(new Entry("award", day("2027-01-01"))), "activity.phase.future");
        refused(
                project(new Entry("award", day("2026-02-01")), new Entry("construction", day("2026-01-01"))),
                "activity.phase.order");
        refused(ended(project(new Entry("award", day("2026-02-01"))), "2026-01-01"), "activity.end.day");
        refused(
                draft(
                        ActivityKind.LOT,
                        "landratsamt",
                        List.of(Village.NOSSEN),
                        "",
                        new Entry("award", day("2026-02-01"))),
                "activity.lot.alone");
        refused(
                draft(ActivityKind.RESOLUTION, " ", List.of(Village.NOSSEN), "", new Entry("draft", day("2026-02-01"))),
                "activity.organisation");
        assertThat(register.list(OFFICE)).as("nothing of it was kept").hasSize(before);
    }

    private void refused(ActivityDraft draft, String code) {
        assertThatThrownBy(() -> register.create(OFFICE, draft))
                .isInstanceOfSatisfying(
                        RuleViolation.class, e -> assertThat(e.code()).isEqualTo(code));
    }

    @Test
    void theAddressLeadsBackToItsActivities() {
        long id = register.create(OFFICE, project(new Entry("award", day("2026-01-12"))));
        long address = ledger.view(OFFICE, AsOf.NOW)
                .list(NOSSEN, "address", 0, 1)
                .rows()
                .getFirst()
                .id();
        assertThat(register.ofAddress(COORDINATION, address))
                .extracting(Activity::id)
                .contains(id);
        assertThat(register.ofAddress(OPERATOR, address))
                .extracting(Activity::id)
                .doesNotContain(id);
    }

    @Test
    void aViewIsSeenByThoseItIsSharedWithAndBelongsToOneList() {
        ListQuestion nossen = ListQuestion.parse("region=14627180&art=LOT&sicht=karte");
        ListQuestion elsewhere = ListQuestion.parse("region=14627130");
        views.create(COORDINATION, "Lose", nossen, Sharing.OFFICES);
        views.create(COORDINATION, "Meins", nossen, Sharing.PRIVATE);
        views.create(COORDINATION, "Nachbarn", elsewhere, Sharing.OFFICES);
        addressViews.create(COORDINATION, "Lose", new ListState(NOSSEN, "", List.of(), AsOf.NOW), Sharing.OFFICES);

        assertThat(views.list(COORDINATION)).extracting(SavedView::name).containsExactly("Lose", "Meins", "Nachbarn");
        assertThat(views.list(MUNICIPALITY))
                .singleElement()
                .satisfies(v -> assertThat(v.state()).isEqualTo(nossen));
        assertThat(views.list(OPERATOR)).as("views are for offices").isEmpty();
        assertThat(addressViews.list(COORDINATION)).hasSize(1);
        long lots = views.list(COORDINATION).getFirst().id();
        assertThatThrownBy(() -> views.change(MUNICIPALITY, lots, 1, "Anders", Sharing.OFFICES))
                .isInstanceOf(Closed.class);
        assertThatThrownBy(() -> addressViews.get(COORDINATION, lots))
                .as("a view of another list is none of this one")
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> views.create(OPERATOR, "Lose", nossen, Sharing.PRIVATE))
                .isInstanceOf(Closed.class);
    }

    @Test
    void aTalkWithAMunicipalityIsReadByItsOfficesBesideTheNotesOfWhatGoesOnThereAlone() {
        on("2026-11-20");
        Entry first = new Entry("preparation", day("2026-01-10"));
        long here = register.create(
                OFFICE, draft(ActivityKind.MUNICIPAL_PROJECT, "landratsamt", List.of(Village.NOSSEN), "", first));
        long both = register.create(
                OFFICE,
                draft(
                        ActivityKind.MUNICIPAL_PROJECT,
                        "landratsamt",
                        List.of(Village.NOSSEN, Village.LOMMATZSCH),
                        "",
                        first));
        register.note(COORDINATION, here, Said.of("Antrag liegt vor.", "Bauamt", "61.2"));
        register.note(COORDINATION, both, Said.of("Für beide.", "", ""));
        talks.note(MUNICIPALITY, Village.NOSSEN, Said.of("Ortstermin am Freitag.", "Ortschaftsrat", "10.4"));

        assertThat(talks.list(COORDINATION, Village.NOSSEN).notes())
                .extracting(n -> n.said().text())
                .containsExactly("Ortstermin am Freitag.", "Antrag liegt vor.");
        assertThat(talks.list(MUNICIPALITY, Village.NOSSEN).notes())
                .last()
                .satisfies(n -> assertThat(n.said()).isEqualTo(new Said("Antrag liegt vor.", "Bauamt", "61.2")));
        assertThat(talks.list(COORDINATION, Village.LOMMATZSCH).notes()).isEmpty();
        for (Scope other : List.of(OPERATOR, scope("lommatzsch", Role.MUNICIPALITY, null, "14627130"))) {
            assertThatThrownBy(() -> talks.list(other, Village.NOSSEN)).isInstanceOf(Closed.class);
            assertThatThrownBy(() -> talks.note(other, Village.NOSSEN, Said.of("x", "", "")))
                    .isInstanceOf(Closed.class);
        }
    }

    @Test
    void aChangeToSeveralIsTakenBackExactlyByWhoMayChangeAllOfThemAndOverwritesNobody() {
        on("2026-11-20");
        Entry first = new Entry("preparation", day("2026-01-10"));
        List<Long> ids = List.of(Village.NOSSEN, Village.NOSSEN, Village.LOMMATZSCH).stream()
                .map(at -> register.create(
                        OFFICE, draft(ActivityKind.MUNICIPAL_PROJECT, "landratsamt", List.of(at), "", first)))
                .toList();
        List<ActivityDraft> before =
                ids.stream().map(id -> register.get(OFFICE, id).draft()).toList();
        Order order = new Order(
                Optional.of("Stadt"),
                Optional.empty(),
                Optional.of(day("2026-12-01")),
                Optional.empty(),
                Optional.of("Baukoordination"));
        long done = bulk.change(
                COORDINATION,
                ids,
                order,
                "Übergabe",
                bulk.preview(COORDINATION, ids, order).fingerprint());
        assertThat(register.get(OFFICE, ids.getFirst()).draft().next())
                .satisfies(n -> assertThat(n.turnSince()).isEqualTo(day("2026-11-20")));
        Activity moved = register.get(OFFICE, ids.getLast());
        Next n = moved.draft().next();
        register.change(
                OFFICE,
                moved.id(),
                moved.version(),
                moved.draft()
                        .with(new Next(n.step(), n.turn(), n.turnSince(), day("2027-02-01"), "", null, Risk.NONE, "")),
                "");

        for (Scope other : List.of(OPERATOR, MUNICIPALITY)) {
            assertThat(history.list(other)).isEmpty();
            assertThatThrownBy(() -> history.get(other, done)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> history.undo(other, done, "weil")).isInstanceOf(NotFound.class);
        }
        assertThatThrownBy(() -> history.undo(COORDINATION, done, " ")).hasMessageContaining("activity.bulk.why");
        assertThat(history.get(COORDINATION, done).returning()).isEqualTo(2);
        assertThat(history.undo(COORDINATION, done, "falsche Liste")).isEqualTo(2);
        assertThat(ids.subList(0, 2))
                .extracting(id -> register.get(OFFICE, id).draft())
                .containsExactlyElementsOf(before.subList(0, 2));
        assertThat(register.get(OFFICE, ids.getLast()).draft().next().due())
                .as("what somebody wrote since stays")
                .isEqualTo(day("2027-02-01"));
        assertThatThrownBy(() -> history.undo(COORDINATION, done, "noch einmal"))
                .isInstanceOf(RuleViolation.class);
        assertThat(history.list(COORDINATION)).extracting(BulkChange::id).containsExactly(done);
    }
}
