package de.lichtweg.geodata.ingest.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import de.lichtweg.geodata.ingest.ImportProfile.Request;
import de.lichtweg.geodata.ingest.Imports;
import de.lichtweg.geodata.ingest.read.HostileFiles;
import de.lichtweg.geodata.ingest.store.RunStore;
import de.lichtweg.geodata.ingest.store.StoredRun;
import de.lichtweg.platform.error.RuleViolation;
import de.lichtweg.platform.error.Sentences;
import de.lichtweg.platform.jobs.JobCancelled;
import de.lichtweg.platform.operation.Operations;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.testing.LichtwegTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

@LichtwegTest
class ImportEngineTest {

    private static final Scope SCOPE = Scope.system("test");

    @Autowired
    Imports imports;

    @Autowired
    Operations operations;

    @Autowired
    RunStore runs;

    @Autowired
    Sentences sentences;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static Request request(String name, boolean acceptValid, boolean dryRun) {
        LocalDate day = LocalDate.of(2024, 1, 1);
        return new Request(SCOPE, null, day, null, null, null, acceptValid, dryRun, null, name, "");
    }

    private Imports.Result run(Path file, boolean acceptValid, boolean dryRun) {
        return imports.run(
                "auto", file, request(String.valueOf(file.getFileName()), acceptValid, dryRun), Map.of(), null);
    }

    @Test
    void theDryRunAndTheRealRunCountTheSameAndTheSecondRunWritesNothing() throws IOException {
        Path file = file("gemeinden.csv", "AGS;Name;Einwohner\n14627180;Nossen, Stadt;10512\n14627010;Coswig;20512\n");
        long before = operations.latest();
        Imports.Result dry = run(file, false, true);
        assertThat(operations.latest()).isEqualTo(before);
        Imports.Result real = run(file, false, false);
        assertThat(real.counts()).isEqualTo(dry.counts());
        assertThat(real.operation()).isEqualTo(before + 1);
        assertThat(runs.find(SCOPE, real.runId()))
                .get()
                .extracting(StoredRun::state)
                .isEqualTo(StoredRun.State.DONE);
        Imports.Result again = run(file, false, false);
        assertThat(again.operation()).isZero();
        assertThat(again.counts().written()).isZero();
        assertThat(operations.latest()).isEqualTo(before + 1);
        assertThat(runs.find(SCOPE, again.runId()))
                .get()
                .extracting(StoredRun::state)
                .isEqualTo(StoredRun.State.UNCHANGED);
    }

    @Test
    void rejectedRowsRefuseTheFileUnlessTheValidOnesAreWanted() throws IOException {
        Path file = file("kreis.csv", "AGS;Name;Einwohner\n14627999;Musterstadt;1\nkein Schlüssel;Unsinn;2\n");
        long before = operations.latest();
        assertThatThrownBy(() -> run(file, false, false))
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        e -> assertThat(sentences.german(e)).contains("1 von 2 Zeilen"));
        assertThat(operations.latest()).isEqualTo(before);
        StoredRun refused = runs.newestRefused(SCOPE).orElseThrow();
        assertThat(refused.counts().rejected()).isEqualTo(1);
        assertThat(runs.issues(SCOPE, refused.id(), "", 10, 0)).singleElement().satisfies(issue -> {
            assertThat(issue.row()).isEqualTo(3);
            assertThat(issue.original()).containsExactly("kein Schlüssel", "Unsinn", "2");
        });
        assertThat(run(file, true, false).operation()).isEqualTo(before + 1);
    }

    @Test
    void aCancelledImportLeavesNoTraceInTheData() throws IOException {
        Path file = file("neu.csv", "AGS;Name;Einwohner\n14627888;Abbruch;1\n");
        long before = operations.latest();
        assertThatThrownBy(() -> imports.run("register", file, request("neu.csv", false, false), Map.of(), (d, t) -> {
                    throw new JobCancelled();
                }))
                .isInstanceOf(JobCancelled.class);
        assertThat(operations.latest()).isEqualTo(before);
        assertThat(runs.list(SCOPE, 1))
                .singleElement()
                .extracting(StoredRun::state)
                .isEqualTo(StoredRun.State.CANCELLED);
    }

    @Test
    void whatNobodyKnowsIsRefusedWithASentence() throws IOException {
        Path file = file("date.csv", "date,temperature,place\n2011-01-01,1,Galway\n");
        RuleViolation unknown = catchThrowableOfType(RuleViolation.class, () -> run(file, false, false));
        assertThat(sentences.german(unknown)).startsWith("Zu der Datei „date.csv“ passt keine");
        RuleViolation columns = catchThrowableOfType(
                RuleViolation.class,
                () -> imports.run("register", file, request("date.csv", false, false), Map.of(), null));
        assertThat(sentences.german(columns)).contains("fehlt: ags");
    }

    @Test
    void noHostileFileGetsIntoTheLedgerEvenHalf() throws IOException {
        Set<String> files = HostileFiles.write(folder).keySet();
        long before = operations.latest();
        for (String name : files) {
            RuleViolation refusal = catchThrowableOfType(
                    RuleViolation.class,
                    () -> imports.runAll("register", folder.resolve(name), request(name, true, false), Map.of(), null));
            assertThat(refusal).as(name).isNotNull();
            assertThat(sentences.german(refusal))
                    .contains("„")
                    .contains("itte ")
                    .doesNotContain("{");
        }
        assertThat(operations.latest()).isEqualTo(before);
    }

    @Test
    void aFileOfNothingButRejectedRowsIsCountedToTheEndAndKeptWithinBounds() throws IOException {
        String row = "falsch;" + "x".repeat(2_000) + ";1\n";
        Path file = file("falsch.csv", "AGS;Name;Einwohner\n14627180;Nossen;1\n" + row.repeat(40_000));
        Imports.Result result = run(file, true, true);
        assertThat(result.counts().rejected()).isEqualTo(40_000);
        assertThat(result.issues()).contains(new Imports.IssueCount("region.key", 40_000));
        assertThat(runs.issues(SCOPE, result.runId(), "issues.more", 10, 0)).hasSize(1);
        assertThat(runs.issues(SCOPE, result.runId(), "region.key", 50_000, 0)).hasSizeBetween(20_000, 39_999);
    }

    @Test
    void columnsMappedByHandAreUsed() throws IOException {
        Path file = file("hand.csv", "Nummer des Ortes;Wie er heißt;Einwohner\n14627777;Handdorf;5\n");
        Map<String, String> byHand = Map.of("ags", "Nummer des Ortes", "name", "Wie er heißt");
        Imports.Result result = imports.run("register", file, request("hand.csv", false, true), byHand, null);
        assertThat(result.counts().accepted()).isEqualTo(1);
    }
}
