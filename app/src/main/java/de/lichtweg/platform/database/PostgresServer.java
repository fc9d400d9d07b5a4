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
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
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
        return volatileFor(folder, PostgresBinaries.unpacked(folder));
    }

    /** A server for tests from other binaries than those that the product brings. */
    static PostgresServer volatileFor(Path folder, Path binaries) {
        return new PostgresServer(
                binaries,
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
     * Stops a server that a killed process left behind. A {@code postmaster.pid} whose number belongs to nobody or to
     * something else by now is removed, but not before the last process has left the cluster: a dead postmaster can leave
     * some that still work, and two servers would destroy the data.
     */
    public void stopOrphan() {
        Path pidFile = cluster.resolve("postmaster.pid");
        try {
            if (Files.exists(pidFile)
                    && !stopOrphan(Files.readString(pidFile).lines().findFirst().orElse(""))) {
                endStragglers();
                Files.deleteIfExists(pidFile);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns false if there is no such server, or if it dies before it can stop. */
    private boolean stopOrphan(String pid) {
        if (!isOurs(pid)) {
            return false;
        }
        LOG.warn("Ein verwaister PostgreSQL-Server wird angehalten");
        try {
            stop();
            return true;
        } catch (IllegalStateException e) {
            if (isOurs(pid)) {
                throw e;
            }
            return false;
        }
    }

    private void endStragglers() {
        for (ProcessHandle straggler : stragglers()) {
            LOG.warn("Ein verwaister Prozess {} von PostgreSQL wird beendet", straggler.pid());
            straggler.destroy();
            try {
                straggler.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            } catch (ExecutionException | TimeoutException e) {
                throw new IllegalStateException(
                        "Ein verwaister Prozess " + straggler.pid() + " von PostgreSQL endet nicht", e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("unterbrochen", e);
            }
        }
    }

    /** Processes that work in the cluster, as far as the system tells. */
    private List<ProcessHandle> stragglers() {
        List<ProcessHandle> found = new ArrayList<>();
        if (Files.isDirectory(Path.of("/proc", "self"))) {
            for (ProcessHandle process : ProcessHandle.allProcesses().toList()) {
                if (isOurs(Long.toString(process.pid()))) {
                    found.add(process);
                }
            }
        }
        return found;
    }

    /** Whether a process works in the cluster; the number may be anything, since a server can die while it writes it. */
    private boolean isOurs(String number) {
        if (!number.strip().matches("\\d{1,9}")) {
            return false;
        }
        long pid = Long.parseLong(number.strip());
        if (!Files.isDirectory(Path.of("/proc", "self"))) {
            return ProcessHandle.of(pid)
                    .flatMap(p -> p.info().command())
                    .filter(c -> c.endsWith("postgres"))
                    .isPresent();
        }
        try {
            return Files.isSameFile(Path.of("/proc", Long.toString(pid), "cwd"), cluster);
        } catch (IOException e) {
            return false; // it is gone, or somebody else's
        }
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
