package de.lichtweg.platform.backup;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Which files of a data folder belong to its knowledge: everything in its folders, such as {@code uploads}, except what this
 * machine makes for itself, and marks such as {@code demo-installed}. What a module stores in a new folder is kept without
 * being named here.
 */
final class KeptFiles {

    /** Made by the machine: the database, logs, backups themselves, caches. */
    private static final Set<String> OWN = Set.of("postgres", "logs", "backups", "cache", "tmp");

    private KeptFiles() {}

    /** Paths relative to the data folder, sorted. */
    static List<Path> list(Path dataFolder) throws IOException {
        List<Path> found = new ArrayList<>();
        if (!Files.isDirectory(dataFolder)) {
            return found;
        }
        Files.walkFileTree(dataFolder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                boolean skipped = !folder.equals(dataFolder)
                        && (!isKept(dataFolder.relativize(folder).resolve("x")) || isDataFolder(folder));
                return skipped ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                Path path = dataFolder.relativize(file);
                if (attributes.isRegularFile() && isKept(path)) {
                    found.add(path);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) {
                return FileVisitResult.CONTINUE; // gone meanwhile, or not ours to read
            }
        });
        found.sort(null);
        return found;
    }

    /** Whether a path below the data folder is one that a backup may hold and a restore may write. */
    static boolean isKept(Path path) {
        String first = path.getName(0).toString();
        return path.getNameCount() == 1
                ? first.endsWith("-installed")
                : !OWN.contains(first) && !first.startsWith("postgresql-") && !first.equals(Staging.FOLDER);
    }

    /** The demo's folder lies in the default one and is an installation of its own. */
    private static boolean isDataFolder(Path folder) {
        return Files.exists(folder.resolve("owner.lock"));
    }
}
