package de.lichtweg.demo.app;

import de.lichtweg.platform.cli.Command;
import de.lichtweg.platform.cli.ProgressLine;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The demo's part of {@code ./lichtweg demo}: installs the district once, then says who can be entered. */
@Component
@ConditionalOnProperty(name = "lichtweg.demo", havingValue = "true")
@CommandLine.Command(name = "demo", description = "Starts the demo district.", mixinStandardHelpOptions = true)
class DemoCommand implements Command {

    /** Width of the longest login. */
    private static final int LOGIN = 21;

    private final DemoData data;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    DemoCommand(DemoData data) {
        this.data = data;
    }

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        ProgressLine line = new ProgressLine(spec.commandLine().getErr());
        data.install(step -> line.show("Die Demo wird eingerichtet", step.done(), step.all()));
        table().forEach(out::println);
        out.flush();
        return 0;
    }

    /** Who can be entered, one line each. */
    static List<String> table() {
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add("Rollen der Demo: ein Klick auf der Startseite oder unter /anmelden mit Kennung und Kennwort.");
        lines.add("");
        lines.add(row("Kennung", "Kennwort", "Rolle"));
        lines.add(row("-".repeat(LOGIN), "-".repeat(DemoRoles.PASSWORD.length()), "-".repeat(LOGIN)));
        DemoRoles.ALL.forEach(r -> lines.add(row(r.login(), DemoRoles.PASSWORD, r.displayName())));
        lines.add("");
        return lines;
    }

    private static String row(String login, String password, String role) {
        return String.format(Locale.GERMAN, "  %-" + LOGIN + "s  %-18s  %s", login, password, role);
    }
}
