package de.lichtweg.survey.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import de.lichtweg.activity.Activities;
import de.lichtweg.activity.ActivityDraft;
import de.lichtweg.activity.ActivityKind;
import de.lichtweg.activity.ActivityState;
import de.lichtweg.activity.Risk;
import de.lichtweg.activity.app.Village;
import de.lichtweg.coverage.AddressQuery;
import de.lichtweg.coverage.AttentionItem;
import de.lichtweg.coverage.AttentionSource;
import de.lichtweg.coverage.Ledger;
import de.lichtweg.coverage.LedgerView.AddressCard;
import de.lichtweg.coverage.LedgerView.AddressRow;
import de.lichtweg.coverage.LedgerView.Bond;
import de.lichtweg.geodata.ingest.Imports;
import de.lichtweg.kernel.AsOf;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.kernel.Technology;
import de.lichtweg.parties.Operators;
import de.lichtweg.parties.OrganisationKind;
import de.lichtweg.parties.Organisations;
import de.lichtweg.platform.digest.DigestSource;
import de.lichtweg.platform.error.Closed;
import de.lichtweg.platform.error.RuleViolation;
import de.lichtweg.platform.operation.Operations;
import de.lichtweg.platform.security.RightsTable;
import de.lichtweg.platform.security.Role;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.time.LichtwegClock;
import de.lichtweg.survey.Binding;
import de.lichtweg.survey.Commitment;
import de.lichtweg.survey.Commitment.Ending;
import de.lichtweg.survey.CommitmentDraft;
import de.lichtweg.survey.CommitmentDraft.Basics;
import de.lichtweg.survey.CommitmentDraft.Promised;
import de.lichtweg.survey.CommitmentDraft.Quota;
import de.lichtweg.survey.CommitmentState;
import de.lichtweg.survey.Milestone;
import de.lichtweg.survey.domain.HalfYear;
import de.lichtweg.survey.domain.Outcomes.Outcome;
import de.lichtweg.survey.domain.Standing;
import de.lichtweg.testing.LichtwegTest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@LichtwegTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CommitmentRegisterTest {

    private static final Scope OFFICE = Scope.system("test");
    private static final Scope COORDINATION = scope("koordination", Role.DISTRICT_COORDINATION, null, "14627");
    private static final Scope MUNICIPALITY = scope("nossen", Role.MUNICIPALITY, null, "14627180");
    private static final Scope OPERATOR = scope("netz-d", Role.OPERATOR, "netz-d-demo", "14627");
    private static final Scope OTHER_OPERATOR = scope("netz-a", Role.OPERATOR, "netz-a-demo", "14627");
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
    Activities activities;

    @Autowired
    CommitmentRegister register;

    @Autowired
    Standings standings;

    @Autowired
    Reliabilities reliabilities;

    @Autowired
    Withdrawal withdrawal;

    @Autowired
    Expiry expiry;

    @Autowired
    List<AttentionSource> attention;

    @Autowired
    List<DigestSource> digests;

    @Autowired
    Ledger ledger;

    @Autowired
    LichtwegClock clock;

    @BeforeAll
    void twoMunicipalities() {
        on("2025-01-05");
        Village.build(jdbc, operations, imports);
        organisations.register(OrganisationKind.DISTRICT, "Landratsamt");
        operators.register("Netz D (Demo)");
    }

    @BeforeEach
    void nobodyPromisedAnything() {
        jdbc.sql("-- all\ntruncate survey.commitment, survey.address, survey.revision, survey.notice")
                .update();
        operations.write(OFFICE, new Operations.Draft("test", "test", null, "", ""), n -> {
            jdbc.sql("-- all prospects\nupdate coverage.prospect set rec_to = :n where rec_to is null")
                    .param("n", n)
                    .update();
            return jdbc.sql("-- what came later\nupdate coverage.supply set rec_to = :n"
                            + " where rec_to is null and valid_from > date '2025-01-01'")
                    .param("n", n)
                    .update();
        });
    }

    private static Scope scope(String login, Role role, @Nullable String operator, String... territory) {
        return new Scope(
                login,
                login,
                role,
                operator,
                Set.of(territory).stream().map(RegionKey::new).collect(Collectors.toSet()),
                RightsTable.standard());
    }

    private void on(String day) {
        clock.setTo(Instant.parse(day + "T09:00:00Z"));
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    private static CommitmentDraft draft(
            Binding binding, String said, String until, boolean secret, String addresses, Milestone... milestones) {
        return new CommitmentDraft(
                new Basics("Glasfaser für Nossen", "netz-d-demo", binding, day(said), "", secret, false),
                new Promised(Technology.FTTH, 1000, 500, day(until), addresses),
                Quota.NONE,
                List.of(milestones),
                List.of());
    }

    private static final String HALF = "region=14627180&street=Dorfstraße";

    /** Stage and reason of the address with a number on a day. */
    private String outlook(int house, String on) {
        AddressRow row = row(house, on);
        return row.stage() + " " + row.reason();
    }

    private AddressRow row(int house, String on) {
        return ledger.view(OFFICE, new AsOf(day(on), null)).list(NOSSEN, "address", 0, 10).rows().stream()
                .filter(r -> Objects.equals(r.number(), house))
                .findFirst()
                .orElseThrow();
    }

    private Standing standing(long id) {
        return Objects.requireNonNull(
                standings.of(OFFICE, List.of(register.get(OFFICE, id))).get(id));
    }

    private void supply(String day, int... houses) {
        StringBuilder offers = new StringBuilder("id;technologie;download;upload\n");
        for (int house : houses) {
            offers.append("14627180-").append(house).append(";FTTB;1000;500\n");
        }
        Village.take(imports, "supply", "Netz D (Demo)", day, offers, null);
    }

    /** Every address of Nossen on a day: number, stage, whether it is probably eligible, and why. */
    private List<String> all(AsOf asOf) {
        return ledger.view(OFFICE, asOf).list(NOSSEN, "address", 0, 10).rows().stream()
                .map(r -> "%s %s %s %s".formatted(r.number(), r.stage(), r.eligible() ? "yes" : "no", r.reason()))
                .toList();
    }

    private static List<String> houses(String each) {
        return List.of("1 " + each, "2 " + each, "3 " + each, "4 " + each);
    }

    /** What was said of a day when so much was known. */
    private record Answer(long known, String day, List<String> said) {}

    private void says(List<Answer> answers, String day, String each) {
        says(answers, day, houses(each));
    }

    private void says(List<Answer> answers, String day, List<String> expected) {
        List<String> said = all(new AsOf(day(day), null));
        assertThat(said).as(day).isEqualTo(expected);
        answers.add(new Answer(operations.latest(), day, said));
    }

    /** Press announcement → answer to the survey → missed milestone → eligible again → funded → built. */
    @Test
    void theWholeStoryIsToldByTheOutlookOfEveryAddressOnEachDay() {
        List<Answer> answers = new ArrayList<>();
        on("2025-03-03");
        says(answers, "2025-03-03", "OPEN yes BELOW_THRESHOLD");
        long press = register.create(OFFICE, draft(Binding.PRESS, "2025-03-01", "2026-12-31", false, HALF));
        says(answers, "2025-02-28", "OPEN yes BELOW_THRESHOLD");
        says(answers, "2025-03-01", "ANNOUNCED yes BELOW_THRESHOLD");

        on("2025-09-15");
        says(answers, "2025-09-12", "ANNOUNCED yes BELOW_THRESHOLD");
        long reply = register.create(
                OFFICE,
                draft(
                        Binding.SURVEY_REPLY,
                        "2025-09-12",
                        "2026-09-30",
                        false,
                        HALF,
                        new Milestone("Baubeginn", day("2026-03-31"), null)));
        register.end(OFFICE, press, 1, new Ending(day("2025-09-12"), "", reply));
        says(answers, "2025-09-11", "ANNOUNCED yes BELOW_THRESHOLD");
        says(answers, "2025-09-12", "COMMITTED no COMMITTED");
        assertThat(standing(press).state()).isEqualTo(CommitmentState.SUPERSEDED);
        assertThat(standing(reply).state()).isEqualTo(CommitmentState.PROMISED);

        on("2026-04-01");
        assertThat(standing(reply))
                .matches(s -> s.state() == CommitmentState.LATE && s.cause() == Standing.Cause.MILESTONE);
        says(answers, "2026-04-01", "COMMITTED no COMMITTED");
        says(answers, "2026-10-14", "COMMITTED no COMMITTED");
        on("2026-10-15");
        says(answers, "2026-10-15", "OPEN yes PROMISE_EXPIRED");
        assertThat(standing(reply).state()).as("nobody wrote anything").isEqualTo(CommitmentState.EXPIRED);

        on("2026-12-01");
        activities.create(OFFICE, funded("2026-11-20"));
        says(answers, "2026-11-19", "OPEN yes PROMISE_EXPIRED");
        says(answers, "2026-11-20", "FUNDED no FUNDED");

        on("2027-08-01");
        supply("2027-06-30", 1, 2, 3);
        says(answers, "2027-06-29", "FUNDED no FUNDED");
        says(
                answers,
                "2027-06-30",
                List.of("1 GIGABIT no SERVED", "2 GIGABIT no SERVED", "3 GIGABIT no SERVED", "4 FUNDED no FUNDED"));
        supply("2027-07-31", 1, 2, 3, 4);
        says(answers, "2027-07-31", "GIGABIT no SERVED");
        assertThat(standing(reply).state()).as("late, and kept in the end").isEqualTo(CommitmentState.KEPT);
        assertThat(reliabilities.list(OFFICE)).singleElement().satisfies(r -> {
            assertThat(r.half()).isEqualTo(new HalfYear(2026, 2));
            assertThat(List.of(r.inTime(), r.late(), r.missing())).containsExactly(0, 4, 0);
        });
        for (Answer answer : answers) {
            assertThat(all(AsOf.through(day(answer.day), answer.known)))
                    .as("%s as it was known after operation %d", answer.day, answer.known)
                    .isEqualTo(answer.said);
        }
    }

    private static ActivityDraft funded(String since) {
        return new ActivityDraft(
                new ActivityDraft.Basics(ActivityKind.FUNDED_PROJECT, null, "Förderprojekt", "", "", "", false),
                new ActivityDraft.Parties("landratsamt", "", null),
                List.of(Village.NOSSEN),
                new ActivityDraft.Course(
                        0, List.of(new ActivityDraft.Entry("provisional", day(since))), 0, ActivityState.RUNNING, null),
                new ActivityDraft.Next("", "", null, null, "", null, Risk.NONE, ""),
                new ActivityDraft.Expected(Technology.FTTH, 1000, 500, null, day("2028-12-31"), "region=14627180"),
                List.of(),
                List.of(),
                List.of());
    }

    @Test
    void aWithdrawnOneReopensFromItsDayAndTheNumberWasForetold() {
        on("2026-05-20");
        long id = register.create(OFFICE, draft(Binding.CONTRACT, "2026-05-12", "2027-12-31", false, HALF));
        Commitment c = register.get(OFFICE, id);
        assertThat(withdrawal.eligible(OFFICE, c, Village.NOSSEN)).isEqualTo(4);
        AddressCard card =
                ledger.view(OFFICE, AsOf.NOW).card(row(1, "2026-05-20").id()).orElseThrow();
        assertThat(card.bond())
                .contains(new Bond(
                        "Netz D (Demo)",
                        day("2026-05-12"),
                        day("2027-12-31"),
                        day("2028-01-15"),
                        true,
                        "BELOW_THRESHOLD"));

        long second = register.create(OFFICE, draft(Binding.CONTRACT, "2026-05-12", "2028-06-30", false, HALF));
        assertThat(withdrawal.eligible(OFFICE, c, Village.NOSSEN))
                .as("another one still binds")
                .isZero();
        register.end(OFFICE, second, 1, new Ending(day("2026-05-15"), "Irrtum", null));

        assertThatThrownBy(() -> register.end(OFFICE, id, 1, new Ending(day("2026-05-18"), " ", null)))
                .hasMessageContaining("survey.end.why");
        register.end(OFFICE, id, 1, new Ending(day("2026-05-18"), "Netz D baut anderswo", null));
        assertThat(outlook(1, "2026-05-17")).isEqualTo("COMMITTED COMMITTED");
        assertThat(outlook(1, "2026-05-18")).isEqualTo("OPEN BELOW_THRESHOLD");
        assertThat(standing(id).state()).isEqualTo(CommitmentState.WITHDRAWN);
        assertThat(register.revisions(OFFICE, register.get(OFFICE, id))).hasSize(2);
        assertThatThrownBy(() -> operations.undo(OFFICE, operations.latest(), "weg"))
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining("survey.undo");
    }

    @Test
    void whoeverWasFirstIsNotOverwritten() {
        on("2026-05-20");
        long id = register.create(OFFICE, draft(Binding.CONTRACT, "2026-05-12", "2027-12-31", false, HALF));
        register.change(OFFICE, id, 1, draft(Binding.CONTRACT, "2026-05-12", "2027-06-30", false, HALF), "früher");
        assertThatThrownBy(() -> register.change(
                        OFFICE, id, 1, draft(Binding.CONTRACT, "2026-05-12", "2028-06-30", false, HALF), "später"))
                .hasMessageContaining("survey.changed");
        assertThat(row(1, "2026-05-20").expected()).isEqualTo(day("2027-06-30"));
        assertThat(row(1, "2026-05-19").expected())
                .as("said anew from today on")
                .isEqualTo(day("2027-12-31"));
    }

    @Test
    void aSecretIsForThoseWhoMayReadItAndNobodyElseCanCountIt() {
        on("2026-05-20");
        long id = register.create(OFFICE, draft(Binding.CONTRACT, "2026-05-12", "2026-06-10", true, HALF));
        assertThat(register.find(COORDINATION, id)).isPresent();
        assertThat(register.find(OPERATOR, id))
                .get()
                .matches(c -> !c.rights().internal() && !c.rights().write());
        assertThat(register.find(MUNICIPALITY, id)).isEmpty();
        assertThat(register.find(OTHER_OPERATOR, id)).isEmpty();
        assertThat(register.list(MUNICIPALITY)).isEmpty();
        assertThat(reliabilities.list(MUNICIPALITY)).isEmpty();
        assertThat(items(MUNICIPALITY, Village.NOSSEN)).isEmpty();
        assertThat(told(MUNICIPALITY)).isEmpty();
        assertThat(items(COORDINATION, Village.NOSSEN))
                .extracting(AttentionItem::kind)
                .containsExactly("commitment_soon");
        AddressQuery marked = NOSSEN.with("commitment", Long.toString(id));
        assertThat(ledger.view(COORDINATION, AsOf.NOW).count(marked)).isEqualTo(4);
        assertThat(ledger.view(MUNICIPALITY, AsOf.NOW).count(marked)).isZero();
        Bond bond = ledger.view(MUNICIPALITY, AsOf.NOW)
                .card(row(1, "2026-05-20").id())
                .flatMap(AddressCard::bond)
                .orElseThrow();
        assertThat(bond).isEqualTo(new Bond("", null, day("2026-06-30"), null, true, "BELOW_THRESHOLD"));
        assertThat(operations.list(OFFICE, 1, 0).getFirst().draft().summary()).doesNotContain("Glasfaser");
        assertThatThrownBy(() ->
                        register.create(MUNICIPALITY, draft(Binding.PRESS, "2026-05-12", "2027-06-10", false, HALF)))
                .isInstanceOf(Closed.class);
    }

    /** Groups of the lines about commitments in a digest of today. */
    private List<String> told(Scope scope) {
        return digests.stream()
                .flatMap(d -> d.list(scope, clock.today(), clock.today().plusDays(7)).stream())
                .map(DigestSource.DigestLine::group)
                .filter(group -> group.startsWith("commitment"))
                .toList();
    }

    private List<AttentionItem> items(Scope scope, RegionKey region) {
        return attention.stream()
                .filter(CommitmentAttention.class::isInstance)
                .flatMap(a -> a.list(scope, AsOf.NOW, region).stream())
                .toList();
    }

    @Test
    void thoseConcernedAreToldOnceAndAskedUntilSomebodyTakesNote() {
        on("2026-05-20");
        String both = "region=14627&street=Dorfstraße";
        long id = register.create(OFFICE, draft(Binding.CONTRACT, "2026-05-12", "2026-06-10", false, both));
        assertThat(expiry.tell(OFFICE)).as("district and two municipalities").isEqualTo(3);
        assertThat(expiry.tell(OFFICE)).as("once").isZero();
        assertThat(items(MUNICIPALITY, Village.NOSSEN))
                .extracting(AttentionItem::kind)
                .containsExactly("commitment_soon");
        on("2026-06-24");
        assertThat(expiry.tell(OFFICE)).as("late, but it still counts").isZero();
        assertThatThrownBy(() -> register.see(COORDINATION, id, "angerufen")).hasMessageContaining("survey.seen.early");
        on("2026-06-25");
        assertThat(expiry.tell(OFFICE)).isEqualTo(3);
        assertThat(expiry.tell(OFFICE)).isZero();
        assertThat(register.notices(OFFICE, register.get(OFFICE, id))).hasSize(6);
        assertThat(items(COORDINATION, new RegionKey("14627")))
                .extracting(AttentionItem::kind)
                .containsExactly("commitment_expired");
        assertThat(items(MUNICIPALITY, Village.NOSSEN))
                .extracting(AttentionItem::kind)
                .containsExactly("commitment_expired");
        assertThat(told(MUNICIPALITY)).containsExactly("commitment_expired");
        register.see(COORDINATION, id, "Netz D kommt nicht; Förderung wird geprüft");
        assertThat(items(COORDINATION, new RegionKey("14627"))).isEmpty();
        assertThat(told(MUNICIPALITY)).isEmpty();
        assertThat(expiry.tell(OFFICE)).isZero();
    }

    @Test
    void anAddressOfTwoCommitmentsIsDueOnceInHalfAYear() {
        on("2026-06-20");
        register.create(OFFICE, draft(Binding.CONTRACT, "2026-01-12", "2026-03-31", false, HALF));
        register.create(OFFICE, draft(Binding.SURVEY_REPLY, "2026-01-13", "2026-05-31", false, HALF));
        long given = register.create(OFFICE, draft(Binding.CONTRACT, "2026-01-14", "2026-06-10", false, HALF));
        register.end(OFFICE, given, 1, new Ending(day("2026-02-01"), "kein Personal", null));
        supply("2026-03-31", 1);
        supply("2026-04-30", 1, 2);
        HalfYear half = new HalfYear(2026, 1);
        assertThat(reliabilities.list(OFFICE)).singleElement().satisfies(r -> {
            assertThat(r.addresses()).as("four houses, three commitments").isEqualTo(4);
            assertThat(List.of(r.inTime(), r.late(), r.missing(), r.withdrawn()))
                    .as("what broke one promise is not in time by another")
                    .containsExactly(1, 1, 2, 0);
        });
        Map.of(Outcome.IN_TIME, 1, Outcome.LATE, 1, Outcome.MISSING, 2, Outcome.WITHDRAWN, 0)
                .forEach((behind, count) -> assertThat(reliabilities.addresses(OFFICE, "netz-d-demo", half, behind))
                        .as(behind.name())
                        .hasSize(count));
    }

    @Test
    void whatIsDeliveredIsComparedWithWhatWasPromised() {
        on("2026-05-20");
        long id = register.create(OFFICE, draft(Binding.CONTRACT, "2026-01-12", "2026-03-31", false, HALF));
        supply("2026-03-31", 1, 2);
        supply("2026-04-30", 1, 2, 3);
        Standing s = standing(id);
        assertThat(List.of(
                        s.delivered().addresses(),
                        s.delivered().delivered(),
                        s.delivered().inTime()))
                .as("fibre to the building is fibre; the third came late")
                .containsExactly(4, 3, 2);
        assertThat(s.state()).isEqualTo(CommitmentState.EXPIRED);
        AddressQuery one = NOSSEN.with("commitment", id + "-fehlt");
        assertThat(ledger.view(OFFICE, AsOf.NOW).list(one, "address", 0, 10).rows())
                .extracting(AddressRow::number)
                .containsExactly(4);
        HalfYear half = new HalfYear(2026, 1);
        assertThat(reliabilities.addresses(OFFICE, "netz-d-demo", half, Outcome.IN_TIME))
                .hasSize(2);
        assertThat(reliabilities.addresses(OFFICE, "netz-d-demo", half, Outcome.LATE))
                .hasSize(1);
        assertThat(ledger.view(OFFICE, AsOf.NOW).count(NOSSEN.with("commitment", "netz-d-demo@2026-1-fehlt")))
                .isEqualTo(1);
        assertThat(reliabilities.list(OTHER_OPERATOR)).isEmpty();
        assertThat(reliabilities.list(OPERATOR)).hasSize(1);
        register.change(OFFICE, id, 1, faster(register.get(OFFICE, id).draft()), "");
        assertThat(standing(id).delivered().delivered())
                .as("twice as fast was not delivered")
                .isZero();
    }

    private static CommitmentDraft faster(CommitmentDraft d) {
        Promised p = d.promised();
        return new CommitmentDraft(
                d.basics(),
                new Promised(p.technology(), 2 * p.downMbps(), p.upMbps(), p.until(), p.addresses()),
                d.quota(),
                d.milestones(),
                d.evidence());
    }

    @Test
    void aTableWithPlacesGoesInAndChangesNothingTheSecondTime() {
        on("2026-05-20");
        String table = """
                zusage;netz;bindung;zugesagt_am;bis;meilensteine;kommune;strasse;hausnummer
                Nossen Nord;Netz D (Demo);Markterkundung;12.05.2026;31.12.2027;Baubeginn 31.03.2027;Nossen;Dorfstr.;1
                Nossen Nord;Netz D (Demo);Markterkundung;12.05.2026;31.12.2027;Baubeginn 31.03.2027;Nossen;Dorfstr.;2
                Lommatzsch;Netz D (Demo);Presse;12.05.2026;;;14627130;;
                """;
        Village.take(imports, "commitments", null, "2026-05-20", table, null);
        assertThat(register.list(OFFICE))
                .extracting(
                        Commitment::title,
                        Commitment::addresses,
                        c -> c.draft().milestones().size())
                .containsExactly(tuple("Nossen Nord", 2, 1), tuple("Lommatzsch", 4, 0));
        assertThat(outlook(2, "2026-05-12")).isEqualTo("COMMITTED COMMITTED");
        assertThat(outlook(3, "2026-05-12")).isEqualTo("OPEN BELOW_THRESHOLD");
        long latest = operations.latest();
        Village.take(imports, "commitments", null, "2026-05-20", table, null);
        assertThat(operations.latest()).as("nothing new").isEqualTo(latest);
        assertThat(register.list(OFFICE)).extracting(Commitment::version).containsExactly(1, 1);
    }
}
