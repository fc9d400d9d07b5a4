package de.lichtweg.geodata.ingest.app;

import de.lichtweg.geodata.ingest.FilesForImport;
import de.lichtweg.geodata.ingest.store.UploadStore;
import de.lichtweg.geodata.ingest.store.UploadStore.Upload;
import de.lichtweg.platform.error.NotFound;
import de.lichtweg.platform.error.RuleViolation;
import de.lichtweg.platform.security.Scope;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/** Uploaded files lie in the data folder under generated names and are never served. */
@Service
public class Uploads implements FilesForImport {

    private static final long LIMIT = 512L << 20;

    private final UploadStore store;
    private final Path folder;

    Uploads(UploadStore store, @Value("${lichtweg.data:data}") Path data) {
        this.store = store;
        this.folder = data.resolve("uploads");
    }

    /** Stores a file and returns its id; larger than 512 MiB or empty is refused. */
    public UUID add(Scope scope, String name, InputStream content) {
        UUID id = UUID.randomUUID();
        try {
            Files.createDirectories(folder);
            Path target = folder.resolve(id.toString());
            try {
                long bytes = copy(content, target, name);
                store.add(scope, new Upload(id, name, Hashes.sha256(target), Map.of()), bytes);
            } catch (RuntimeException e) {
                Files.deleteIfExists(target);
                throw e;
            }
            return id;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String offer(Scope scope, String name, InputStream content) {
        return "/daten/import?datei=" + add(scope, name, content);
    }

    private static long copy(InputStream content, Path target, String name) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long bytes = 0;
        try (var out = Files.newOutputStream(target)) {
            for (int n = content.read(buffer); n >= 0; n = content.read(buffer)) {
                bytes += n;
                if (bytes > LIMIT) {
                    throw new RuleViolation("file.large", name, String.valueOf(LIMIT >> 20));
                }
                out.write(buffer, 0, n);
            }
        }
        if (bytes == 0) {
            throw new RuleViolation(name.isBlank() ? "import.file" : "file.empty", name);
        }
        return bytes;
    }

    /** The file, for who uploaded it. */
    public Upload get(Scope scope, UUID id) {
        return store.find(scope, id).orElseThrow(() -> new NotFound("upload " + id));
    }

    /** Keeps what was typed. */
    public void keep(Scope scope, UUID id, Map<String, String> options) {
        store.keep(scope, id, options);
    }

    /** Removes the bytes of an upload that is no longer known. */
    void removeFile(UUID id) {
        try {
            Files.deleteIfExists(folder.resolve(id.toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path path(Upload upload) {
        return folder.resolve(upload.id().toString());
    }
}
