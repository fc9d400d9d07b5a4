package de.lichtweg.platform.backup;

import de.lichtweg.platform.backup.Restore.Restored;
import de.lichtweg.platform.cli.Command;
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

/** {@code ./lichtweg restore}: from a backup to an installation, or only a look whether the backup is whole. */
@Component
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
@CommandLine.Command(
        name = "restore",
        mixinStandardHelpOptions = true,
        description = "Stellt eine Sicherung in einem leeren Datenordner wieder her.")
class RestoreCommand implements Command {

    private final Restore restore;
    private final JsonMapper json;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(paramLabel = "DATEI", description = "eine Sicherung")
    private Path file = Path.of("");

    @Option(names = "--replace", description = "ersetzt, was im Datenordner und in der Datenbank schon da ist")
    private boolean replace;

    @Option(names = "--check", description = "prüft nur die Datei und schreibt nichts")
    private boolean checkOnly;

    @Option(names = "--json", description = "Ergebnis als JSON")
    private boolean asJson;

    RestoreCommand(Restore restore, JsonMapper json) {
        this.restore = restore;
        this.json = json;
    }

    @Override
    public Integer call() {
        BackupProgress progress =
                new PrintedProgress(asJson ? null : spec.commandLine().getErr());
        if (checkOnly) {
            return say("Die Sicherung ist vollständig und unbeschädigt.", Summary.of(restore.check(file, progress)));
        }
        Restored restored = restore.run(file, replace, progress);
        String migrated = restored.migrated() == 0 ? "" : " Das Schema ist auf den Stand dieser Version gebracht.";
        return say("Wiederhergestellt, alle Tabellen gleich." + migrated, Summary.of(restored));
    }

    private int say(String sentence, Summary summary) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(asJson ? json.writeValueAsString(summary) : sentence + "\n" + summary.text());
        out.flush();
        return 0;
    }
}
