package de.lichtweg.geodata.ingest.app;

import de.lichtweg.platform.error.RuleViolation;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The files below a folder, in the order of their names. Links are not followed; what is no ordinary file is not opened. */
final class TrialFiles extends SimpleFileVisitor<Path> {

    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(19|20)\\d\\d(?!\\d)");

    /** Texts that lie beside data. */
    private static final Pattern NOTE =
            Pattern.compile("(?i)(^|/)(readme|licen[sc]e|lizenz|liesmich)[^/]*$|\\.(md|adoc|rst)$");

    private final Path folder;
    private final List<Found> found = new ArrayList<>();

    /**
     * A file.
     *
     * @param name path below the folder with slashes, without characters that would break a line
     * @param refusal why it is not even opened, {@code null} where it is
     */
    record Found(
            Path path, String name, long bytes, @Nullable RuleViolation refusal) {

        String fileName() {
            return name.substring(name.lastIndexOf('/') + 1);
        }

        /** The first year in its name, empty without one: older states go in before newer ones. */
        String year() {
            Matcher year = YEAR.matcher(fileName());
            return year.find() ? year.group() : "";
        }
    }

    private TrialFiles(Path folder) {
        this.folder = folder;
    }

    /** All files below a folder; one that does not exist is refused. */
    static List<Found> below(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new RuleViolation("try.folder", folder.toString());
        }
        TrialFiles visitor = new TrialFiles(folder);
        try {
            Files.walkFileTree(folder, visitor);
        } catch (IOException e) {
            throw new RuleViolation("try.folder", folder.toString());
        }
        visitor.found.sort(Comparator.comparing(Found::name));
        return visitor.found;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        if (attributes.isSymbolicLink()) {
            add(file, 0, new RuleViolation("try.link", name(file)));
        } else if (!attributes.isRegularFile()) {
            add(file, 0, new RuleViolation("try.special", name(file)));
        } else {
            boolean text = NOTE.matcher(name(file)).find();
            add(file, attributes.size(), text ? new RuleViolation("try.text", name(file)) : null);
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
        add(file, 0, new RuleViolation("file.unreadable", name(file)));
        return FileVisitResult.CONTINUE;
    }

    private void add(Path file, long bytes, @Nullable RuleViolation refusal) {
        found.add(new Found(file, name(file), bytes, refusal));
    }

    private String name(Path file) {
        return folder.relativize(file).toString().replace('\\', '/').replaceAll("\\p{C}", "?");
    }
}
