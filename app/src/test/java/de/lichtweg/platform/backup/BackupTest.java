package de.lichtweg.platform.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.lichtweg.platform.backup.Manifest.FileEntry;
import de.lichtweg.platform.backup.Rooms.Room;
import de.lichtweg.platform.error.RuleViolation;
import de.lichtweg.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.util.List;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** There and back: what a backup holds, and that a restore gives exactly that or nothing. */
class BackupTest {

    @TempDir
    Path folder;

    private Room origin;
    private Path file;

    @BeforeEach
    void aSmallInstallation() throws IOException {
        origin = Rooms.room(Files.createDirectories(folder.resolve("origin")), TestDatabase.emptyUrl());
        origin.restore(Rooms.FOUNDATION);
        file = folder.resolve("backup.zip");
    }

    private Room emptyRoom(String name) throws IOException {
        return Rooms.room(Files.createDirectories(folder.resolve(name)), TestDatabase.emptyUrl());
    }

    @Test
    void aRestoredDatabaseHasTheSameRowsTheSameSequencesAndTheSameFiles() throws Exception {
        origin.jdbc()
                .sql(
                        "insert into platform.audit_entry (at, actor, display_name, role, action, subject_kind, subject_id,"
                                + " data_class, why, before) values (now(), 'ä\\ö', e'tab\\tund\\nzeile', '', '', '', '', '', '\\N',"
                                + " '{\"a\": \"ß\\\\\"}')")
                .update();
        Manifest before = origin.backup(file);

        Room restored = emptyRoom("restored");
        restored.restore(file);
        Manifest after = restored.backup(folder.resolve("again.zip"));

        assertThat(after.dataHash()).isEqualTo(before.dataHash());
        assertThat(after.tables()).isEqualTo(before.tables());
        assertThat(after.sequences()).isEqualTo(before.sequences()).anyMatch(s -> s.last() != null);
        assertThat(after.migrations()).isEqualTo(before.migrations());
        assertThat(after.files())
                .isEqualTo(before.files())
                .extracting(FileEntry::path)
                .containsExactly("uploads/00000000-0000-4000-8000-000000000001");
    }

    @Test
    void numberingGoesOnWhereItStood() throws Exception {
        String insert = "insert into coverage.address default values returning id";
        origin.backup(file);
        Room restored = emptyRoom("restored");
        restored.restore(file);
        assertThat(restored.jdbc().sql(insert).query(Long.class).single())
                .isEqualTo(origin.jdbc().sql(insert).query(Long.class).single());
    }

    @Test
    void aBackupHoldsOneMomentWhateverIsWrittenMeanwhile() throws Exception {
        Manifest before = origin.backup(file);
        boolean[] written = {false};
        Manifest during = origin.backup(folder.resolve("during.zip"), (step, what, done, total) -> {
            if (!written[0]) {
                written[0] = true;
                origin.jdbc().sql("delete from coverage.supply").update();
                origin.jdbc().sql("insert into coverage.address default values").update();
            }
        });
        assertThat(written[0]).isTrue();
        assertThat(during.dataHash()).isEqualTo(before.dataHash());
        assertThat(origin.backup(folder.resolve("later.zip")).dataHash()).isNotEqualTo(before.dataHash());
    }

    @Test
    void sessionsAttemptsAndTheSchedulersRowsStayBehind() throws Exception {
        origin.jdbc()
                .sql("insert into platform.sign_in_attempt (account, address, at) values ('x', 'y', now())")
                .update();
        Manifest manifest = origin.backup(file);
        assertThat(manifest.tables())
                .extracting(Manifest.TableEntry::qualified)
                .contains("platform.job", "platform.audit_entry", "public.flyway_schema_history")
                .doesNotContain(
                        "platform.spring_session",
                        "platform.spring_session_attributes",
                        "platform.sign_in_attempt",
                        "platform.scheduled_task",
                        "portal.address_question");
        assertThat(manifest.sequences()).noneMatch(s -> s.name().startsWith("sign_in"));
    }

    @Test
    void onlyItsOwnerReadsABackupAndNoHalfOneIsLeft() throws Exception {
        origin.backup(file);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThatThrownBy(() -> origin.backup(folder.resolve("broken.zip"), (step, what, done, total) -> {
                    throw new IllegalStateException("disk is full");
                }))
                .hasMessage("disk is full");
        assertThat(folder.resolve("broken.zip")).doesNotExist();
        assertThat(folder.resolve("broken.zip.part")).doesNotExist();
    }

    @Test
    void whatTheMachineMakesForItselfAndAnotherInstallationStayBehind() throws Exception {
        for (String kept : List.of("evidence/a/photo.jpg", "demo-installed")) {
            write(origin.folder().resolve(kept));
        }
        for (String left : List.of(
                "postgres/base/1",
                "postgres.secret",
                "logs/lichtweg.log",
                "backups/old.zip",
                "cache/x",
                "postgresql-18.6.0/bin/x",
                "demo/owner.lock",
                "demo/uploads/x")) {
            write(origin.folder().resolve(left));
        }
        assertThat(origin.backup(file).files())
                .extracting(FileEntry::path)
                .containsExactly(
                        "demo-installed", "evidence/a/photo.jpg", "uploads/00000000-0000-4000-8000-000000000001");
    }

    private static void write(Path path) throws IOException {
        Files.createDirectories(path.getParent());
        Files.writeString(path, path.toString());
    }

    @Test
    void aRestoreThatBreaksOffLeavesNoTrace() throws Exception {
        Room target = emptyRoom("target");
        assertThatThrownBy(() -> target.restore().run(Rooms.FOUNDATION, false, (step, what, done, total) -> {
                    if (step == BackupProgress.Step.VERIFY && done > 20) {
                        throw new IllegalStateException("killed");
                    }
                }))
                .hasMessage("killed");
        assertThat(schemas(target)).isZero();
        assertThat(target.folder()).isEmptyDirectory();
        assertThat(target.restore(Rooms.FOUNDATION).manifest().rows()).isPositive();
    }

    @Test
    void anInstallationIsReplacedOnlyIfSomebodySaysSoAndAsAWhole() throws Exception {
        Room target = emptyRoom("target");
        target.restore(Rooms.FOUNDATION);
        target.jdbc().sql("delete from coverage.supply").update();
        write(target.folder().resolve("uploads/surplus"));
        Manifest wanted = origin.backup(file);

        assertThatThrownBy(() -> target.restore(file))
                .isInstanceOfSatisfying(
                        RuleViolation.class, e -> assertThat(e.code()).isEqualTo("backup.occupied"));
        assertThatThrownBy(() -> target.restore().run(file, true, (step, what, done, total) -> {
                    if (step == BackupProgress.Step.VERIFY) {
                        throw new IllegalStateException("killed");
                    }
                }))
                .hasMessage("killed");
        assertThat(target.folder().resolve("uploads/surplus")).exists();
        assertThat(supplies(target)).as("still the old state").isZero();

        target.restore().run(file, true, BackupProgress.SILENT);
        assertThat(supplies(target)).isPositive();
        assertThat(target.folder().resolve("uploads/surplus")).doesNotExist();
        assertThat(target.backup(folder.resolve("again.zip")).dataHash()).isEqualTo(wanted.dataHash());
    }

    @Test
    void filesAloneMakeADataFolderOccupied() throws Exception {
        Room target = emptyRoom("target");
        write(target.folder().resolve("uploads/x"));
        assertThatThrownBy(() -> target.restore(Rooms.FOUNDATION))
                .isInstanceOfSatisfying(
                        RuleViolation.class, e -> assertThat(e.code()).isEqualTo("backup.occupied"));
    }

    @Test
    void nobodyIsOverwrittenWhoIsConnected() throws Exception {
        Room target = emptyRoom("target");
        try (Connection server = target.connect()) {
            assertThat(server.isClosed()).isFalse();
            assertThatThrownBy(() -> target.restore(Rooms.FOUNDATION))
                    .isInstanceOfSatisfying(
                            RuleViolation.class, e -> assertThat(e.code()).isEqualTo("backup.connected"));
        }
    }

    @Test
    void aRestoreLeavesANoteForTheAuditLog() throws Exception {
        assertThat(RestoreNote.take(origin.folder(), Rooms.JSON))
                .hasValueSatisfying(note -> assertThat(note.file()).isEqualTo("schema-foundation.zip"));
        assertThat(RestoreNote.take(origin.folder(), Rooms.JSON)).isEmpty();
    }

    @Test
    void theFileSaysToPeopleWhatItIs() throws Exception {
        origin.backup(file);
        try (ZipFile zip = new ZipFile(file.toFile())) {
            assertThat(new String(
                            zip.getInputStream(zip.getEntry("LIESMICH.txt")).readAllBytes(), "UTF-8"))
                    .contains("./lichtweg restore DATEI");
        }
    }

    private static long schemas(Room room) {
        return room.jdbc()
                .sql("select count(*) from pg_namespace where nspname in ('platform', 'coverage')")
                .query(Long.class)
                .single();
    }

    private static long supplies(Room room) {
        return room.jdbc()
                .sql("select count(*) from coverage.supply")
                .query(Long.class)
                .single();
    }
}
