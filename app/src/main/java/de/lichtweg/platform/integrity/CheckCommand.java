package de.lichtweg.platform.integrity;

import de.lichtweg.platform.cli.Command;
import de.lichtweg.platform.integrity.IntegrityChecks.Report;
import de.lichtweg.platform.security.CurrentScope;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** {@code ./lichtweg check}: exit 0 when nothing worse than a note was found, else 2. */
@Component
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
@CommandLine.Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "Prüft, ob die gespeicherten Daten in sich stimmen. Ende 0: ja, 2: es gibt Befunde.")
class CheckCommand implements Command {

    private static final int FOUND = 2;
    private static final int SHOWN = 5;

    private final IntegrityChecks checks;
    private final CheckCatalogue catalogue;
    private final JsonMapper json;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--json", description = "Ergebnis als JSON")
    private boolean asJson;

    CheckCommand(IntegrityChecks checks, CheckCatalogue catalogue, JsonMapper json) {
        this.checks = checks;
        this.catalogue = catalogue;
        this.json = json;
    }

    /** One check as JSON prints it. */
    private record Line(
            String check,
            String module,
            String severity,
            String title,
            long found,
            String error,
            long millis,
            List<Finding> cases) {}

    @Override
    public Integer call() {
        Report report = checks.run(CurrentScope.get(), (position, check) -> {});
        PrintWriter out = spec.commandLine().getOut();
        if (asJson) {
            out.println(json.writeValueAsString(
                    report.results().stream().map(this::line).toList()));
        } else {
            report.results().forEach(r -> print(r, out));
            out.println(
                    report.clean()
                            ? report.results().size() + " Prüfungen, kein Befund."
                            : "Befunde: " + report.errors() + " Fehler, " + report.warnings() + " Warnungen, "
                                    + report.notes() + " Hinweise.");
        }
        out.flush();
        return report.clean() ? 0 : FOUND;
    }

    private Line line(CheckResult r) {
        Check check = check(r);
        return new Line(
                check.key(),
                check.module(),
                check.severity().name().toLowerCase(Locale.ROOT),
                check.title(Locale.GERMAN),
                r.found(),
                r.error(),
                r.millis(),
                r.cases());
    }

    private void print(CheckResult r, PrintWriter out) {
        if (r.clean()) {
            return;
        }
        Check check = check(r);
        out.printf(
                Locale.GERMAN,
                "%-8s %s (%s)%n",
                word(check),
                check.title(Locale.GERMAN),
                r.error().isEmpty() ? String.format(Locale.GERMAN, "%,d", r.found()) : "nicht geprüft");
        if (!r.error().isEmpty()) {
            out.println("         " + r.error());
            return;
        }
        r.cases().stream().limit(SHOWN).forEach(c -> out.println("         " + c.subject()));
        out.println("         → " + check.advice(Locale.GERMAN));
    }

    private Check check(CheckResult r) {
        return catalogue.find(r.check()).orElseThrow();
    }

    private static String word(Check check) {
        return switch (check.severity()) {
            case ERROR -> "Fehler";
            case WARNING -> "Warnung";
            case NOTE -> "Hinweis";
        };
    }
}
