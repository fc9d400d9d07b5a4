package de.lichtweg.platform.backup;

import de.lichtweg.platform.backup.Manifest.FileEntry;
import de.lichtweg.platform.backup.Manifest.TableEntry;
import de.lichtweg.platform.error.RuleViolation;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A backup to read. Nothing in it is believed: names, sizes and hashes are compared with the manifest, and a file that holds
 * less, more or something else is refused.
 */
final class Archive implements AutoCloseable {

    private static final int MANIFEST_LIMIT = 64 << 20;
    private static final int ENTRY_LIMIT = 1_000_000;

    private final Path file;
    private final ZipFile zip;
    private final Manifest manifest;

    private Archive(Path file, ZipFile zip, Manifest manifest) {
        this.file = file;
        this.zip = zip;
        this.manifest = manifest;
    }

    /** Reads what the backup says about itself. */
    static Archive open(Path file, JsonMapper json) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new RuleViolation("backup.missing", file.toString());
        }
        ZipFile zip = zip(file);
        try {
            Manifest manifest = manifest(file, zip, json);
            Archive archive = new Archive(file, zip, manifest);
            archive.checkNames();
            return archive;
        } catch (IOException | RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    private static ZipFile zip(Path file) throws IOException {
        try {
            return new ZipFile(file.toFile());
        } catch (ZipException e) {
            throw new RuleViolation("backup.foreign", file.toString());
        }
    }

    private static Manifest manifest(Path file, ZipFile zip, JsonMapper json) throws IOException {
        ZipEntry entry = zip.getEntry(BackupWriter.MANIFEST);
        if (entry == null) {
            throw new RuleViolation("backup.foreign", file.toString());
        }
        try (InputStream content = zip.getInputStream(entry)) {
            byte[] bytes = content.readNBytes(MANIFEST_LIMIT);
            if (crc(bytes) != entry.getCrc()) {
                throw damaged(file, BackupWriter.MANIFEST);
            }
            Manifest manifest = json.readValue(bytes, Manifest.class);
            if (!Manifest.PRODUCT.equals(manifest.product())) {
                throw new RuleViolation("backup.foreign", file.toString());
            }
            if (manifest.format() > Manifest.FORMAT) {
                throw new RuleViolation("backup.newer", file.toString(), manifest.version());
            }
            if (!Manifest.hashOf(manifest.tables()).equals(manifest.dataHash())) {
                throw damaged(file, BackupWriter.MANIFEST);
            }
            return manifest;
        } catch (ZipException | EOFException | JacksonException | NullPointerException e) {
            throw damaged(file, BackupWriter.MANIFEST);
        }
    }

    private static long crc(byte[] bytes) {
        CRC32 crc = new CRC32();
        crc.update(bytes);
        return crc.getValue();
    }

    /** Exactly the entries of the manifest, each once, and none that leads out of the data folder. */
    private void checkNames() {
        Set<String> expected = new HashSet<>(Set.of(BackupWriter.MANIFEST, BackupWriter.README));
        manifest.tables().forEach(t -> expected.add(t.entry()));
        for (FileEntry entry : manifest.files()) {
            checkPath(entry);
            expected.add(entry.entry());
        }
        if (zip.size() > ENTRY_LIMIT) {
            throw damaged(file, String.valueOf(zip.size()));
        }
        for (ZipEntry entry : Collections.list(zip.entries())) {
            if (!expected.remove(entry.getName())) {
                throw damaged(file, entry.getName());
            }
        }
        expected.remove(BackupWriter.README);
        if (!expected.isEmpty()) {
            throw damaged(file, expected.iterator().next());
        }
    }

    private void checkPath(FileEntry entry) {
        try {
            Path path = Path.of(entry.path());
            boolean inside = !path.isAbsolute()
                    && path.normalize().equals(path)
                    && !path.startsWith("..")
                    && !entry.path().isEmpty()
                    && entry.path().indexOf('\\') < 0
                    && KeptFiles.isKept(path);
            if (!inside) {
                throw damaged(file, entry.path());
            }
        } catch (InvalidPathException e) {
            throw damaged(file, entry.path());
        }
    }

    Manifest manifest() {
        return manifest;
    }

    /** Reads everything once. */
    void verify(BackupProgress progress) throws IOException {
        int done = 0;
        int all = manifest.tables().size() + manifest.files().size();
        for (TableEntry table : manifest.tables()) {
            progress.at(BackupProgress.Step.CHECK, table.qualified(), done++, all);
            read(table, rows -> rows.transferTo(OutputStream.nullOutputStream()));
        }
        for (FileEntry entry : manifest.files()) {
            progress.at(BackupProgress.Step.CHECK, entry.path(), done++, all);
            read(entry, content -> content.transferTo(OutputStream.nullOutputStream()));
        }
    }

    /** Takes the content of an entry to its end. */
    interface Reader<E extends Exception> {
        void read(InputStream content) throws IOException, E;
    }

    <E extends Exception> void read(TableEntry table, Reader<E> reader) throws IOException, E {
        read(table.entry(), table.bytes(), table.sha256(), reader);
    }

    <E extends Exception> void read(FileEntry entry, Reader<E> reader) throws IOException, E {
        read(entry.entry(), entry.bytes(), entry.sha256(), reader);
    }

    private <E extends Exception> void read(String name, long bytes, String sha256, Reader<E> reader)
            throws IOException, E {
        Sha256 hash = new Sha256();
        try (InputStream content = new Counted(zip.getInputStream(zip.getEntry(name)), bytes, hash)) {
            reader.read(content);
            content.transferTo(OutputStream.nullOutputStream());
        } catch (ZipException | EOFException e) {
            throw damaged(file, name);
        }
        if (hash.bytes() != bytes || !hash.end().equals(sha256)) {
            throw damaged(file, name);
        }
    }

    private static RuleViolation damaged(Path file, String where) {
        return new RuleViolation("backup.damaged", file.toString(), where);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** Hashes what is read and stops at the first byte too many. */
    private final class Counted extends FilterInputStream {

        private final long limit;
        private final Sha256 hash;

        private Counted(InputStream in, long limit, Sha256 hash) {
            super(in);
            this.limit = limit;
            this.hash = hash;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = in.read(buffer, offset, length);
            if (read > 0) {
                hash.add(buffer, offset, read);
                if (hash.bytes() > limit) {
                    throw damaged(file, "mehr als " + limit + " Bytes");
                }
            }
            return read;
        }
    }
}
