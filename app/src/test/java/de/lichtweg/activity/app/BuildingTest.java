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
import de.lichtweg.activity.BuildState;
import de.lichtweg.activity.Risk;
import de.lichtweg.coverage.AddressQuery;
import de.lichtweg.coverage.Ledger;
import de.lichtweg.geodata.ingest.ImportProfile.Request;
import de.lichtweg.geodata.ingest.Imports;
import de.lichtweg.kernel.AsOf;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.kernel.Technology;
import de.lichtweg.parties.Accounts;
import de.lichtweg.parties.Accounts.RoleAccount;
import de.lichtweg.parties.OrganisationKind;
import de.lichtweg.parties.Organisations;
import de.lichtweg.platform.comment.Comments;
import de.lichtweg.platform.comment.People.Person;
import de.lichtweg.platform.document.Document;
import de.lichtweg.platform.document.Documents;
import de.lichtweg.platform.document.Documents.Sent;
import de.lichtweg.platform.error.Closed;
import de.lichtweg.platform.error.NotFound;
import de.lichtweg.platform.error.RuleViolation;
import de.lichtweg.platform.error.TooLarge;
import de.lichtweg.platform.integrity.CheckCode;
import de.lichtweg.platform.integrity.Finding;
import de.lichtweg.platform.operation.Operations;
import de.lichtweg.platform.retention.Retained;
import de.lichtweg.platform.security.RightsTable;
import de.lichtweg.platform.security.Role;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.subject.SubjectAccess.Access;
import de.lichtweg.platform.time.LichtwegClock;
import de.lichtweg.testing.LichtwegTest;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What hangs on an activity and what is built by it: documents, comments, progress. */
@LichtwegTest(properties = {"lichtweg.data=target/building", "lichtweg.document.max-mb=1", "lichtweg.demo=true"})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BuildingTest {

    private static final Scope OFFICE = Scope.system("test");
    private static final Scope COORDINATION = scope("koordination", Role.DISTRICT_COORDINATION, "14627");
    private static final Scope NOSSEN = scope("nossen", Role.MUNICIPALITY, "14627180");
    private static final Scope ELSEWHERE = scope("lommatzsch", Role.MUNICIPALITY, "14627130");

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Operations operations;

    @Autowired
    Imports imports;

    @Autowired
    Organisations organisations;

    @Autowired
    Accounts accounts;

    @Autowired
    ActivityRegister register;

    @Autowired
    ActivityAccess access;

    @Autowired
    ConstructionProgress building;

    @Autowired
    Documents documents;

    @Autowired
    Comments comments;

    @Autowired
    List<Retained> retained;

    @Autowired
    List<CheckCode> checks;

    @Autowired
    Ledger ledger;

    @Autowired
    LichtwegClock clock;

    private long lot;

    private static Scope scope(String login, Role role, String territory) {
        return new Scope(login, login, role, null, Set.of(new RegionKey(territory)), RightsTable.standard());
    }

    @BeforeAll
    void twoMunicipalities() {
        on("2026-01-05");
        Village.build(jdbc, operations, imports);
        organisations.register(OrganisationKind.DISTRICT, "Landratsamt");
        for (Scope s : List.of(NOSSEN, ELSEWHERE)) {
            accounts.ensureRole(
                    OFFICE,
                    new RoleAccount(
                            s.actor(),
                            s.displayName(),
                            Role.MUNICIPALITY,
                            s.displayName(),
                            OrganisationKind.MUNICIPALITY,
                            s.territories().iterator().next()));
        }
    }

    @BeforeEach
    void aLotInNossen() {
        on("2026-11-20");
        jdbc.sql("-- all\ndelete from activity.address").update();
        operations.write(
                OFFICE,
                new Operations.Draft("test", "test", null, "", ""),
                n -> jdbc.sql("-- all prospects\nupdate coverage.prospect set rec_to = :n where rec_to is null")
                        .param("n", n)
                        .update());
        lot = register.create(
                OFFICE,
                new ActivityDraft(
                        new Basics(ActivityKind.FUNDED_PROJECT, null, "Los 7", "", "", "", true),
                        new Parties("landratsamt", "Bauamt", null),
                        List.of(Village.NOSSEN),
                        new Course(0, List.of(new Entry("award", day("2026-01-12"))), 0, ActivityState.RUNNING, null),
                        new Next("", "", null, null, "", null, Risk.NONE, ""),
                        new Expected(Technology.FTTH, 1000, 500, null, day("2027-12-31"), "region=14627180"),
                        List.of(),
                        List.of(),
                        List.of()));
    }

    private void on(String day) {
        clock.setTo(Instant.parse(day + "T09:00:00Z"));
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    private Imports.Result read(String list) throws Exception {
        Path file = Files.createTempFile("bauliste", ".csv");
        Files.writeString(file, list);
        try {
            return imports.run(
                    "progress",
                    file,
                    new Request(COORDINATION, null, null, null, null, null, true, false, null, "Bauliste.csv", "test"),
                    Map.of(),
                    null);
        } finally {
            Files.delete(file);
        }
    }

    private Map<Integer, BuildState> states() {
        Activity activity = register.get(OFFICE, lot);
        var progress = building.of(OFFICE, activity);
        return ledger.view(OFFICE, AsOf.NOW).list(AddressQuery.all(Village.NOSSEN), "address", 0, 10).rows().stream()
                .collect(Collectors.toMap(r -> r.number(), r -> progress.state(r.id())));
    }

    private long built(String on) {
        return ledger.view(OFFICE, new AsOf(day(on), null))
                .count(AddressQuery.all(Village.NOSSEN).with("stage", "IN_CONSTRUCTION"));
    }

    private static final String LIST = """
            Straße;Hausnummer;PLZ;Ort;Baustand;seit;Meter
            Dorfstraße;1;01683;Nossen;angeschlossen;10.10.2026;12,5
            Dorffstraße;2;01683;Nossen;Tiefbau;05.11.2026;1.200
            Dorfstraße;3;01683;Nossen;fast fertig;05.11.2026;8
            Dorfstraße;4;01683;Nossen;am Grundstück;31.12.2026;8
            Dorfstraße;1;;Lommatzsch;aktiv;10.10.2026;8
            Dorfstraße;99;01683;Nossen;aktiv;10.10.2026;8
            """;

    @Test
    void aBuildersListSaysHowFarItIsRowByRowAndTheLedgerFollows() throws Exception {
        Imports.Result first = read(LIST);
        assertThat(first.counts().written()).isEqualTo(2);
        assertThat(first.issues().stream().map(Imports.IssueCount::kind))
                .contains("progress.state", "progress.future", "progress.foreign", "progress.unmatched");
        assertThat(states())
                .isEqualTo(Map.of(
                        1, BuildState.CONNECTED,
                        2, BuildState.TRENCH,
                        3, BuildState.PLANNED,
                        4, BuildState.PLANNED));
        var progress = building.of(OFFICE, register.get(OFFICE, lot));
        assertThat(progress.metresBuilt()).isEqualTo(1213);
        assertThat(built("2026-10-09")).as("not before the day of the list").isZero();
        assertThat(built("2026-10-10")).isEqualTo(1);
        assertThat(built("2026-11-05")).isEqualTo(2);
        assertThat(read(LIST).counts().written()).as("only differences").isZero();
        assertThat(ledger.view(COORDINATION, AsOf.NOW)
                        .count(AddressQuery.all(Village.NOSSEN).with("progress", lot + "-CONNECTED")))
                .isEqualTo(1);
        assertThat(ledger.view(ELSEWHERE, AsOf.NOW)
                        .count(AddressQuery.all(Village.LOMMATZSCH).with("progress", lot + "-CONNECTED")))
                .isZero();
    }

    @Test
    void whatIsBuiltStaysBeingBuiltWhenTheActivityChangesAndEndsWithIt() throws Exception {
        read(LIST);
        Activity activity = register.get(OFFICE, lot);
        ActivityDraft draft = activity.draft();
        List<Entry> phases = new ArrayList<>(draft.course().phases());
        phases.add(new Entry("planning", day("2026-11-10")));
        register.change(
                OFFICE,
                lot,
                activity.version(),
                draft.with(new Course(draft.course().templateVersion(), phases, 0, ActivityState.RUNNING, null)),
                "");
        assertThat(built("2026-11-20")).isEqualTo(2);

        read("""
                lichtweg_id;Baustand;seit
                %d;geplant;15.11.2026
                """.formatted(address(2)));
        assertThat(states()).containsEntry(2, BuildState.PLANNED);
        assertThat(built("2026-11-20")).as("it fell back").isEqualTo(1);
        assertThat(building.of(OFFICE, register.get(OFFICE, lot)).metresPlanned())
                .as("what the list does not say stays")
                .isEqualTo(1213);
    }

    private long address(int number) {
        return ledger.view(OFFICE, AsOf.NOW).list(AddressQuery.all(Village.NOSSEN), "address", 0, 10).rows().stream()
                .filter(r -> Integer.valueOf(number).equals(r.number()))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private static Sent sent(String name, String content) {
        return new Sent(
                name,
                new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)),
                "Zuwendungsbescheid",
                day("2026-05-12"),
                false);
    }

    private Access of(Scope scope) {
        return access.find(scope, Long.toString(lot)).orElseThrow();
    }

    @Test
    void aDocumentHasVersionsGoesWithAReasonAndIsSeenByWhoSeesItsRecord() {
        long id = documents.add(COORDINATION, of(COORDINATION), sent("../Bescheid.pdf", "%PDF-1 eins"));
        assertThatThrownBy(() -> documents.replace(
                        COORDINATION, id, 1, "Bescheid.pdf", new ByteArrayInputStream("%PDF-1 eins".getBytes())))
                .hasMessageContaining("document.same");
        documents.replace(COORDINATION, id, 1, "Bescheid.pdf", new ByteArrayInputStream("%PDF-1 zwei".getBytes()));
        assertThatThrownBy(() -> documents.replace(
                        COORDINATION, id, 1, "Bescheid.pdf", new ByteArrayInputStream("%PDF-1 drei".getBytes())))
                .hasMessageContaining("document.changed");

        Document seen = documents.list(NOSSEN, of(NOSSEN)).getFirst();
        assertThat(seen.version().number()).isEqualTo(2);
        assertThat(documents.content(seen.version())).hasContent("%PDF-1 zwei");
        assertThat(documents.versions(NOSSEN, documents.get(NOSSEN, id))).hasSize(2);
        assertThatThrownBy(() -> documents.add(NOSSEN, of(NOSSEN), sent("x.pdf", "%PDF-")))
                .isInstanceOf(Closed.class);
        assertThatThrownBy(() -> documents.get(ELSEWHERE, id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> documents.get(COORDINATION, 4711)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> documents.delete(COORDINATION, id, "  ")).isInstanceOf(RuleViolation.class);

        documents.delete(COORDINATION, id, "falsche Akte");
        assertThat(documents.list(NOSSEN, of(NOSSEN))).isEmpty();
        assertThatThrownBy(() -> documents.get(COORDINATION, id)).isInstanceOf(NotFound.class);
        assertThat(jdbc.sql("select why from platform.audit_entry where action = 'document.delete'")
                        .query(String.class)
                        .list())
                .contains("falsche Akte");

        Retained old = retained.stream()
                .filter(r -> r.key().equals("documents"))
                .findFirst()
                .orElseThrow();
        assertThat(documents.content(seen.version()))
                .as("a backup may be on its way")
                .exists();
        assertThat(old.remove(OFFICE, Instant.parse("2026-12-31T00:00:00Z"))).isEqualTo(1);
        assertThat(documents.content(seen.version())).doesNotExist();
    }

    @Test
    void aFileThatIsTooLargeOrNoDocumentLeavesNothingBehind() {
        assertThatThrownBy(() ->
                        documents.add(COORDINATION, of(COORDINATION), sent("gross.txt", "x".repeat((1 << 20) + 1))))
                .isInstanceOf(TooLarge.class);
        assertThatThrownBy(() -> documents.add(COORDINATION, of(COORDINATION), sent("Bescheid.pdf", "MZ")))
                .hasMessageContaining("document.type");
        assertThatThrownBy(() -> documents.add(COORDINATION, of(COORDINATION), sent("leer.txt", "")))
                .hasMessageContaining("document.empty");
        assertThat(documents.list(COORDINATION, of(COORDINATION))).isEmpty();
    }

    @Test
    void aContentThatIsGoneOrChangedIsFoundByTheCheck() throws Exception {
        long id = documents.add(COORDINATION, of(COORDINATION), sent("Plan.pdf", "%PDF-1 Plan"));
        CheckCode check = checks.stream()
                .filter(c -> c.key().equals("document-content"))
                .findFirst()
                .orElseThrow();
        List<Finding> cases = new ArrayList<>();
        check.find(cases::add);
        assertThat(cases).isEmpty();
        Files.writeString(documents.content(documents.get(OFFICE, id).document().version()), "%PDF-1 gefälscht");
        check.find(cases::add);
        assertThat(cases)
                .singleElement()
                .extracting(Finding::subject)
                .asString()
                .contains("Dokument " + id);
        documents.delete(OFFICE, id, "Probe");
        retained.stream()
                .filter(r -> r.key().equals("documents"))
                .forEach(r -> r.remove(OFFICE, Instant.parse("2026-12-31T00:00:00Z")));
    }

    @Test
    void whoIsMentionedIsToldWhileTheRecordMayBeSeenAndUntilItWasRead() {
        assertThat(comments.people(COORDINATION, of(COORDINATION)).stream().map(Person::login))
                .as("another municipality does not see the record")
                .contains("nossen")
                .doesNotContain("lommatzsch");
        comments.add(COORDINATION, of(COORDINATION), "Bitte prüfen @nossen, @lommatzsch", Set.of());
        assertThat(comments.list(NOSSEN, of(NOSSEN)).getFirst().mentioned()).containsExactly("nossen");
        var mention = comments.mentions(NOSSEN).getFirst();
        assertThat(mention.record().path()).isEqualTo("/aktivitaeten/" + lot);
        assertThat(comments.mentions(ELSEWHERE)).isEmpty();
        Scope moved = new Scope(
                "nossen", "nossen", Role.MUNICIPALITY, null, Set.of(Village.LOMMATZSCH), RightsTable.standard());
        assertThat(comments.mentions(moved))
                .as("the territory is another one by now")
                .isEmpty();
        comments.read(ELSEWHERE, mention.comment());
        assertThat(comments.mentions(NOSSEN)).hasSize(1);
        comments.read(NOSSEN, mention.comment());
        assertThat(comments.mentions(NOSSEN)).isEmpty();
        assertThatThrownBy(() -> comments.add(NOSSEN, of(NOSSEN), " ", Set.of()))
                .isInstanceOf(RuleViolation.class);
    }
}
