package de.lichtweg.standards.data.web;

import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.cli.Command;
import de.lichtweg.platform.error.NotFound;
import de.lichtweg.platform.error.RuleViolation;
import de.lichtweg.platform.security.CurrentScope;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.time.LichtwegClock;
import de.lichtweg.region.Regions;
import de.lichtweg.standards.data.app.DataContents;
import de.lichtweg.standards.data.app.DeliveryCheck;
import de.lichtweg.standards.data.app.DeliveryDesk;
import de.lichtweg.standards.data.app.RuleTexts;
import de.lichtweg.standards.data.domain.DataStandard;
import de.lichtweg.standards.data.domain.Finding;
import de.lichtweg.standards.data.domain.Outcome;
import de.lichtweg.standards.data.domain.Rule;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.stereotype.Component;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code ./lichtweg standard check}: does a file keep a data standard? Nothing is kept. Where the catalogue has no such standard, what the
 * product brings along is asked.
 */
@Component
@org.springframework.context.annotation.Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
@CommandLine.Command(
        name = "standard",
        mixinStandardHelpOptions = true,
        description =
                "Prüft eine Lieferung: standard check DATEI --standard SCHLÜSSEL. Ende 0 angenommen, 2 abgewiesen.")
class CheckStandardCommand implements Command {

    private static final int KEPT = 2;

    private final ObjectProvider<DeliveryDesk> desk;
    private final ObjectProvider<DataContents> contents;
    private final ObjectProvider<DeliveryCheck> check;
    private final ObjectProvider<Regions> regions;
    private final LichtwegClock clock;
    private final RuleTexts texts;
    private final JsonMapper json;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "check", description = "check")
    private String what = "";

    @Parameters(index = "1", paramLabel = "DATEI", description = "XLSX, CSV, GeoPackage oder Archiv")
    private Path file = Path.of("");

    @Option(names = "--standard", required = true, paramLabel = "SCHLÜSSEL", description = "etwa adressliste")
    private String standard = "";

    @Option(names = "--region", paramLabel = "AGS", description = "wessen Lieferung; sonst der eigene Landkreis")
    private @Nullable String region;

    @Option(names = "--phase", paramLabel = "PHASE", description = "nur bei Standards mit Phasen", defaultValue = "")
    private String phase = "";

    @Option(names = "--on", paramLabel = "TAG", description = "Tag, dessen Fassung gilt, JJJJ-MM-TT; sonst heute")
    private @Nullable String on;

    @Option(names = "--json", description = "Ergebnis als JSON")
    private boolean asJson;

    CheckStandardCommand(
            ObjectProvider<DeliveryDesk> desk,
            ObjectProvider<DataContents> contents,
            ObjectProvider<DeliveryCheck> check,
            ObjectProvider<Regions> regions,
            LichtwegClock clock,
            RuleTexts texts,
            JsonMapper json) {
        this.desk = desk;
        this.contents = contents;
        this.check = check;
        this.regions = regions;
        this.clock = clock;
        this.texts = texts;
        this.json = json;
    }

    @Override
    public Integer call() {
        if (!what.equals("check")) {
            throw new RuleViolation("standards.data.command", what);
        }
        Scope scope = CurrentScope.get();
        LocalDate day = day();
        RegionKey key = region();
        DataStandard definition = definition(scope, key, day);
        if (!definition.phases().isEmpty() && definition.phase(phase).isEmpty()) {
            throw new RuleViolation("standards.data.phase", standard);
        }
        PrintWriter out = spec.commandLine().getOut();
        Map<String, Rule> rules =
                definition.everyRule().stream().collect(Collectors.toMap(Rule::id, Function.identity(), (a, b) -> b));
        DeliveryCheck checker = check.getObject();
        Outcome outcome = checker.run(
                definition,
                file,
                String.valueOf(file.getFileName()),
                checker.around(key, day, phase),
                f -> say(out, definition, rules, f));
        end(out, outcome);
        return outcome.accepted() ? 0 : KEPT;
    }

    private LocalDate day() {
        try {
            return on == null ? clock.today() : LocalDate.parse(on);
        } catch (DateTimeException e) {
            throw new RuleViolation("standards.data.day", String.valueOf(on));
        }
    }

    private RegionKey region() {
        if (region != null && !RegionKey.isValid(region)) {
            throw new RuleViolation("standards.data.region");
        }
        return region == null ? regions.getObject().home() : new RegionKey(region);
    }

    private DataStandard definition(Scope scope, RegionKey key, LocalDate day) {
        try {
            return desk.getObject().valid(scope, standard, key, day).definition();
        } catch (NotFound e) {
            Optional<DataStandard> shipped = contents.getObject().shipped(scope, standard);
            return shipped.orElseThrow(() -> new RuleViolation("standards.data.unknown.standard", standard));
        }
    }

    private void say(PrintWriter out, DataStandard definition, Map<String, Rule> rules, Finding f) {
        Rule rule = rules.get(f.rule());
        if (rule == null) {
            return;
        }
        String reason = texts.reason(definition, rule, Locale.GERMAN);
        String advice = texts.advice(definition, rule, Locale.GERMAN);
        if (asJson) {
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("rule", f.rule());
            line.put("severity", rule.severity().name());
            line.put("table", f.table());
            line.put("row", f.row());
            line.put("column", f.column());
            line.put("value", f.value());
            line.put("found", texts.found(rule, f, Locale.GERMAN));
            line.put("reason", reason);
            line.put("advice", advice);
            out.println(json.writeValueAsString(line));
        } else {
            String place = f.table()
                    + (f.row() > 0 ? ", Zeile " + f.row() : "")
                    + (f.column().isEmpty() ? "" : ", " + f.column());
            String found = Stream.of(
                            f.value().isEmpty() ? "" : "„" + f.value() + "“", texts.found(rule, f, Locale.GERMAN))
                    .filter(t -> !t.isEmpty())
                    .collect(Collectors.joining(", "));
            out.println(texts.severity(rule.severity(), Locale.GERMAN) + " " + f.rule()
                    + (place.isEmpty() ? "" : " (" + place + ")") + ": "
                    + (found.isEmpty() ? "" : found + ". ") + reason + " " + advice);
        }
    }

    private void end(PrintWriter out, Outcome outcome) {
        if (asJson) {
            Map<String, Object> end = new LinkedHashMap<>();
            end.put("accepted", outcome.accepted());
            end.put("rows", outcome.rows());
            end.put("errors", outcome.errors());
            end.put("warnings", outcome.warnings());
            end.put("notes", outcome.notes());
            end.put("unchecked", outcome.unchecked());
            out.println(json.writeValueAsString(end));
        } else {
            out.println((outcome.accepted() ? "Angenommen: " : "Abgewiesen: ") + outcome.rows() + " Zeilen, "
                    + outcome.errors() + " Fehler, " + outcome.warnings() + " Warnungen, " + outcome.notes()
                    + " Hinweise.");
        }
        out.flush();
    }
}
