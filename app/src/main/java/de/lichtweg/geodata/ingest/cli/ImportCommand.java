package de.lichtweg.geodata.ingest.cli;

import de.lichtweg.geodata.ingest.ImportProfile.Plan.Counts;
import de.lichtweg.geodata.ingest.ImportProfile.Request;
import de.lichtweg.geodata.ingest.Imports;
import de.lichtweg.geodata.ingest.Imports.Result;
import de.lichtweg.geodata.ingest.app.RefusedRun;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.cli.Command;
import de.lichtweg.platform.error.RuleViolation;
import de.lichtweg.platform.error.Sentences;
import de.lichtweg.platform.security.CurrentScope;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** Imports files from the command line; each file on its own, archives member by member. */
@Component
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
@CommandLine.Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = "Liest Dateien ein. PROFILE ist eine Dateiart oder auto.")
class ImportCommand implements Command {

    private final Imports imports;
    private final RefusedRun refused;
    private final JsonMapper json;
    private final Sentences sentences;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "PROFILE", description = "Dateiart oder auto")
    private String profile = "auto";

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "FILE", description = "Dateien, auch .gz und .zip")
    private List<Path> files = List.of();

    @Option(names = "--region", description = "Gebiet (AGS), von dem die Datei handelt")
    private @Nullable String region;

    @Option(names = "--as-of", description = "Stichtag, JJJJ-MM-TT")
    private @Nullable String asOf;

    @Option(names = "--crs", description = "Koordinatensystem, EPSG-Nummer")
    private @Nullable Integer crs;

    @Option(names = "--operator", description = "Betreiber")
    private @Nullable String operator;

    @Option(names = "--source", description = "Schlüssel der Quelle")
    private @Nullable String source;

    @Option(names = "--complete", description = "Die Datei ist der ganze Bestand")
    private boolean complete;

    @Option(names = "--partial", description = "Die Datei ist ein Teil")
    private boolean partial;

    @Option(names = "--dry-run", description = "Nur prüfen, nichts schreiben")
    private boolean dryRun;

    @Option(names = "--accept-valid", description = "Gültige Zeilen übernehmen, auch wenn andere abgewiesen werden")
    private boolean acceptValid;

    @Option(names = "--json", description = "Ergebnis als JSON")
    private boolean asJson;

    ImportCommand(Imports imports, RefusedRun refused, JsonMapper json, Sentences sentences) {
        this.imports = imports;
        this.refused = refused;
        this.json = json;
        this.sentences = sentences;
    }

    @Override
    public Integer call() {
        if (complete && partial) {
            throw new RuleViolation("import.completeness");
        }
        int exit = 0;
        for (Path file : files) {
            exit = Math.max(exit, oneOrRefused(file));
        }
        return exit;
    }

    /** A file that is refused does not keep the others out. */
    private int oneOrRefused(Path file) {
        try {
            return one(file);
        } catch (RuleViolation e) {
            PrintWriter err = spec.commandLine().getErr();
            err.println(sentences.german(e));
            err.flush();
            return CommandLine.ExitCode.USAGE;
        }
    }

    private int one(Path file) {
        try {
            List<Result> results = imports.runAll(profile, file, request(file), Map.of(), null);
            results.forEach(this::print);
            return results.stream().anyMatch(this::wouldBeRefused) ? 2 : 0;
        } catch (RuleViolation e) {
            if (e.code().equals("import.rejected")) {
                refused.last(CurrentScope.get()).map(ImportCommand::unwritten).ifPresent(this::print);
            }
            throw e;
        }
    }

    /** What a refused run has counted; of what it had planned it wrote nothing. */
    private static Result unwritten(Result refused) {
        Counts counts = refused.counts();
        return new Result(
                refused.runId(),
                refused.operation(),
                new Counts(counts.rows(), counts.accepted(), counts.rejected(), counts.unchanged(), 0),
                refused.issues(),
                refused.seconds());
    }

    /** A dry run ends as the real run would. */
    private boolean wouldBeRefused(Result result) {
        return dryRun && !acceptValid && result.counts().rejected() > 0;
    }

    private Request request(Path file) {
        Path name = file.getFileName();
        return new Request(
                CurrentScope.get(),
                region(),
                date(),
                operator,
                source,
                complete ? Boolean.TRUE : partial ? Boolean.FALSE : null,
                acceptValid,
                dryRun,
                crs,
                name == null ? file.toString() : name.toString(),
                "");
    }

    private @Nullable RegionKey region() {
        if (region == null) {
            return null;
        }
        if (!RegionKey.isValid(region)) {
            throw new RuleViolation("import.region", region);
        }
        return new RegionKey(region);
    }

    private @Nullable LocalDate date() {
        try {
            return asOf == null ? null : LocalDate.parse(asOf);
        } catch (DateTimeParseException e) {
            throw new RuleViolation("import.date", String.valueOf(asOf));
        }
    }

    private void print(Result result) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(asJson ? json.writeValueAsString(shape(result)) : sentence(result));
        out.flush();
    }

    private static Map<String, Object> shape(Result result) {
        Map<String, Object> shape = new LinkedHashMap<>();
        shape.put("operation", result.operation());
        shape.put("rows", result.counts().rows());
        shape.put("accepted", result.counts().accepted());
        shape.put("rejected", result.counts().rejected());
        shape.put("unchanged", result.counts().unchanged());
        shape.put("written", result.counts().written());
        shape.put("issues", result.issues());
        shape.put("seconds", Math.round(result.seconds() * 1000) / 1000.0);
        return shape;
    }

    private String sentence(Result result) {
        String issues = result.issues().isEmpty()
                ? ""
                : result.issues().stream()
                        .map(i -> i.kind() + " " + i.count())
                        .reduce((a, b) -> a + ", " + b)
                        .map(s -> "; Hinweise: " + s)
                        .orElse("");
        return String.format(
                Locale.GERMAN,
                "Vorgang %d: %,d Zeilen, %,d angenommen, %,d abgewiesen, %,d unverändert, %,d geschrieben (%.1f s)%s",
                result.operation(),
                result.counts().rows(),
                result.counts().accepted(),
                result.counts().rejected(),
                result.counts().unchanged(),
                result.counts().written(),
                result.seconds(),
                issues);
    }
}
