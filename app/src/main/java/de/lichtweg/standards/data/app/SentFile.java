package de.lichtweg.standards.data.app;

import de.lichtweg.platform.error.RuleViolation;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A file that somebody sent, on disk while it is checked, and gone after that. */
final class SentFile implements AutoCloseable {

    /** Largest file; it is kept in the database if it is accepted. */
    static final long MOST_BYTES = 48L << 20;

    private final Received received;

    private SentFile(Received received) {
        this.received = received;
    }

    /** What arrived. */
    record Received(Path path, String name, long bytes, String sha256) {}

    static SentFile take(InputStream content, String sentName) {
        String name = clean(sentName);
        try {
            Path path = Files.createTempFile("lichtweg-delivery", "");
            try {
                return new SentFile(write(content, path, name));
            } catch (IOException | RuntimeException e) {
                Files.deleteIfExists(path);
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The name alone, without characters that would turn a line around or end it. */
    private static String clean(String sent) {
        String name = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{C}", "")
                .strip();
        return name.length() > 200 ? name.substring(name.length() - 200) : name.isEmpty() ? "Datei" : name;
    }

    private static Received write(InputStream content, Path path, String name) throws IOException {
        MessageDigest digest = sha256();
        byte[] buffer = new byte[1 << 16];
        long bytes = 0;
        try (OutputStream out = Files.newOutputStream(path);
                DigestInputStream in = new DigestInputStream(content, digest)) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                bytes += n;
                if (bytes > MOST_BYTES) {
                    throw new RuleViolation("file.large", name, String.valueOf(MOST_BYTES >> 20));
                }
                out.write(buffer, 0, n);
            }
        }
        if (bytes == 0) {
            throw new RuleViolation("file.empty", name);
        }
        return new Received(path, name, bytes, HexFormat.of().formatHex(digest.digest()));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    Received received() {
        return received;
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(received.path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
