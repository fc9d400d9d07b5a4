package de.lichtweg.platform.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.UUID;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/**
 * Unpacks PostgreSQL from the class path once per user: into the user's cache, or into the data folder where there is no
 * home to write to. Several processes may do so at the same time; the first one to finish wins.
 */
final class PostgresBinaries {

    private static final String VERSION = "18.6.0";

    private PostgresBinaries() {}

    /** The unpacked installation with {@code bin}, {@code lib} and {@code share}. */
    static Path unpacked(Path dataFolder) {
        Path target = cache(dataFolder).resolve("postgresql-" + VERSION);
        if (!Files.isExecutable(target.resolve("bin/pg_ctl"))) {
            unpackTo(target);
        }
        return target;
    }

    private static Path cache(Path dataFolder) {
        Path cache = Path.of(System.getProperty("user.home", "/"), ".cache", "lichtweg");
        try {
            Files.createDirectories(cache);
            return Files.isWritable(cache) ? cache : dataFolder;
        } catch (IOException e) {
            return dataFolder; // a service user often has no home
        }
    }

    private static void unpackTo(Path target) {
        Path draft = target.resolveSibling(target.getFileName() + "." + UUID.randomUUID());
        try (InputStream archive = PostgresBinaries.class.getResourceAsStream(resource())) {
            if (archive == null) {
                throw new IllegalStateException("Für dieses System (" + resource()
                        + ") ist kein PostgreSQL dabei. Bitte spring.datasource.url auf einen Server setzen.");
            }
            unpack(archive, draft);
            publish(draft, target);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Name of the archive for this system. */
    static String resource() {
        String arch = System.getProperty("os.arch").equals("aarch64") ? "arm_64" : "x86_64";
        String os = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("mac") ? "darwin" : "linux";
        return "/postgres-" + os + "-" + arch + ".txz";
    }

    /** Unpacks an archive as it lies on the class path. */
    static void unpack(InputStream archive, Path folder) throws IOException {
        try (TarArchiveInputStream tar = new TarArchiveInputStream(new XZCompressorInputStream(archive))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path path = folder.resolve(entry.getName()).normalize();
                if (!path.startsWith(folder)) {
                    throw new IOException("Pfad außerhalb des Archivs: " + entry.getName());
                }
                write(tar, entry, path);
            }
        }
    }

    private static void write(InputStream content, TarArchiveEntry entry, Path path) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(path.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(content, path, StandardCopyOption.REPLACE_EXISTING);
        boolean executable = (entry.getMode() & 0100) != 0;
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
    }

    private static void publish(Path draft, Path target) throws IOException {
        try {
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            if (!Files.isExecutable(target.resolve("bin/pg_ctl"))) {
                throw e;
            }
            Folders.delete(draft); // another process was faster
        }
    }
}
