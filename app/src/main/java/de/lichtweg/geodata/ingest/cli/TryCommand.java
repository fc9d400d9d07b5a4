package de.lichtweg.geodata.ingest.cli;

import de.lichtweg.geodata.ingest.app.Trial;
import de.lichtweg.geodata.ingest.app.Trial.Answer;
import de.lichtweg.geodata.ingest.app.Trial.Verdict;
import de.lichtweg.platform.cli.Command;
import de.lichtweg.platform.security.CurrentScope;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./lichtweg try}: every file of a folder is imported into a scratch database or refused with a sentence. */
@Component
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
@CommandLine.Command(
        name = "try",
        mixinStandardHelpOptions = true,
        description = "Probiert alle Dateien eines Ordners in einer Datenbank aus, die danach verschwindet.")
class TryCommand implements Command {

    private final Trial trial;
    private final TrialTable table;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "DIR", description = "Ordner, auch mit Unterordnern")
    private Path folder = Path.of("");

    @Option(names = "--json", description = "Ergebnis als JSON")
    private boolean asJson;

    @Option(names = "--markdown", paramLabel = "FILE", description = "Schreibt die Tabelle als Markdown in eine Datei")
    private @Nullable Path markdown;

    TryCommand(Trial trial, TrialTable table) {
        this.trial = trial;
        this.table = table;
    }

    @Override
    public Integer call() throws IOException {
        PrintWriter err = spec.commandLine().getErr();
        List<Answer> answers = trial.run(CurrentScope.get(), folder, done -> {
            if (done % 10 == 0) {
                err.println(done + " Dateien beantwortet");
                err.flush();
            }
        });
        PrintWriter out = spec.commandLine().getOut();
        out.println(asJson ? table.json(answers) : table.text(answers));
        out.flush();
        Path file = markdown;
        if (file != null) {
            Files.writeString(file, table.markdown(folder.toString(), answers));
        }
        return answers.stream().anyMatch(a -> a.verdict() == Verdict.FAILED) ? 1 : 0;
    }
}
