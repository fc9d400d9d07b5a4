package de.lichtweg.platform.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/**
 * Starts what the words ask for: a server ({@code serve}, {@code demo}) or one command in a context without web and
 * scheduler, whose standard output belongs to the command alone.
 */
public final class Launcher {

    /** The server runs on; the process must not end. */
    public static final int RUNNING = -1;

    private final Class<?> application;
    private final PrintStream out;
    private final PrintStream err;

    /** A launcher for the application class, printing to the given streams. */
    public Launcher(Class<?> application, PrintStream out, PrintStream err) {
        this.application = application;
        this.out = out;
        this.err = err;
    }

    /** Does it and returns the exit code, or {@link #RUNNING}. */
    public int run(String... args) {
        try {
            Arguments arguments = Arguments.of(args);
            if (arguments.command().equals("help")) {
                out.print(helpText());
                return 0;
            }
            return arguments.isServer() ? serve(arguments) : command(arguments);
        } catch (RuntimeException e) {
            return new Refusal(err).explain(e, Arguments::sentence);
        }
    }

    private int command(Arguments arguments) {
        if (!arguments.isScratch()) {
            return command(arguments, arguments.dataFolder());
        }
        Path scratch = scratchFolder();
        try {
            return command(arguments, scratch.toString());
        } finally {
            delete(scratch);
        }
    }

    private static Path scratchFolder() {
        try {
            return Files.createTempDirectory("lichtweg-try");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) {
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int command(Arguments arguments, String dataFolder) {
        Map<String, Object> settings = settings(dataFolder);
        settings.put("spring.main.lazy-initialization", "true");
        settings.put("spring.main.log-startup-info", "false");
        settings.put("db-scheduler.enabled", "false");
        settings.put("logging.console.enabled", "false");
        settings.put(
                "logging.file.name", Path.of(dataFolder, "lichtweg-cli.log").toString());
        settings.put("spring.datasource.hikari.maximum-pool-size", "4");
        settings.put("spring.datasource.hikari.minimum-idle", "0");
        // nobody watches a command, and both would open the database before it is asked for
        settings.put("management.endpoint.health.validate-group-membership", "false");
        settings.put(
                "spring.autoconfigure.exclude",
                "org.springframework.boot.jdbc.autoconfigure.metrics.DataSourcePoolMetricsAutoConfiguration");
        if (arguments.command().equals("restore")) {
            settings.put("spring.flyway.enabled", "false"); // the backup brings its own schema
        }
        try (ConfigurableApplicationContext context = start(WebApplicationType.NONE, settings)) {
            return context.getBean(CommandRunner.class).run(arguments, out, err);
        }
    }

    private int serve(Arguments arguments) {
        Map<String, Object> settings = settings(arguments.dataFolder());
        settings.put("lichtweg.check-port", "true");
        settings.putAll(quiet(arguments, "lichtweg.log"));
        arguments.port().ifPresent(port -> settings.put("server.port", port));
        if (arguments.isDemo()) {
            settings.put("lichtweg.demo", "true");
            settings.put("lichtweg.demo.install", "true");
            settings.put("server.address", "127.0.0.1");
        }
        out.println("Lichtweg startet …");
        ConfigurableApplicationContext context = start(WebApplicationType.SERVLET, settings);
        try {
            out.println(address(context) + "   (anhalten mit Strg+C, Protokoll: "
                    + Path.of(arguments.dataFolder(), "lichtweg.log") + ")");
            int exit = context.getBean(CommandRunner.class).afterStart(arguments, out, err);
            if (Boolean.getBoolean("lichtweg.training")) {
                Training.visitPages(context);
                return closed(context, exit);
            }
            context.publishEvent(new ServerStarted());
            return exit == 0 ? RUNNING : closed(context, exit);
        } catch (RuntimeException e) {
            context.close();
            throw e;
        }
    }

    private static String address(ConfigurableApplicationContext context) {
        return "Lichtweg läuft: http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port");
    }

    /** The terminal shows what the program itself says, and errors in one line; everything else goes into a file. */
    private static Map<String, Object> quiet(Arguments arguments, String log) {
        return Map.of(
                "logging.file.name", Path.of(arguments.dataFolder(), log).toString(),
                "logging.threshold.console", "error",
                "logging.pattern.console", "%d{HH:mm:ss} Fehler: %m \\(mehr im Protokoll\\)%n%nopex",
                // a start that fails is explained by Refusal
                "logging.level.org.springframework.boot.SpringApplication", "off",
                "logging.level.org.springframework.boot.diagnostics.LoggingFailureAnalysisReporter", "off");
    }

    private static int closed(ConfigurableApplicationContext context, int exit) {
        context.close();
        return exit;
    }

    private static Map<String, Object> settings(String dataFolder) {
        Map<String, Object> settings = new HashMap<>();
        settings.put("lichtweg.data", dataFolder);
        return settings;
    }

    private ConfigurableApplicationContext start(WebApplicationType type, Map<String, Object> settings) {
        return new SpringApplicationBuilder(application)
                .web(type)
                .bannerMode(Banner.Mode.OFF)
                .listeners(new PortCheck())
                .run(settings.entrySet().stream()
                        .map(e -> "--" + e.getKey() + "=" + e.getValue())
                        .toArray(String[]::new));
    }

    private static String helpText() {
        try (InputStream text = Launcher.class.getResourceAsStream("/cli/help.txt")) {
            return new String(Objects.requireNonNull(text, "cli/help.txt").readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
