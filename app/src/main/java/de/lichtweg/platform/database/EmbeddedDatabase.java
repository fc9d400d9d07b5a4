package de.lichtweg.platform.database;

import de.lichtweg.platform.database.DataFolder.Endpoint;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/**
 * The PostgreSQL of the data folder. The process that owns the folder starts, migrates and stops it; any other process only
 * connects.
 */
public final class EmbeddedDatabase implements JdbcConnectionDetails, AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final DataFolder folder;
    private final Optional<PostgresServer> server;
    private final Endpoint endpoint;

    private EmbeddedDatabase(DataFolder folder, Optional<PostgresServer> server, Endpoint endpoint) {
        this.folder = folder;
        this.server = server;
        this.endpoint = endpoint;
    }

    /** Owns the folder and starts its server, or connects to the one that another process runs there. */
    public static EmbeddedDatabase open(Path path) {
        DataFolder folder = new DataFolder(path);
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            if (folder.tryOwn()) {
                return own(folder);
            }
            Optional<Endpoint> published = folder.findEndpoint();
            if (published.isPresent()) {
                return new EmbeddedDatabase(folder, Optional.empty(), published.get());
            }
            LockSupport.parkNanos(PAUSE.toNanos()); // the owner starts or stops just now
        }
        throw new IllegalStateException("Ein anderer Prozess hält den Datenordner " + folder.path()
                + ", antwortet aber nicht. Bitte ihn beenden und noch einmal versuchen.");
    }

    private static EmbeddedDatabase own(DataFolder folder) {
        try {
            folder.withdraw();
            PostgresServer server = PostgresServer.durable(folder.path());
            server.stopOrphan();
            String secret = folder.secret();
            server.create(secret);
            return new EmbeddedDatabase(folder, Optional.of(server), new Endpoint(server.start(), secret));
        } catch (RuntimeException e) {
            folder.close();
            throw e;
        }
    }

    /** Whether this process starts, migrates and stops the server. */
    public boolean isOwner() {
        return server.isPresent();
    }

    /** Lets other processes connect, after the schema is as this version needs it. */
    public void publish() {
        folder.publish(endpoint);
    }

    @Override
    public String getUsername() {
        return "postgres";
    }

    @Override
    public String getPassword() {
        return endpoint.secret();
    }

    @Override
    public String getJdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:" + endpoint.port() + "/postgres?reWriteBatchedInserts=true";
    }

    @Override
    public void close() {
        server.ifPresent(running -> {
            folder.withdraw();
            running.stop();
        });
        folder.close();
    }
}
