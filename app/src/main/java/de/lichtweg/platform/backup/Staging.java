package de.lichtweg.platform.backup;

import de.lichtweg.platform.backup.Manifest.FileEntry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Files of a backup on their way into the data folder: first unpacked beside it, then added, and only when the database has
 * committed do the ones go that the backup does not know. Whatever happens in between, no file is missing that the database
 * names.
 */
final class Staging implements AutoCloseable {

    static final String FOLDER = "restore-new";

    private final Path dataFolder;
    private final Path fresh;
    private final List<Path> added = new ArrayList<>();
    private boolean kept;

    Staging(Path dataFolder) throws IOException {
        this.dataFolder = dataFolder;
        this.fresh = dataFolder.resolve(FOLDER);
        delete(fresh);
        Files.createDirectories(fresh);
    }

    void unpack(Archive archive, BackupProgress progress) throws IOException {
        List<FileEntry> files = archive.manifest().files();
        for (int i = 0; i < files.size(); i++) {
            FileEntry file = files.get(i);
            progress.at(BackupProgress.Step.LOAD, file.path(), i, files.size());
            Path target = fresh.resolve(file.path());
            Files.createDirectories(target.getParent());
            archive.read(file, content -> Files.copy(content, target));
        }
    }

    /** Adds the unpacked files to the data folder. */
    void add(Manifest manifest) throws IOException {
        for (FileEntry file : manifest.files()) {
            Path target = dataFolder.resolve(file.path());
            Files.createDirectories(target.getParent());
            boolean isNew = !Files.exists(target);
            Files.move(fresh.resolve(file.path()), target, StandardCopyOption.ATOMIC_MOVE);
            if (isNew) {
                added.add(target);
            }
        }
    }

    /** The database has committed: files that it does not know any more go. */
    void keep(Manifest manifest) throws IOException {
        kept = true;
        Set<Path> known = manifest.files().stream().map(f -> Path.of(f.path())).collect(Collectors.toUnmodifiableSet());
        for (Path path : KeptFiles.list(dataFolder)) {
            if (!known.contains(path)) {
                Files.deleteIfExists(dataFolder.resolve(path));
            }
        }
    }

    @Override
    public void close() throws IOException {
        if (!kept) {
            for (Path file : added) {
                Files.deleteIfExists(file);
            }
        }
        delete(fresh);
    }

    private static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
