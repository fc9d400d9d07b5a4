package de.lichtweg.platform.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * A restore leaves the database exactly as the backup has it, so it cannot write there that it happened. It leaves a note in
 * the data folder, and the next server writes it into the audit log.
 */
record RestoreNote(String file, Instant backupOf, Instant restoredAt, String actor, long rows, String dataHash) {

    private static final String NAME = "restored.json";

    static void write(Path dataFolder, JsonMapper json, Manifest manifest, Path file, Instant now) throws IOException {
        RestoreNote note = new RestoreNote(
                String.valueOf(file.getFileName()),
                manifest.createdAt(),
                now,
                System.getProperty("user.name", "unbekannt"),
                manifest.rows(),
                manifest.dataHash());
        Files.writeString(dataFolder.resolve(NAME), json.writeValueAsString(note));
    }

    /** Takes the note, if there is one. */
    static Optional<RestoreNote> take(Path dataFolder, JsonMapper json) throws IOException {
        Path file = dataFolder.resolve(NAME);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        @Nullable RestoreNote note = json.readValue(Files.readString(file), RestoreNote.class);
        Files.delete(file);
        return Optional.ofNullable(note);
    }
}
