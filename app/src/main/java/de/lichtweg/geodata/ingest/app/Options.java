package de.lichtweg.geodata.ingest.app;

import de.lichtweg.geodata.ingest.ImportProfile.Request;
import de.lichtweg.geodata.ingest.store.UploadStore.Upload;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.error.RuleViolation;
import de.lichtweg.platform.security.Scope;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What was typed in the wizard, as a request. */
final class Options {

    static final String COLUMN = "spalte.";

    private final Map<String, String> typed;

    Options(Map<String, String> typed) {
        this.typed = typed;
    }

    String profile() {
        String profile = text("profil");
        return profile == null ? Recognition.AUTO : profile;
    }

    /** Field key → header text, as far as somebody chose. */
    Map<String, String> mapping() {
        Map<String, String> mapping = new HashMap<>();
        typed.forEach((name, value) -> {
            if (name.startsWith(COLUMN)) {
                mapping.put(name.substring(COLUMN.length()), value);
            }
        });
        return mapping;
    }

    Request request(Scope scope, Upload upload, boolean dryRun, boolean acceptValid) {
        String extent = text("umfang");
        return new Request(
                scope,
                region(),
                date(),
                text("betreiber"),
                text("quelle"),
                extent == null ? null : extent.equals("vollstaendig"),
                acceptValid,
                dryRun,
                epsg(),
                upload.fileName(),
                upload.sha256());
    }

    private @Nullable RegionKey region() {
        String key = text("gebiet");
        if (key != null && !RegionKey.isValid(key)) {
            throw new RuleViolation("import.region", key);
        }
        return key == null ? null : new RegionKey(key);
    }

    private @Nullable LocalDate date() {
        String day = text("stichtag");
        try {
            return day == null ? null : LocalDate.parse(day);
        } catch (DateTimeParseException e) {
            throw new RuleViolation("import.date", String.valueOf(day));
        }
    }

    private @Nullable Integer epsg() {
        String epsg = text("epsg");
        try {
            return epsg == null ? null : Integer.valueOf(epsg);
        } catch (NumberFormatException e) {
            throw new RuleViolation("file.crs.unknown", String.valueOf(epsg));
        }
    }

    private @Nullable String text(String name) {
        String value = typed.getOrDefault(name, "").strip();
        return value.isEmpty() ? null : value;
    }
}
