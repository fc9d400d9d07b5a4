package de.lichtweg.demo.app;

import de.lichtweg.parties.Accounts.RoleAccount;
import de.lichtweg.platform.cli.Command;
import de.lichtweg.platform.cli.ProgressLine;
import java.io.PrintWriter;
import java.util.stream.Collectors;
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
        out.println("Rollen der Demo, ein Klick auf der Startseite, ohne Kennwort: "
                + DemoRoles.ALL.stream().map(RoleAccount::displayName).collect(Collectors.joining(", ")));
        return 0;
    }
}
