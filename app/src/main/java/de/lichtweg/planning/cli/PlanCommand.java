package de.lichtweg.planning.cli;

import de.lichtweg.planner.text.BrokenFile;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/**
 * {@code ./lichtweg plan area|steiner|prize|frontier}: plans from files without starting anything. Exit 0 done, 2 refused with a
 * sentence, 1 failed.
 */
@CommandLine.Command(
        name = "plan",
        mixinStandardHelpOptions = true,
        description = "Plant Netze aus Dateien, mit Nachweis der Güte.",
        subcommands = {PlanSteiner.class, PlanPrize.class, PlanFrontier.class, PlanArea.class, PlanDefaults.class})
public final class PlanCommand implements Runnable {

    static final int REFUSED = 2;
    static final int FAILED = 1;

    @CommandLine.Spec
    private CommandLine.Model.@Nullable CommandSpec spec;

    /** Whether the words ask for a plan. */
    public static boolean isMeant(String... words) {
        return words.length > 0 && words[0].equals("plan");
    }

    /** Runs the words behind the program's name and returns the exit code. */
    public static int run(PrintStream out, PrintStream err, String... words) {
        CommandLine line = new CommandLine(new PlanCommand());
        line.setOut(new PrintWriter(out, true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(err, true, StandardCharsets.UTF_8));
        line.setExecutionExceptionHandler((e, command, parsed) -> explain(e, command.getErr()));
        try {
            return line.execute(java.util.Arrays.copyOfRange(words, 1, words.length));
        } catch (OutOfMemoryError e) {
            err.println("Der Arbeitsspeicher reicht für diese Datei nicht; mehr gibt LICHTWEG_JAVA_OPTS=-Xmx8g.");
            return REFUSED;
        }
    }

    private static int explain(Exception e, PrintWriter err) {
        if (e instanceof Refused || e instanceof BrokenFile) {
            err.println(e.getMessage());
            return REFUSED;
        }
        err.println("Gescheitert: " + e);
        return FAILED;
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(
                Objects.requireNonNull(spec).commandLine(),
                "Was ist zu planen: area, steiner, prize, frontier oder defaults?");
    }
}
