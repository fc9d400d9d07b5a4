package de.lichtweg.platform.document;

import de.lichtweg.platform.error.RuleViolation;
import de.lichtweg.platform.error.TooLarge;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Contents in the folder {@code documents} of the data folder, each once, under its hash. */
@Component
class DocumentFiles {

    private static final long MEGABYTE = 1 << 20;

    private final Path folder;
    private final Path drafts;
    private final Clock clock;

    DocumentFiles(@Value("${lichtweg.data:data}") Path data, Clock clock) {
        this.folder = data.resolve("documents");
        this.drafts = data.resolve("tmp");
        this.clock = clock;
    }

    /**
     * A content that was kept.
     *
     * @param head how it begins
     */
    record Kept(String sha256, long bytes, byte[] head) {}

    /** Keeps a content; refuses an empty and a too large one before it has read more than is allowed. */
    Kept keep(InputStream content, int limitMegabytes, String name) {
        try {
            Files.createDirectories(drafts);
            Path draft = Files.createTempFile(drafts, "document", ".part");
            try {
                Kept kept = copy(content, draft, limitMegabytes, name);
                Path target = path(kept.sha256());
                Files.createDirectories(target.getParent());
                Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
                Files.setLastModifiedTime(target, FileTime.from(clock.instant()));
                return kept;
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Kept copy(InputStream content, Path draft, int limitMegabytes, String name) throws IOException {
        MessageDigest digest = sha256();
        byte[] head = content.readNBytes(DocumentType.HEAD);
        if (head.length == 0) {
            throw new RuleViolation("document.empty");
        }
        digest.update(head);
        long bytes = head.length;
        byte[] buffer = new byte[1 << 16];
        try (OutputStream out = Files.newOutputStream(draft)) {
            out.write(head);
            for (int n = content.read(buffer); n >= 0; n = content.read(buffer)) {
                bytes += n;
                if (bytes > limitMegabytes * MEGABYTE) {
                    throw new TooLarge("document.large", name, limitMegabytes);
                }
                digest.update(buffer, 0, n);
                out.write(buffer, 0, n);
            }
        }
        return new Kept(HexFormat.of().formatHex(digest.digest()), bytes, Arrays.copyOf(head, head.length));
    }

    /** Where a content lies. */
    Path path(String sha256) {
        return folder.resolve(sha256.substring(0, 2)).resolve(sha256);
    }

    /** The hash of what lies there by now; empty where nothing does. */
    Optional<String> hash(String sha256) {
        MessageDigest digest = sha256();
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = Files.newInputStream(path(sha256))) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                digest.update(buffer, 0, n);
            }
            return Optional.of(HexFormat.of().formatHex(digest.digest()));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Hashes of all contents that were kept last before a moment. */
    Stream<String> before(Instant moment) {
        try {
            return !Files.isDirectory(folder)
                    ? Stream.empty()
                    : Files.walk(folder, 2)
                            .filter(Files::isRegularFile)
                            .filter(f -> f.toFile().lastModified() < moment.toEpochMilli())
                            .map(f -> f.getFileName().toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void remove(String sha256) {
        try {
            Files.deleteIfExists(path(sha256));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
