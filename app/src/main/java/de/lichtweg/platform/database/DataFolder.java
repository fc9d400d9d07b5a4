package de.lichtweg.platform.database;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * The folder that holds everything an installation knows. One process owns it by a lock of the operating system, which ends
 * with the process, however it ends.
 */
final class DataFolder implements AutoCloseable {

    private final Path path;
    private @Nullable FileChannel channel;
    private @Nullable FileLock lock;

    /** How to reach the running server. */
    record Endpoint(int port, String secret) {}

    DataFolder(Path path) {
        this.path = path.toAbsolutePath().normalize();
        try {
            Files.createDirectories(this.path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path path() {
        return path;
    }

    /** Takes the lock if nobody holds it. */
    boolean tryOwn() {
        try {
            FileChannel opened =
                    FileChannel.open(path.resolve("owner.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock taken = tryLock(opened);
            if (taken == null) {
                opened.close();
                return false;
            }
            channel = opened;
            lock = taken;
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null; // held by this very process
        }
    }

    /** The secret of the database user, made at random once. */
    String secret() {
        Path file = path.resolve("postgres.secret");
        try {
            if (!Files.exists(file)) {
                byte[] random = new byte[32];
                new SecureRandom().nextBytes(random);
                Folders.writeSecret(file, HexFormat.of().formatHex(random));
            }
            return Files.readString(file, StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Tells other processes how to reach the migrated server. */
    void publish(Endpoint endpoint) {
        Folders.writeSecret(endpointFile(), "port=" + endpoint.port() + "\nsecret=" + endpoint.secret() + "\n");
    }

    /** Tells other processes that there is no server. */
    void withdraw() {
        try {
            Files.deleteIfExists(endpointFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The server that the owner has published. */
    Optional<Endpoint> findEndpoint() {
        try {
            Properties properties = new Properties();
            properties.load(new StringReader(Files.readString(endpointFile(), StandardCharsets.UTF_8)));
            return Optional.of(new Endpoint(
                    Integer.parseInt(properties.getProperty("port", "0")), properties.getProperty("secret", "")));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private Path endpointFile() {
        return path.resolve("server.properties");
    }

    @Override
    public void close() {
        try {
            if (lock != null) {
                lock.release();
            }
            if (channel != null) {
                channel.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
