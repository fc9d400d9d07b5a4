package de.lichtweg.platform.backup;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes a backup as a ZIP file, entry by entry, without holding one in memory. Until {@link #finish} it stands beside its
 * target under another name, so that a file with the right name is always whole.
 */
final class ArchiveWriter implements AutoCloseable {

    /** A good half of the best compression in a fifth of the time. */
    private static final int LEVEL = Deflater.BEST_SPEED + 1;

    private final Path target;
    private final Path draft;
    private final FileChannel channel;
    private final ZipOutputStream zip;
    private boolean finished;

    ArchiveWriter(Path target) throws IOException {
        this.target = target;
        this.draft = target.resolveSibling(target.getFileName() + ".part");
        Files.deleteIfExists(draft);
        Files.createFile(draft, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        channel = FileChannel.open(draft, StandardOpenOption.WRITE);
        zip = new ZipOutputStream(new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16));
        zip.setLevel(LEVEL);
    }

    /** Produces the content of an entry and may say how many rows it has. */
    interface Content {
        long writeTo(OutputStream out) throws IOException;
    }

    /** What was written. */
    record Written(long rows, long bytes, String sha256) {}

    Written add(String name, Content content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        Sha256 hash = new Sha256();
        long rows = content.writeTo(new Hashed(zip, hash));
        zip.closeEntry();
        return new Written(rows, hash.bytes(), hash.end());
    }

    /** Makes the file durable and gives it its name. */
    void finish() throws IOException {
        zip.finish();
        zip.flush();
        channel.force(true);
        zip.close();
        Files.move(draft, target);
        finished = true;
    }

    @Override
    public void close() throws IOException {
        if (!finished) {
            channel.close();
            Files.deleteIfExists(draft);
        }
    }

    /** Counts and hashes what passes; closing it does not close the archive. */
    private static final class Hashed extends FilterOutputStream {

        private final Sha256 hash;

        private Hashed(OutputStream out, Sha256 hash) {
            super(out);
            this.hash = hash;
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] buffer, int offset, int length) throws IOException {
            hash.add(buffer, offset, length);
            out.write(buffer, offset, length);
        }

        @Override
        public void close() {}
    }
}
