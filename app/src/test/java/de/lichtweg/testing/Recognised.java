package de.lichtweg.testing;

import de.lichtweg.geodata.ingest.ImportProfile.Request;
import de.lichtweg.geodata.ingest.Imports;
import de.lichtweg.platform.security.Scope;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Files that say themselves what they are: given to the import without a word, valid rows go in. */
public final class Recognised {

    private Recognised() {}

    /** Imports a file. */
    public static Imports.Result take(Imports imports, Scope scope, Path file) {
        String name = file.getFileName().toString();
        return imports.run(
                "auto",
                file,
                new Request(scope, null, null, null, null, null, true, false, null, name, ""),
                Map.of(),
                null);
    }

    /** Imports a text as a file. */
    public static Imports.Result take(Imports imports, Scope scope, Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return take(imports, scope, file);
    }
}
