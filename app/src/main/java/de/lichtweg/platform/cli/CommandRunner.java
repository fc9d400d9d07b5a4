package de.lichtweg.platform.cli;

import de.lichtweg.platform.error.Sentences;
import de.lichtweg.platform.security.CurrentScope;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import picocli.CommandLine;

/** Runs a command that a module contributed, as the local operator. */
@Component
class CommandRunner {

    private final ListableBeanFactory beans;
    private final ObjectProvider<StartupNotice> notices;
    private final Sentences sentences;

    @CommandLine.Command(name = "lichtweg", mixinStandardHelpOptions = true)
    private static final class Root {}

    CommandRunner(ListableBeanFactory beans, ObjectProvider<StartupNotice> notices, Sentences sentences) {
        this.beans = beans;
        this.notices = notices;
        this.sentences = sentences;
    }

    /** Runs the command and returns its exit code. */
    int run(Arguments arguments, PrintStream out, PrintStream err) {
        Refusal refusal = new Refusal(err);
        CommandLine line = line(arguments.command(), out, err);
        line.setExecutionExceptionHandler((e, command, parsed) -> refusal.explain(e, sentences::german));
        return CurrentScope.callAs(
                LocalOperator.scope(), () -> line.execute(arguments.words().toArray(String[]::new)));
    }

    private CommandLine line(String command, PrintStream out, PrintStream err) {
        CommandLine line = new CommandLine(new Root());
        commands(command).forEach(name -> line.addSubcommand(beans.getBean(name)));
        line.setOut(new PrintWriter(out, true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(err, true, StandardCharsets.UTF_8));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        return line;
    }

    /** The bean of the command alone, so that nothing of another one is made; all of them for a word that none has. */
    private List<String> commands(String command) {
        List<String> all = List.of(beans.getBeanNamesForType(Command.class));
        List<String> named =
                all.stream().filter(bean -> command.equals(nameOf(bean))).toList();
        return named.isEmpty() ? all : named;
    }

    private @Nullable String nameOf(String bean) {
        CommandLine.Command annotation = beans.findAnnotationOnBean(bean, CommandLine.Command.class);
        return annotation == null ? null : annotation.name();
    }

    /** What a server does once it is ready: the module's part of {@code serve} or {@code demo}, then the notices. */
    int afterStart(Arguments arguments, PrintStream out, PrintStream err) {
        boolean contributed =
                line(arguments.command(), out, err).getSubcommands().containsKey(arguments.command());
        int exit = contributed ? run(arguments, out, err) : 0;
        if (!arguments.isDemo()) {
            notices.orderedStream().forEach(notice -> notice.text().ifPresent(out::println));
        }
        return exit;
    }
}
