package de.lichtweg.platform.backup;

import de.lichtweg.platform.backup.Backups.Backup;
import de.lichtweg.platform.backup.Restore.Restored;
import de.lichtweg.platform.time.LichtwegClock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the commands say about a backup, as JSON and as text. */
record Summary(
        @Nullable String file,
        String version,
        Instant createdAt,
        long operation,
        int tables,
        long rows,
        int files,
        @Nullable Long bytes,
        String dataHash,
        @Nullable Integer migrated,
        @Nullable Double seconds) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd.MM.yyyy, HH:mm", Locale.GERMANY);

    static Summary of(Backup backup) {
        return of(backup.manifest(), backup.file().toString(), backup.bytes(), null, seconds(backup.took()));
    }

    static Summary of(Restored restored) {
        return of(restored.manifest(), null, null, restored.migrated(), seconds(restored.took()));
    }

    static Summary of(Manifest manifest) {
        return of(manifest, null, null, null, null);
    }

    private static Summary of(
            Manifest manifest,
            @Nullable String file,
            @Nullable Long bytes,
            @Nullable Integer migrated,
            @Nullable Double seconds) {
        return new Summary(
                file,
                manifest.version(),
                manifest.createdAt(),
                manifest.operation(),
                manifest.tables().size(),
                manifest.rows(),
                manifest.files().size(),
                bytes,
                manifest.dataHash(),
                migrated,
                seconds);
    }

    private static double seconds(Duration took) {
        return took.toMillis() / 1000.0;
    }

    String text() {
        String size = bytes == null ? "" : String.format(Locale.GERMANY, ", %.1f MB", bytes / 1e6);
        String time = seconds == null ? "" : String.format(Locale.GERMANY, ", %.1f s", seconds);
        return String.format(
                Locale.GERMANY,
                "Stand %s, Vorgang %d, Version %s%n%,d Zeilen in %d Tabellen, %d Dateien%s%s%nHash der Daten %s",
                TIME.format(createdAt.atZone(LichtwegClock.BERLIN)),
                operation,
                version,
                rows,
                tables,
                files,
                size,
                time,
                dataHash);
    }
}
