package de.lichtweg.platform.cli;

import de.lichtweg.platform.error.Sentences;
import de.lichtweg.platform.security.CurrentScope;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import picocli.CommandLine;

/** Runs a command that a module contributed, as the local operator. */
@Component
class CommandRunner {

    private final ObjectProvider<Command> commands;
    private final ObjectProvider<StartupNotice> notices;
    private final Sentences sentences;

    @CommandLine.Command(name = "lichtweg", mixinStandardHelpOptions = true)
    private static final class Root {}

    CommandRunner(ObjectProvider<Command> commands, ObjectProvider<StartupNotice> notices, Sentences sentences) {
        this.commands = commands;
        this.notices = notices;
        this.sentences = sentences;
    }

    /** Runs the command and returns its exit code. */
    int run(Arguments arguments, PrintStream out, PrintStream err) {
        Refusal refusal = new Refusal(err);
        CommandLine line = line(out, err);
        line.setExecutionExceptionHandler((e, command, parsed) -> refusal.explain(e, sentences::german));
        return CurrentScope.callAs(
                LocalOperator.scope(), () -> line.execute(arguments.words().toArray(String[]::new)));
    }

    private CommandLine line(PrintStream out, PrintStream err) {
        CommandLine line = new CommandLine(new Root());
        commands.orderedStream().forEach(line::addSubcommand);
        line.setOut(new PrintWriter(out, true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(err, true, StandardCharsets.UTF_8));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        return line;
    }

    /** What a server does once it is ready: the module's part of {@code serve} or {@code demo}, then the notices. */
    int afterStart(Arguments arguments, PrintStream out, PrintStream err) {
        boolean contributed = line(out, err).getSubcommands().containsKey(arguments.command());
        int exit = contributed ? run(arguments, out, err) : 0;
        if (!arguments.isDemo()) {
            notices.orderedStream().forEach(notice -> notice.text().ifPresent(out::println));
        }
        return exit;
    }
}
