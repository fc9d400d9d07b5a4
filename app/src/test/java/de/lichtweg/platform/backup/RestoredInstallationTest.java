package de.lichtweg.platform.backup;

import static org.assertj.core.api.Assertions.assertThat;

import de.lichtweg.platform.audit.AuditLog;
import de.lichtweg.testing.LichtwegTest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@LichtwegTest
class RestoredInstallationTest {

    @TempDir
    Path folder;

    @Autowired
    AuditLog audit;

    @Autowired
    JdbcClient jdbc;

    @Test
    void theFirstServerAfterARestoreWritesItIntoTheAuditLogOnce() throws Exception {
        Manifest manifest;
        try (Archive archive = Archive.open(Rooms.FOUNDATION, Rooms.JSON)) {
            manifest = archive.manifest();
        }
        RestoreNote.write(folder, Rooms.JSON, manifest, Path.of("gestern.zip"), Rooms.CLOCK.instant());
        Installation installation = Rooms.room(folder, "").installation();

        List<Object> told = new ArrayList<>();
        new RestoredInstallation(installation, audit, Rooms.JSON, told::add).writeDown();
        new RestoredInstallation(installation, audit, Rooms.JSON, told::add).writeDown();

        assertThat(told).as("told once, before anything leaves").containsExactly(new InstallationRestored());
        assertThat(jdbc.sql("""
                        select actor || ' ' || subject_id || ' ' || (after ->> 'rows')
                        from platform.audit_entry where action = 'backup.restore'
                        """).query(String.class).list())
                .containsExactly("cli:" + System.getProperty("user.name") + " gestern.zip " + manifest.rows());
    }
}
