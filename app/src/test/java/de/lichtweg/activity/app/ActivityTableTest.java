package de.lichtweg.activity.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.lichtweg.activity.Activity;
import de.lichtweg.activity.ActivityDraft.Entry;
import de.lichtweg.activity.ActivityKind;
import de.lichtweg.activity.Milestone;
import de.lichtweg.coverage.AddressQuery;
import de.lichtweg.coverage.Ledger;
import de.lichtweg.geodata.ingest.ImportProfile.Request;
import de.lichtweg.geodata.ingest.Imports;
import de.lichtweg.kernel.AsOf;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.parties.Operators;
import de.lichtweg.parties.OrganisationKind;
import de.lichtweg.parties.Organisations;
import de.lichtweg.platform.error.RuleViolation;
import de.lichtweg.platform.operation.Operations;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.table.Provenance;
import de.lichtweg.platform.table.Table;
import de.lichtweg.platform.table.TableFormat;
import de.lichtweg.platform.time.LichtwegClock;
import de.lichtweg.testing.LichtwegTest;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The list of activities goes out and comes in. */
@LichtwegTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ActivityTableTest {

    private static final Scope OFFICE = Scope.system("test");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

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
    ActivityRegister register;

    @Autowired
    ActivityColumns columns;

    @Autowired
    Ledger ledger;

    @Autowired
    LichtwegClock clock;

    @TempDir
    Path folder;

    @BeforeAll
    void aListOfAnOffice() {
        clock.setTo(Instant.parse("2026-11-20T09:00:00Z"));
        Village.build(jdbc, operations, imports);
        organisations.register(OrganisationKind.DISTRICT, "Landratsamt");
        operators.register("Netz C (Demo)");
    }

    private Imports.Result take(Path file) {
        return imports.run(
                "activities",
                file,
                new Request(
                        OFFICE,
                        new RegionKey("14627"),
                        null,
                        null,
                        null,
                        null,
                        true,
                        false,
                        null,
                        file.getFileName().toString(),
                        "test" + file),
                Map.of(),
                null);
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private Activity titled(String title) {
        return register.list(OFFICE).stream()
                .filter(a -> a.title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "xlsx"})
    void whatIsTakenAwayComesBackWithoutChangingAnything(String format) throws IOException {
        take(file("a.csv", """
                Titel;Art;Gebiet;Federführung;Netz;Phase;Phase seit;Frist;Am Zug;Beschreibung
                Ausbau Süd;Kommunales Projekt;Nossen;Landratsamt;;Bau;13.04.2026;30.11.2026;Bauamt;"=1+1; mit Umlaut ü"
                Ausbau Nord;Eigenwirtschaftlicher Ausbau;Nossen, Lommatzsch;Landratsamt;Netz C (Demo);Ankündigung;01.02.2026;;;
                """));
        Path out = folder.resolve("liste." + format);
        List<Activity> before = register.list(OFFICE);
        try (OutputStream stream = Files.newOutputStream(out)) {
            TableFormat.find(format)
                    .orElseThrow()
                    .write(
                            new Table<>(
                                    "Aktivitäten",
                                    columns.list(),
                                    before,
                                    new Provenance("Register", TODAY, null, TODAY, true, List.of())),
                            stream);
        }
        long latest = operations.latest();
        take(out);
        assertThat(register.list(OFFICE)).as("every version as before").isEqualTo(before);
        assertThat(operations.latest()).as("no operation").isEqualTo(latest);
    }

    @Test
    void aChangedRowChangesExactlyThatAndTheOutlookFollows() throws IOException {
        take(file("b.csv", """
                Titel;Art;Gebiet;Federführung;Netz;Phase;Phase seit
                Ausbau West;Eigenwirtschaftlicher Ausbau;Nossen;Landratsamt;Netz C (Demo);Ankündigung;01.02.2026
                """));
        Activity west = titled("Ausbau West");
        register.change(
                OFFICE,
                west.id(),
                west.version(),
                new de.lichtweg.activity.ActivityDraft(
                        west.draft().basics(),
                        west.draft().parties(),
                        west.draft().territory(),
                        west.draft().course(),
                        west.draft().next(),
                        new de.lichtweg.activity.ActivityDraft.Expected(
                                de.lichtweg.kernel.Technology.FTTH,
                                1000,
                                500,
                                null,
                                LocalDate.of(2028, 12, 31),
                                "region=14627180"),
                        List.of(),
                        List.of(),
                        List.of()),
                "");
        AddressQuery nossen = AddressQuery.all(Village.NOSSEN);
        int building = ledger.view(OFFICE, AsOf.NOW).count(nossen.with("stage", "IN_CONSTRUCTION"));
        take(file(
                "c.csv",
                "Nummer;Titel;Art;Gebiet;Phase;Phase seit\n%d;Ausbau West;Eigenwirtschaftlicher Ausbau;Nossen;Bau;02.11.2026\n"
                        .formatted(west.id())));
        Activity now = register.get(OFFICE, west.id());
        assertThat(now.draft().course().phases()).hasSize(2);
        assertThat(now.draft().parties())
                .as("columns that are not there change nothing")
                .isEqualTo(west.draft().parties());
        assertThat(ledger.view(OFFICE, AsOf.NOW).count(nossen.with("stage", "IN_CONSTRUCTION")))
                .as("the outlook follows in the same operation")
                .isEqualTo(building + 4);
        assertThatThrownBy(() -> operations.undo(OFFICE, operations.latest(), "Irrtum"))
                .isInstanceOfSatisfying(
                        RuleViolation.class, e -> assertThat(e.code()).isEqualTo("activity.undo"));
    }

    @Test
    void aWrongRowIsReportedAndTheOthersGoIn() throws IOException {
        int before = register.list(OFFICE).size();
        Imports.Result result = take(file("d.csv", """
                Titel;Art;Gebiet;Federführung;Phase;Phase seit
                Gut;Beschluss;Nossen;Landratsamt;Vorlage;01.02.2026
                Ort;Beschluss;Nirgends;Landratsamt;Vorlage;01.02.2026
                Art;Wunsch;Nossen;Landratsamt;Vorlage;01.02.2026
                Phase;Beschluss;Nossen;Landratsamt;Bau;01.02.2026
                Wer;Beschluss;Nossen;;Vorlage;01.02.2026
                Tag;Beschluss;Nossen;Landratsamt;Vorlage;32.13.2026
                """));
        assertThat(register.list(OFFICE)).hasSize(before + 1);
        assertThat(result.counts().rejected()).isEqualTo(5);
    }

    @Test
    void theListOfAnOfficeGoesInByItsOwnWordsAndOnce() throws IOException {
        String list = """
                Übersicht der Breitbandvorhaben;;;;;;;;
                Stand: 15.11.2026;;;;;;;;
                lfd. Nr.;Maßnahme;Gemeinde;Art der Maßnahme;Träger;Status;Fertigstellung;Nächste Schritte;Termin
                1;Ausbau Dorf;Stadt Nossen;eigenwirtschaftlich;Landratsamt;Zusage 12.03.2026 / Bau seit 04.05.2026;III. Quartal 2027;Abnahme;KW 51/2026
                2;Leerrohr Dorfstraße;Nossen und Lommatzsch;;Landratsamt;Planung / Bau ab 03/2027;;;
                3;Etwas;kreisweit;;Landratsamt;Bau;;;
                """;
        assertThat(take(file("e.csv", list)).counts().rejected())
                .as("nobody can tell what the last one is")
                .isEqualTo(1);
        Activity village = titled("Ausbau Dorf");
        assertThat(village.draft().basics().kind()).isEqualTo(ActivityKind.OWN_ACCOUNT_BUILD);
        assertThat(village.draft().territory()).containsExactly(Village.NOSSEN);
        assertThat(village.draft().course().phases())
                .containsExactly(
                        new Entry("committed", LocalDate.of(2026, 3, 12)),
                        new Entry("construction", LocalDate.of(2026, 5, 4)));
        assertThat(village.draft().milestones())
                .containsExactly(new Milestone("Fertigstellung", LocalDate.of(2027, 9, 30), null, null));
        assertThat(village.draft().next().due()).isEqualTo(LocalDate.of(2026, 12, 20));
        Activity duct = titled("Leerrohr Dorfstraße");
        assertThat(duct.draft().basics().kind()).isEqualTo(ActivityKind.CO_LAYING);
        assertThat(duct.draft().territory()).hasSize(2);
        assertThat(duct.draft().milestones())
                .containsExactly(new Milestone("Bau", LocalDate.of(2027, 3, 1), null, null));
        List<Activity> before = register.list(OFFICE);
        take(file("f.csv", list + "\n"));
        assertThat(register.list(OFFICE))
                .as("the same list again changes nothing")
                .isEqualTo(before);
    }

    @Test
    void theRunningNumberOfAnOfficeOverwritesNothing() throws IOException {
        take(file("g.csv", """
                Titel;Art;Gebiet;Federführung;Phase;Phase seit
                Vorhanden;Beschluss;Nossen;Landratsamt;Vorlage;01.02.2026
                """));
        long id = titled("Vorhanden").id();
        Imports.Result result = take(file("h.csv", """
                Nummer;Titel;Art;Gebiet;Federführung;Phase;Phase seit
                %d;Ganz anders;Mitverlegung;Nossen;Landratsamt;Bau;01.02.2026
                """.formatted(id)));
        assertThat(result.counts().rejected()).isEqualTo(1);
        assertThat(register.get(OFFICE, id).title()).isEqualTo("Vorhanden");
    }
}
