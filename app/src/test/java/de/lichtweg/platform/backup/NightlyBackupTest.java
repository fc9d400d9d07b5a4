package de.lichtweg.platform.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.lichtweg.platform.error.RuleViolation;
import de.lichtweg.platform.jobs.JobRun;
import de.lichtweg.platform.security.RightsTable;
import de.lichtweg.platform.security.Role;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.time.LichtwegClock;
import de.lichtweg.testing.LichtwegTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** The backup that nobody has to think of. */
@LichtwegTest(properties = "lichtweg.data=target/nightly")
class NightlyBackupTest {

    private static final Scope ADMINISTRATOR =
            new Scope("a", "A", Role.ADMINISTRATOR, null, Set.of(), RightsTable.standard());

    @Autowired
    private BackupJob job;

    @Autowired
    private BackupPlan plan;

    @Autowired
    private BackupPages page;

    @Autowired
    private BackupRuns runs;

    @Autowired
    private LichtwegClock clock;

    @Autowired
    private JsonMapper json;

    @Autowired
    private JdbcClient jdbc;

    @TempDir
    private Path folder;

    private final List<String> log = new ArrayList<>();

    @BeforeEach
    void aNovemberNight() {
        clock.setTo(Instant.parse("2026-11-27T01:30:00Z"));
        jdbc.sql("delete from platform.backup_run").update();
        jdbc.sql("delete from platform.job").update();
        plan.change(
                ADMINISTRATOR, true, "02:30", folder.resolve("neu/sicherungen").toString(), "3");
    }

    private final class Night implements JobRun {
        @Override
        public long id() {
            return 1;
        }

        @Override
        public Scope scope() {
            return Scope.system("programm");
        }

        @Override
        public String parameters() {
            return "";
        }

        @Override
        public void progress(long done, long total, String what) {}

        @Override
        public void log(String line) {
            log.add(line);
        }

        @Override
        public void checkCancelled() {}

        @Override
        public void result(String json) {}
    }

    private void night() {
        job.run(new Night());
        clock.setTo(clock.instant().plus(Duration.ofDays(1)));
    }

    private Object standing() {
        return String.valueOf(page.values(ADMINISTRATOR).get("standing"));
    }

    @Test
    void everyNightWritesOneThatCanBeRestoredAndTheNewestAreKept() throws IOException {
        Path foreign = Files.writeString(plan.folder().resolve("lichtweg-14627-von-hand.zip"), "x");
        for (int i = 0; i < 5; i++) {
            night();
        }
        assertThat(job.list(plan.folder()))
                .extracting(f -> String.valueOf(f.getFileName()))
                .containsExactly(
                        "lichtweg-14627-20261201-023000.zip",
                        "lichtweg-14627-20261130-023000.zip",
                        "lichtweg-14627-20261129-023000.zip");
        assertThat(foreign).exists();
        assertThat(log).anyMatch(l -> l.startsWith("Entfernt") && l.endsWith("20261127-023000.zip"));
        assertThat(runs.latest().orElseThrow().file()).endsWith("20261201-023000.zip");
        try (Archive newest = Archive.open(job.list(plan.folder()).getFirst(), json)) {
            newest.verify(BackupProgress.SILENT);
        }
    }

    @Test
    void thePageWarnsFromTwoDaysOnAndBeforeTheFirstOne() {
        assertThat(standing()).isEqualTo("NEVER");
        job.run(new Night());
        assertThat(standing()).isEqualTo("FRESH");
        clock.setTo(clock.instant().plus(Duration.ofHours(47)));
        assertThat(standing()).isEqualTo("FRESH");
        clock.setTo(clock.instant().plus(Duration.ofHours(2)));
        assertThat(standing()).isEqualTo("OLD");
        jdbc.sql("""
                insert into platform.job (kind, title, parameters, state, actor, display_name, role, territories, created_at, error)
                values ('backup', 'Sicherung', '', 'FAILED', 'programm', '', 'SYSTEM', '{}', now(), 'Der Datenträger ist voll.')""").update();
        assertThat(standing()).isEqualTo("FAILED");
    }

    @Test
    void aFailingDiskIsOneSentenceAndNoHalfFileStays() throws IOException {
        Path broken = plan.folder();
        Files.delete(broken);
        Files.writeString(broken, "eine Datei, wo der Ordner war");
        assertThatThrownBy(() -> job.run(new Night())).isInstanceOfSatisfying(RuleViolation.class, e -> {
            assertThat(e.code()).isEqualTo("backup.disk");
            assertThat(e.arguments()).containsExactly(broken.toString(), "dort liegt eine Datei");
        });
        assertThat(BackupPlan.reason(new IOException("No space left on device")))
                .isEqualTo("der Datenträger ist voll");
    }

    @Test
    void aFullDiskIsOneSentenceToo() {
        assertThatThrownBy(() -> BackupPlan.requireWritable(Path.of("/dev/full/x")))
                .isInstanceOfSatisfying(
                        RuleViolation.class, e -> assertThat(e.code()).isEqualTo("backup.disk"));
    }

    @Test
    void thePlanIsTriedBeforeItHolds() {
        assertThat(job.at()).isEqualTo(LocalTime.of(2, 30));
        refuses("backup.time", "halb drei", "backups", "3");
        refuses("backup.kept", "02:30", "backups", "0");
        refuses("backup.kept", "02:30", "backups", "viele");
        refuses("backup.nofolder", "02:30", " ", "3");
        refuses("backup.disk", "02:30", "/proc/nirgends", "3");
        plan.change(ADMINISTRATOR, false, "23:05", "backups", "10");
        assertThat(job.at()).isEqualTo(LocalTime.of(23, 5));
        assertThat(job.isOn()).isFalse();
        assertThat(plan.folder()).isEqualTo(Path.of("target/nightly/backups").toAbsolutePath());
    }

    private void refuses(String code, String at, String target, String kept) {
        assertThatThrownBy(() -> plan.change(ADMINISTRATOR, true, at, target, kept))
                .isInstanceOfSatisfying(
                        RuleViolation.class, e -> assertThat(e.code()).isEqualTo(code));
        assertThat(plan.kept()).as("nothing changed").isEqualTo(3);
    }
}
