package de.lichtweg.platform.backup;

import de.lichtweg.platform.backup.Backups.Backup;
import de.lichtweg.platform.cli.Command;
import de.lichtweg.platform.security.CurrentScope;
import java.io.PrintWriter;
import java.nio.file.Path;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** {@code ./lichtweg backup}: everything in one file. */
@Component
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
@CommandLine.Command(
        name = "backup",
        mixinStandardHelpOptions = true,
        description = "Sichert alles in eine Datei, auch neben einem laufenden Server.")
class BackupCommand implements Command {

    private final Backups backups;
    private final JsonMapper json;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(paramLabel = "DATEI|ORDNER", description = "neue Datei, oder Ordner, in dem sie entsteht")
    private Path place = Path.of("");

    @Option(names = "--json", description = "Ergebnis als JSON")
    private boolean asJson;

    BackupCommand(Backups backups, JsonMapper json) {
        this.backups = backups;
        this.json = json;
    }

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        Backup backup = backups.create(CurrentScope.get(), place, new PrintedProgress(asJson ? null : err));
        PrintWriter out = spec.commandLine().getOut();
        out.println(
                asJson
                        ? json.writeValueAsString(Summary.of(backup))
                        : "Gesichert: " + backup.file() + "\n"
                                + Summary.of(backup).text());
        out.flush();
        return 0;
    }
}
