package de.lichtweg.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL cluster in a folder: created with SCRAM from the first moment, started on 127.0.0.1 alone, stopped. Whoever
 * calls holds the folder's lock.
 *
 * <p>PostgreSQL refuses to run as root; there it runs in a user namespace of its own ({@code unshare -U}), where the same
 * files belong to nobody.
 */
public final class PostgresServer {

    private static final Logger LOG = LoggerFactory.getLogger(PostgresServer.class);
    private static final String LOOPBACK = "127.0.0.1";
    private static final long PATIENCE_SECONDS = 90;

    private final Path binaries;
    private final Path cluster;
    private final Path log;
    private final Map<String, String> settings;

    private PostgresServer(Path binaries, Path cluster, Path log, Map<String, String> settings) {
        this.binaries = binaries;
        this.cluster = cluster;
        this.log = log;
        this.settings = settings;
    }

    /** A server in {@code folder} that survives a power cut: every commit is on the disk. */
    public static PostgresServer durable(Path folder) {
        return new PostgresServer(
                PostgresBinaries.unpacked(folder),
                folder.resolve("postgres"),
                folder.resolve("postgres.log"),
                Map.of(
                        "fsync", "on",
                        "synchronous_commit", "on",
                        "max_connections", "60",
                        "shared_buffers", "256MB",
                        "max_wal_size", "2GB",
                        "log_min_messages", "warning"));
    }

    /** A server for tests: the same product without waiting for the disk. */
    public static PostgresServer volatileFor(Path folder) {
        return new PostgresServer(
                PostgresBinaries.unpacked(folder),
                folder.resolve("postgres"),
                folder.resolve("postgres.log"),
                Map.of(
                        "fsync",
                        "off",
                        "synchronous_commit",
                        "off",
                        "full_page_writes",
                        "off",
                        "max_connections",
                        "300"));
    }

    /** Creates the cluster if there is none, with this password of the user {@code postgres}. */
    public void create(String password) {
        if (Files.exists(cluster.resolve("PG_VERSION"))) {
            return;
        }
        Path passwordFile = cluster.resolveSibling("initdb.secret");
        try {
            Files.createDirectories(cluster.getParent());
            if (Files.exists(cluster)) {
                Folders.delete(cluster); // initdb was interrupted; PG_VERSION is not its first file
            }
            Folders.writeSecret(passwordFile, password);
            run(
                    "initdb",
                    "-D",
                    cluster.toString(),
                    "-U",
                    "postgres",
                    "-A",
                    "scram-sha-256",
                    "--pwfile",
                    passwordFile.toString(),
                    "-E",
                    "UTF8",
                    "--locale=C.UTF-8",
                    "--no-instructions");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            passwordFile.toFile().delete();
        }
    }

    /** Starts the server on a free port and returns the port. */
    public int start() {
        int port = freePort();
        Map<String, String> all = new LinkedHashMap<>(settings);
        all.put("port", Integer.toString(port));
        all.put("listen_addresses", LOOPBACK);
        all.put("unix_socket_directories", "");
        String options = all.entrySet().stream()
                .map(e -> "-c " + e.getKey() + "='" + e.getValue() + "'")
                .collect(Collectors.joining(" "));
        run("pg_ctl", "start", "-D", cluster.toString(), "-l", log.toString(), "-w", "-t", "60", "-o", options);
        LOG.info("PostgreSQL läuft auf {}:{}", LOOPBACK, port);
        return port;
    }

    /** Stops the server; clients are disconnected, committed work stays. */
    public void stop() {
        run("pg_ctl", "stop", "-D", cluster.toString(), "-m", "fast", "-w", "-t", "60");
        LOG.info("PostgreSQL angehalten");
    }

    /**
     * Stops a server that a killed process left behind. A {@code postmaster.pid} whose number belongs to something else by
     * now is only removed.
     */
    public void stopOrphan() {
        Path pidFile = cluster.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        try {
            if (isOurs(Long.parseLong(Files.readAllLines(pidFile).getFirst().trim()))) {
                LOG.warn("Ein verwaister PostgreSQL-Server wird angehalten");
                stop();
            } else {
                Files.deleteIfExists(pidFile);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isOurs(long pid) throws IOException {
        Path workingFolder = Path.of("/proc", Long.toString(pid), "cwd");
        if (Files.isDirectory(Path.of("/proc", "self"))) {
            return Files.exists(workingFolder) && Files.isSameFile(workingFolder, cluster);
        }
        return ProcessHandle.of(pid)
                .flatMap(p -> p.info().command())
                .filter(c -> c.endsWith("postgres"))
                .isPresent();
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName(LOOPBACK))) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void run(String program, String... arguments) {
        List<String> command = new ArrayList<>();
        if ("root".equals(System.getProperty("user.name"))) {
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(binaries.resolve("bin").resolve(program).toString());
        command.addAll(List.of(arguments));
        try {
            Path output = Files.createTempFile("lichtweg-" + program, ".log");
            try {
                execute(command, output, program);
            } finally {
                Files.deleteIfExists(output);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // The output goes to a file: the server inherits it and would keep a pipe open for ever.
    private static void execute(List<String> command, Path output, String program) throws IOException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException(program + " antwortet nicht");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(program + " unterbrochen", e);
        }
        if (process.exitValue() != 0) {
            throw new IllegalStateException(program + " meldet: "
                    + Files.readString(output, StandardCharsets.UTF_8).strip());
        }
    }
}
