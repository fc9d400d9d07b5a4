package de.lichtweg.activity.app;

import de.lichtweg.activity.Activity;
import de.lichtweg.geodata.ingest.ImportProfile.Request;
import de.lichtweg.geodata.ingest.Imports;
import de.lichtweg.platform.error.Closed;
import de.lichtweg.platform.security.DataClass;
import de.lichtweg.platform.security.Level;
import de.lichtweg.platform.security.Scope;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import org.springframework.stereotype.Service;

/** Takes a file with the area or the addresses of one activity, by the way that every file goes. */
@Service
public class TerritoryFiles {

    private final Imports imports;
    private final AddressChoice choice;

    TerritoryFiles(Imports imports, AddressChoice choice) {
        this.imports = imports;
        this.choice = choice;
    }

    /** Whether the scope may read files in for an activity. */
    public boolean mayTake(Scope scope, Activity activity) {
        return activity.rights().write()
                && scope.may(
                        Level.WRITE,
                        DataClass.INTERNAL,
                        choice.common(activity.draft().territory()));
    }

    /**
     * Reads a file in.
     *
     * @param acceptValid whether rows that are no known address are left out
     * @return number of the run, which says what came of each row
     */
    public long take(Scope scope, Activity activity, String name, InputStream content, boolean acceptValid) {
        if (!mayTake(scope, activity)) {
            throw new Closed("activity.write");
        }
        try {
            Path file = Files.createTempFile("gebiet", ".upload");
            try {
                Files.copy(content, file, StandardCopyOption.REPLACE_EXISTING);
                return imports.run("territory", file, request(scope, activity, name, acceptValid), Map.of(), null)
                        .runId();
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Request request(Scope scope, Activity activity, String name, boolean acceptValid) {
        return new Request(
                scope,
                choice.common(activity.draft().territory()),
                null,
                null,
                TerritoryReading.OF_ONE + activity.id(),
                true,
                acceptValid,
                false,
                null,
                name,
                "");
    }
}
