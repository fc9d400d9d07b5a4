package de.lichtweg.geodata.ingest.read;

import de.lichtweg.geodata.formats.BrokenFile;
import de.lichtweg.geodata.formats.xml.MarkupGuard;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * The data files in a file: itself, what a gzip holds, or the members of a zip archive. Members are written to a folder of
 * this reading under names of our own, so that a path inside an archive leads nowhere; the folder goes when it is closed.
 */
public final class Unpacked implements AutoCloseable {

    private final Path folder;
    private final Limits limits;
    private final List<DataFile> files = new ArrayList<>();
    private long total;
    private int next;
    private int entries;

    private Unpacked(Path folder, Limits limits) {
        this.folder = folder;
        this.limits = limits;
    }

    /** Opens a file; {@code name} is what the user calls it. */
    public static Unpacked open(Path file, String name, Limits limits) {
        Path folder = temporaryFolder();
        Unpacked unpacked = new Unpacked(folder, limits);
        try {
            unpacked.add(file, name, 0);
            if (unpacked.files.isEmpty()) {
                throw Refusal.of("archive.empty", name);
            }
            return unpacked;
        } catch (ZipException e) {
            unpacked.close();
            throw Refusal.of("archive.broken", name);
        } catch (IOException e) {
            unpacked.close();
            throw Refusal.of("unreadable", name);
        } catch (RuntimeException e) {
            unpacked.close();
            throw e;
        }
    }

    /** The data files in the order of the archive. */
    public List<DataFile> files() {
        return List.copyOf(files);
    }

    private void add(Path file, String name, int depth) throws IOException {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw Refusal.of("unreadable", name);
        }
        if (Files.size(file) > limits.fileBytes()) {
            throw Refusal.of("large", name, mebibytes(limits.fileBytes()));
        }
        if (depth == 0 && name.toLowerCase(Locale.ROOT).endsWith(".shp") && hasAttributes(file)) {
            shapefileBeside(file, name);
            return;
        }
        FileKind kind = FileSniffer.kind(file, name);
        switch (kind) {
            case GZIP -> add(gunzip(file, name), withoutSuffix(name, ".gz"), nested(name, depth));
            case ZIP -> members(file, name, nested(name, depth));
            case XLSX, ODS -> {
                checkInside(file, name);
                files.add(new DataFile(name, kind, file, List.of()));
            }
            default -> files.add(new DataFile(name, kind, file, List.of()));
        }
    }

    private static boolean hasAttributes(Path file) {
        return beside(file, "dbf") != null;
    }

    /** A member of a Shapefile that lies unpacked in its folder, in either case of its suffix. */
    private static @Nullable Path beside(Path file, String suffix) {
        String name = String.valueOf(file.getFileName());
        String stem = name.substring(0, name.lastIndexOf('.') + 1);
        return Stream.of(suffix, suffix.toUpperCase(Locale.ROOT))
                .map(s -> file.resolveSibling(stem + s))
                .filter(Files::isRegularFile)
                .findFirst()
                .orElse(null);
    }

    private void shapefileBeside(Path file, String name) {
        List<DataFile.Part> parts = new ArrayList<>();
        for (String suffix : List.of("shp", "dbf", "prj", "cpg")) {
            Path part = beside(file, suffix);
            if (part != null) {
                parts.add(new DataFile.Part(suffix, part));
            }
        }
        files.add(new DataFile(name, FileKind.SHAPEFILE, file, parts));
    }

    private static int nested(String name, int depth) {
        if (depth >= 2) {
            throw Refusal.of("archive.nested", name);
        }
        return depth + 1;
    }

    private Path gunzip(Path file, String name) throws IOException {
        try (InputStream in = new GZIPInputStream(new BufferedInputStream(Files.newInputStream(file)), 1 << 16)) {
            return copy(in, name, Files.size(file));
        } catch (java.io.EOFException e) {
            throw Refusal.of("archive.broken", name);
        }
    }

    private void members(Path file, String name, int depth) throws IOException {
        try (ZipFile zip = Archive.open(file, name)) {
            checkEntries(zip, name);
            List<? extends ZipEntry> entries =
                    zip.stream().filter(Archive::isData).toList();
            for (ZipEntry entry : entries) {
                if (Archive.hasSuffix(entry, ".shp")) {
                    shapefile(zip, entry, entries);
                } else if (entries.stream()
                        .noneMatch(e -> Archive.hasSuffix(e, ".shp") && Archive.sameStem(e, entry))) {
                    add(unzip(zip, entry), Archive.base(entry), depth);
                }
            }
        }
    }

    private void shapefile(ZipFile zip, ZipEntry shp, List<? extends ZipEntry> entries) throws IOException {
        List<DataFile.Part> parts = new ArrayList<>();
        for (ZipEntry entry : entries) {
            if (Archive.sameStem(shp, entry)) {
                String name = Archive.base(entry);
                parts.add(new DataFile.Part(
                        name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT), unzip(zip, entry)));
            }
        }
        files.add(new DataFile(
                Archive.base(shp), FileKind.SHAPEFILE, parts.getFirst().path(), parts));
    }

    private Path unzip(ZipFile zip, ZipEntry entry) throws IOException {
        try (InputStream in = zip.getInputStream(entry)) {
            return copy(in, Archive.base(entry), Math.max(1, entry.getCompressedSize()));
        }
    }

    private Path copy(InputStream in, String name, long packed) throws IOException {
        Path target = folder.resolve("member-" + next++);
        try (OutputStream out = Files.newOutputStream(target)) {
            count(in, out, name, packed);
        }
        return target;
    }

    private void count(InputStream in, OutputStream out, String name, long packed) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long own = 0;
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            own += n;
            total += n;
            if (total > limits.fileBytes() || own > limits.ratioFrom() && own / packed > limits.ratio()) {
                throw Refusal.of("archive.bomb", name, mebibytes(limits.fileBytes()));
            }
            out.write(buffer, 0, n);
        }
    }

    /** A workbook is a zip whose parts are read where they lie: measured once before, and its markup looked at. */
    private void checkInside(Path file, String name) throws IOException {
        try (ZipFile zip = Archive.open(file, name)) {
            checkEntries(zip, name);
            for (ZipEntry entry : zip.stream().toList()) {
                try (InputStream in = zip.getInputStream(entry)) {
                    count(
                            Archive.hasSuffix(entry, ".xml") ? new MarkupGuard(in) : in,
                            OutputStream.nullOutputStream(),
                            name,
                            Math.max(1, entry.getCompressedSize()));
                }
            }
        } catch (BrokenFile e) {
            throw Refusal.of(e.kind(), name, e.place());
        }
    }

    private void checkEntries(ZipFile zip, String name) {
        entries += zip.size();
        if (entries > limits.entries()) {
            throw Refusal.of("archive.entries", name, limits.entries());
        }
    }

    private static String withoutSuffix(String name, String suffix) {
        return name.toLowerCase(Locale.ROOT).endsWith(suffix)
                ? name.substring(0, name.length() - suffix.length())
                : name;
    }

    private static String mebibytes(long bytes) {
        return String.valueOf(bytes >> 20);
    }

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("lichtweg-import");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
