package de.lichtweg.platform.backup;

import de.lichtweg.platform.error.RuleViolation;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.settings.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Map;
import org.springframework.stereotype.Component;

/** When, where and how many: the settings of the nightly backup. */
@Component
class BackupPlan {

    private static final int MOST_KEPT = 999;

    private final Settings settings;
    private final Installation installation;

    BackupPlan(Settings settings, Installation installation) {
        this.settings = settings;
        this.installation = installation;
    }

    boolean isOn() {
        return Boolean.parseBoolean(settings.text("backup.nightly"));
    }

    LocalTime at() {
        return LocalTime.parse(settings.text("backup.at"));
    }

    int kept() {
        return settings.number("backup.kept");
    }

    /** As somebody typed it: a path of the server, or one below the data folder. */
    String typedFolder() {
        return settings.text("backup.folder");
    }

    Path folder() {
        return resolve(typedFolder());
    }

    private Path resolve(String typed) {
        return installation.dataFolder().resolve(typed).normalize();
    }

    /** Changes the plan after it has tried whether the folder can be written; refuses with a sentence. */
    void change(Scope scope, boolean on, String at, String folder, String kept) {
        settings.change(
                scope,
                "backup",
                Map.of(
                        "backup.nightly", String.valueOf(on),
                        "backup.at", time(at),
                        "backup.folder", writable(folder.strip()),
                        "backup.kept", number(kept)));
    }

    private static String time(String typed) {
        try {
            return LocalTime.parse(typed.strip()).toString();
        } catch (DateTimeParseException e) {
            throw new RuleViolation("backup.time", typed);
        }
    }

    private static String number(String typed) {
        if (!typed.strip().matches("\\d{1,3}") || Integer.parseInt(typed.strip()) < 1) {
            throw new RuleViolation("backup.kept", typed, MOST_KEPT);
        }
        return typed.strip();
    }

    private String writable(String typed) {
        if (typed.isEmpty()) {
            throw new RuleViolation("backup.nofolder");
        }
        try {
            requireWritable(resolve(typed));
            return typed;
        } catch (InvalidPathException e) {
            throw new RuleViolation("backup.disk", typed, String.valueOf(e.getReason()));
        }
    }

    /** Makes the folder where it is missing and writes a probe; refuses with what the disk says. */
    static void requireWritable(Path folder) {
        try {
            Files.createDirectories(folder);
            Files.delete(Files.createTempFile(folder, "probe", ".tmp"));
        } catch (IOException e) {
            throw new RuleViolation("backup.disk", folder.toString(), reason(e));
        }
    }

    /** What the disk says, as somebody can understand it. */
    static String reason(IOException e) {
        String text = String.valueOf(e.getMessage());
        return switch (e) {
            case java.nio.file.AccessDeniedException denied -> "keine Berechtigung";
            case java.nio.file.FileAlreadyExistsException file -> "dort liegt eine Datei";
            case java.nio.file.NotDirectoryException file -> "dort liegt eine Datei";
            case java.nio.file.NoSuchFileException missing -> "der Ordner lässt sich dort nicht anlegen";
            default -> text.contains("No space left") ? "der Datenträger ist voll" : text;
        };
    }
}
