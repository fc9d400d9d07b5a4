package de.lichtweg.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** One command of {@code ./lichtweg} in a process of its own, from the classes that are being tested. */
public final class CommandProcess {

    /** What a process that SIGKILL ended is said to have returned. */
    public static final int KILLED = 128 + 9;

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Process process;
    private final Path out;
    private final Path err;

    private CommandProcess(Process process, Path out, Path err) {
        this.process = process;
        this.out = out;
        this.err = err;
    }

    /**
     * Starts a command on a data folder.
     *
     * @param folder where its output is kept
     * @param data its data folder
     */
    public static CommandProcess start(Path folder, Path data, String... words) {
        return start(folder, data, Map.of(), words);
    }

    /** Starts a command with settings in its environment. */
    public static CommandProcess start(Path folder, Path data, Map<String, String> settings, String... words) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xlog:disable",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Dfile.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                "de.lichtweg.LichtwegApplication"));
        command.addAll(List.of(words));
        command.addAll(List.of("--data", data.toString()));
        try {
            Path out = Files.createTempFile(folder, "command", ".out");
            Path err = Files.createTempFile(folder, "command", ".err");
            ProcessBuilder builder =
                    new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
            builder.environment().putAll(settings);
            return new CommandProcess(builder.start(), out, err);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether it still runs. */
    public boolean isRunning() {
        return process.isAlive();
    }

    /** Waits for its end and returns its exit code. */
    public int await() {
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException("no end within " + PATIENCE + ": " + err());
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Ends it by SIGKILL if it still runs; returns what it ended with, {@link #KILLED} if that was the reason. */
    public int kill() {
        process.destroyForcibly();
        return await();
    }

    /** What it has printed for the next program. */
    public String out() {
        return read(out);
    }

    /** What it has printed for people. */
    public String err() {
        return read(err);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
