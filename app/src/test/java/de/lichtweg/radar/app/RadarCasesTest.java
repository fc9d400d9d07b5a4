package de.lichtweg.radar.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.lichtweg.activity.Activities;
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
import de.lichtweg.activity.app.Village;
import de.lichtweg.coverage.AddressQuery;
import de.lichtweg.coverage.Ledger;
import de.lichtweg.geodata.ingest.Imports;
import de.lichtweg.kernel.AsOf;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.kernel.SubjectRef;
import de.lichtweg.kernel.Technology;
import de.lichtweg.parties.Operators;
import de.lichtweg.parties.OrganisationKind;
import de.lichtweg.parties.Organisations;
import de.lichtweg.platform.error.Closed;
import de.lichtweg.platform.error.NotFound;
import de.lichtweg.platform.error.RuleViolation;
import de.lichtweg.platform.operation.Operations;
import de.lichtweg.platform.security.DataClass;
import de.lichtweg.platform.security.RightsTable;
import de.lichtweg.platform.security.Role;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.subject.SubjectAccess.Access;
import de.lichtweg.platform.subject.Subjects;
import de.lichtweg.platform.time.LichtwegClock;
import de.lichtweg.radar.domain.CaseEvent;
import de.lichtweg.radar.domain.CaseKind;
import de.lichtweg.radar.domain.ListKind;
import de.lichtweg.radar.domain.RadarCase;
import de.lichtweg.radar.domain.RadarCase.State;
import de.lichtweg.radar.store.LedgerStore;
import de.lichtweg.radar.store.ListStore;
import de.lichtweg.region.Regions;
import de.lichtweg.survey.Binding;
import de.lichtweg.survey.CommitmentDraft;
import de.lichtweg.survey.Commitments;
import de.lichtweg.testing.LichtwegTest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A grant for four houses of Nossen, and what networks say of them from day to day. */
@LichtwegTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RadarCasesTest {

    private static final Scope ALL = Scope.system("test");
    private static final Scope OFFICE = scope("office", Role.DISTRICT_COORDINATION, "14627");
    private static final Scope NOSSEN = scope("nossen", Role.MUNICIPALITY, "14627180");
    private static final String BUILDER = "Netz C (Demo)";

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
    Activities activities;

    @Autowired
    Ledger ledger;

    @Autowired
    Radar radar;

    @Autowired
    RadarDesk desk;

    @Autowired
    LedgerStore statements;

    @Autowired
    LedgerLists kept;

    @Autowired
    ListStore lists;

    @Autowired
    ActivityLists undertakings;

    @Autowired
    Commitments commitments;

    @Autowired
    Subjects subjects;

    @Autowired
    Regions regions;

    @Autowired
    LichtwegClock clock;

    private long project;

    private static Scope scope(String login, Role role, String territory) {
        return new Scope(
                login,
                login,
                role,
                role == Role.OPERATOR ? "netz-c-demo" : null,
                Set.of(new RegionKey(territory)),
                RightsTable.standard());
    }

    @BeforeAll
    void aGrantForNossen() {
        on("2026-01-05");
        Village.build(jdbc, operations, imports);
        organisations.register(OrganisationKind.DISTRICT, "Landratsamt");
        operators.register(BUILDER);
        on("2026-11-02");
        project = activities.create(ALL, draft());
    }

    private static ActivityDraft draft() {
        return new ActivityDraft(
                new Basics(ActivityKind.FUNDED_PROJECT, null, "Ausbau Nossen", "", "", "", false),
                new Parties("landratsamt", "", "netz-c-demo"),
                List.of(Village.NOSSEN),
                new Course(0, List.of(new Entry("award", LocalDate.of(2026, 10, 1))), 0, ActivityState.RUNNING, null),
                new Next("", "", null, null, "", null, Risk.NONE, ""),
                new Expected(Technology.FTTH, 1000, 500, null, LocalDate.of(2027, 12, 31), "region=14627180"),
                List.of(new Milestone("Baubeginn", LocalDate.of(2027, 3, 1), null, null)),
                List.of(),
                List.of());
    }

    private void on(String day) {
        clock.setTo(Instant.parse(day + "T09:00:00Z"));
    }

    /** A complete list of a network: numbers of the houses of Nossen, and whether each is a business secret. */
    private void list(String operator, String day, String kind, String... houses) {
        StringBuilder rows = new StringBuilder("id;art;technologie;download;upload;bis;vertraulich\n");
        for (String house : houses) {
            rows.append("14627180-%s;%s;FTTH;1000;500;31.12.2027;%s\n"
                    .formatted(house.replace("!", ""), kind, house.endsWith("!") ? "ja" : "nein"));
        }
        Village.take(imports, "prospects", operator, day, rows, null);
        on(day);
        radar.upToDate();
    }

    private List<RadarCase> open(Scope scope) {
        return desk.list(scope).stream().filter(c -> c.state() == State.OPEN).toList();
    }

    private static Set<String> said(List<RadarCase> cases) {
        return cases.stream()
                .map(c -> c.kind() + " " + c.facts().place() + " " + c.addresses())
                .collect(Collectors.toSet());
    }

    private RadarCase forgotten() {
        return desk.list(OFFICE).stream()
                .filter(c -> c.kind() == CaseKind.BUILDER_MISSED)
                .findFirst()
                .orElseThrow();
    }

    @Test
    @Order(1)
    void aHouseThatTheBuilderLeavesOutIsOneCaseWithOwnerChainAndLastMoment() {
        list(BUILDER, "2026-11-10", "bewilligt", "1", "2", "3");
        assertThat(said(open(OFFICE))).containsExactly("BUILDER_MISSED Dorfstraße 4 1");
        RadarCase found = forgotten();
        assertThat(found.owner()).isEqualTo("Landratsamt");
        assertThat(found.facts().actBy()).isEqualTo("2027-03-01");
        assertThat(found.openedOn()).isEqualTo("2026-11-10");
        assertThat(found.facts().chain().stream().map(e -> e.list().kind() + " " + e.named()))
                .containsExactly("REGISTER true", "GRANT true", "PROSPECTS false");
        on("2026-11-11");
        assertThat(radar.upToDate().day()).as("a new day is a new comparison").isEqualTo("2026-11-11");
        assertThat(open(OFFICE)).as("the same finding is the same case").containsExactly(found);
        assertThat(desk.ofActivity(OFFICE, project)).containsExactly(found);
        assertThat(desk.ofAddress(OFFICE, Objects.requireNonNull(found.address())))
                .containsExactly(found);
        assertThat(ledger.view(OFFICE, AsOf.NOW)
                        .count(AddressQuery.all(Village.NOSSEN).with("radar", Long.toString(found.id()))))
                .isEqualTo(1);
    }

    @Test
    @Order(2)
    void onlyWhoMaySeeAddressesAndActivitiesOfTheMunicipalitySeesIt() {
        assertThat(open(NOSSEN)).hasSize(1);
        assertThat(open(scope("lommatzsch", Role.MUNICIPALITY, "14627130"))).isEmpty();
        for (Role role :
                List.of(Role.OPERATOR, Role.STATE_CENTRE, Role.PLANNING_OFFICE, Role.ADMINISTRATOR, Role.PUBLIC)) {
            Scope other = scope("other", role, "14627");
            assertThat(desk.list(other)).as(role.name()).isEmpty();
            assertThatThrownBy(() -> desk.get(other, forgotten().id())).isInstanceOf(NotFound.class);
        }
    }

    @Test
    @Order(3)
    void whoDecidesHandsItOnAndClosesItForAReasonAndNobodyIsOverwritten() {
        RadarCase found = forgotten();
        desk.assign(OFFICE, found.id(), found.version(), " Baukoordination ");
        assertThat(forgotten().owner()).isEqualTo("Baukoordination");
        assertThatThrownBy(() -> desk.close(OFFICE, found.id(), found.version(), "zu spät gesehen"))
                .as("somebody wrote meanwhile")
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining("radar.changed");
        int version = forgotten().version();
        assertThatThrownBy(() -> desk.close(OFFICE, found.id(), version, " "))
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining("radar.reason");
        assertThatThrownBy(() -> desk.close(NOSSEN, found.id(), version, "Garage"))
                .isInstanceOf(Closed.class);
        desk.note(NOSSEN, found.id(), "Eigentümer ist verzogen.");
        desk.close(OFFICE, found.id(), version, "Garage");
        assertThat(forgotten().state()).isEqualTo(State.CLOSED);
        radar.compare();
        assertThat(forgotten().state()).as("it still holds and stays closed").isEqualTo(State.CLOSED);
        assertThat(desk.events(NOSSEN, forgotten()).stream().map(CaseEvent::what))
                .containsExactly(
                        CaseEvent.What.CLOSED, CaseEvent.What.NOTED, CaseEvent.What.ASSIGNED, CaseEvent.What.OPENED);
        assertThat(jdbc.sql("-- entries\nselect count(*) from platform.audit_entry where subject_kind = 'radar.case'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(3);
    }

    @Test
    @Order(4)
    void whatVanishesIsResolvedByItselfAndOpensAgainWhenItComesBack() {
        list(BUILDER, "2026-11-12", "bewilligt", "1", "2", "3", "4");
        assertThat(forgotten().state()).isEqualTo(State.RESOLVED);
        assertThat(forgotten().resolvedOn()).isEqualTo("2026-11-12");
        list(BUILDER, "2026-11-13", "bewilligt", "1", "2", "3");
        assertThat(forgotten().state())
                .as("the old closing was about another time")
                .isEqualTo(State.OPEN);
        assertThat(forgotten().facts().since()).as("what is known of it now").isEqualTo("2026-11-13");
        assertThat(desk.events(OFFICE, forgotten()).stream()
                        .map(CaseEvent::what)
                        .limit(2))
                .containsExactly(CaseEvent.What.REAPPEARED, CaseEvent.What.RESOLVED);
    }

    @Test
    @Order(5)
    void anAnnouncementOnGrantedAddressesIsAConflictAndASecretOneIsForThoseWhoMaySeeSecrets() {
        list("Netz A (Demo)", "2026-11-14", "angekündigt", "1", "2");
        list("Netz D (Demo)", "2026-11-15", "zugesagt", "2!", "3!");
        assertThat(said(open(NOSSEN))).containsExactlyInAnyOrder("BUILDER_MISSED Dorfstraße 4 1", "OVERBUILD  2");
        List<RadarCase> secret = open(OFFICE).stream().filter(RadarCase::secret).toList();
        assertThat(secret.stream().map(RadarCase::kind))
                .containsExactlyInAnyOrder(CaseKind.OVERBUILD, CaseKind.DOUBLE_BUILD);
        assertThatThrownBy(() -> desk.get(NOSSEN, secret.getFirst().id())).isInstanceOf(NotFound.class);
        assertThat(open(NOSSEN).toString()).doesNotContain("Netz D");
        assertThat(subjects.find(NOSSEN, subject(secret.getFirst()))).isEmpty();
        Access kept = subjects.find(OFFICE, subject(secret.getFirst())).orElseThrow();
        assertThat(kept.dataClass()).isEqualTo(DataClass.BUSINESS_SECRET);
        assertThat(kept.readers().test(OFFICE)).isTrue();
        assertThat(kept.readers().test(NOSSEN)).as("nobody mentions it there").isFalse();
        Access told = subjects.find(NOSSEN, subject(forgotten())).orElseThrow();
        assertThat(told.talk() && told.readers().test(OFFICE)).isTrue();
        assertThat(told.readers().test(scope("netz", Role.OPERATOR, "14627"))).isFalse();
        assertThat(ledger.view(NOSSEN, AsOf.NOW)
                        .count(AddressQuery.all(Village.NOSSEN).with("radar", "konflikte")))
                .isEqualTo(2);
    }

    private static SubjectRef subject(RadarCase of) {
        return new SubjectRef(RadarDesk.SUBJECT, Long.toString(of.id()));
    }

    @Test
    @Order(6)
    void aSecretThatAnswersACaseEndsItForThoseOnlyWhoMaySeeIt() {
        String before = seen(NOSSEN);
        list(BUILDER, "2026-11-16", "bewilligt", "1", "2", "3", "4!");
        assertThat(forgotten().state()).as("the builder does name it").isEqualTo(State.RESOLVED);
        assertThat(seen(NOSSEN))
                .as("whoever may not see the secret cannot tell that there is one")
                .isEqualTo(before);
    }

    /** All that a scope sees of forgotten addresses, but for the day of the list. */
    private String seen(Scope scope) {
        return open(scope).stream()
                .filter(c -> !c.kind().isConflict())
                .map(c -> c.id() + " " + c.version() + " " + c.kind() + " " + c.state() + desk.events(scope, c))
                .collect(Collectors.joining("\n"));
    }

    @Test
    @Order(7)
    void whatIsKeptInMemorySaysTheSameAsWhatIsReadAnew() {
        reread("at first");
        list(BUILDER, "2026-11-16", "im Bau", "1", "2", "4!");
        reread("after a list of a network on the same day");
        Village.take(
                imports,
                "supply",
                BUILDER,
                "2026-11-16",
                "id;technologie;download;upload\n14627180-3;FTTH;1000;500\n14627180-2;VDSL;100;40\n",
                null);
        reread("after a list of supply");
        Expected earlier = new Expected(
                Technology.FTTH, 1000, 500, LocalDate.of(2027, 2, 1), LocalDate.of(2027, 12, 31), "region=14627180");
        activities.change(ALL, project, 1, draft().with(earlier), "");
        reread("after a change of an activity");
        String before = seen(OFFICE);
        radar.compare();
        assertThat(seen(OFFICE)).as("a comparison of the same is no event").isEqualTo(before);
    }

    @Test
    @Order(8)
    void aCommitmentInAChainLeadsToItsPage() {
        long promised = commitments.create(
                ALL,
                new CommitmentDraft(
                        new CommitmentDraft.Basics(
                                "Glasfaser für alle",
                                "netz-d-demo",
                                Binding.CONTRACT,
                                LocalDate.of(2026, 11, 2),
                                "",
                                false,
                                false),
                        new CommitmentDraft.Promised(
                                Technology.FTTH, 1000, 500, LocalDate.of(2028, 6, 30), "region=14627180"),
                        CommitmentDraft.Quota.NONE,
                        List.of(),
                        List.of()));
        radar.upToDate();
        RadarCase found = open(OFFICE).stream()
                .filter(c -> c.facts().to().kind() == ListKind.COMMITMENT)
                .findFirst()
                .orElseThrow();
        String thing = Objects.requireNonNull(found.facts().to().thing());
        assertThat(thing).isEqualTo("survey.commitment/" + promised);
        SubjectRef subject = new SubjectRef("survey.commitment", Long.toString(promised));
        assertThat(subjects.find(OFFICE, subject).orElseThrow().path()).isEqualTo("/zusagen/" + promised);
        assertThat(subjects.find(scope("netz-a", Role.OPERATOR, "14627"), subject))
                .as("what hangs on it is not for networks")
                .isEmpty();
    }

    private void reread(String when) {
        radar.upToDate();
        LedgerLists anew = new LedgerLists(statements, regions);
        anew.refresh(ALL, clock.today());
        kept.refresh(ALL, clock.today());
        assertThat(kept.promises().toString())
                .as(when)
                .isEqualTo(anew.promises().toString());
        assertThat(kept.supply(new BitSet())).as(when).isEqualTo(anew.supply(new BitSet()));
        assertThat(undertakings.list(ALL, clock.today()))
                .as(when)
                .isEqualTo(new ActivityLists(lists, activities, organisations).list(ALL, clock.today()));
    }
}
