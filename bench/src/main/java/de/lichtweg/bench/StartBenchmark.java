package de.lichtweg.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * W2: {@code ./lichtweg} in a process of its own until its front door answers: the demo district from nothing, the same once
 * more, and the state of the other benchmarks, whose first page must not wait for its figures.
 */
final class StartBenchmark implements Benchmark {

    private static final double FIRST_SECONDS = 30;
    private static final double LATER_SECONDS = 10;
    private static final long PATIENCE_SECONDS = 300;
    private static final int OK = 200;

    @Override
    public String name() {
        return "start";
    }

    @Override
    public List<Outcome> run(Setting setting) throws Exception {
        builtAndTrained();
        Path demo = State.emptied(setting.home().resolve("start-demo"));
        List<Outcome> outcomes = new ArrayList<>();
        outcomes.add(
                outcome("first start of the demo district, generation included", seconds("demo", demo), FIRST_SECONDS));
        outcomes.add(outcome("later start of the demo district", seconds("demo", demo), LATER_SECONDS));
        Path state = State.made(setting.home(), setting.addresses());
        outcomes.add(outcome(
                String.format(Locale.ROOT, "first page at %,d addresses", setting.addresses()),
                seconds("serve", state),
                LATER_SECONDS));
        return outcomes;
    }

    /** Asking for the help of a command builds the product first, with its class cache, if that is not done. */
    private static void builtAndTrained() throws IOException, InterruptedException {
        Process help = new ProcessBuilder("./lichtweg", "plan", "--help")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (help.waitFor() != 0) {
            throw new IllegalStateException("./lichtweg could not be built");
        }
    }

    private static Outcome outcome(String what, double seconds, double bar) {
        return new Outcome(
                "W2",
                what,
                String.format(Locale.ROOT, "%.1f s", seconds),
                String.format(Locale.ROOT, "at most %.0f s", bar),
                seconds <= bar);
    }

    /** Seconds from the command to the first answer of its front door that is a page; the process is ended after that. */
    private static double seconds(String command, Path data) throws Exception {
        int port = freePort();
        long begin = System.nanoTime();
        Process process = new ProcessBuilder(
                        "./lichtweg", command, "--port", Integer.toString(port), "--data", data.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest door = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/"))
                    .build();
            while (!answers(client, door)) {
                if (!process.isAlive() || System.nanoTime() - begin > PATIENCE_SECONDS * 1e9) {
                    throw new IllegalStateException("./lichtweg " + command + " does not start");
                }
                Thread.sleep(50);
            }
            return (System.nanoTime() - begin) / 1e9;
        } finally {
            process.destroy();
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        }
    }

    private static boolean answers(HttpClient client, HttpRequest door) throws InterruptedException {
        try {
            return client.send(door, HttpResponse.BodyHandlers.discarding()).statusCode() == OK;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
