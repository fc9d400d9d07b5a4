package de.lichtweg.coverage.web;

import de.lichtweg.coverage.AddressQuery;
import de.lichtweg.kernel.AsOf;
import de.lichtweg.platform.cli.Command;
import de.lichtweg.platform.error.RuleViolation;
import de.lichtweg.platform.security.CurrentScope;
import de.lichtweg.platform.table.Table;
import de.lichtweg.platform.table.TableFormat;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./lichtweg export addresses}: the address list as filtered, the same table as on the page. */
@Component
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
@CommandLine.Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = "Gibt Tabellen aus. WHAT ist addresses, supply, prospects oder sites.")
class ExportCommand implements Command {

    private final AddressExport export;
    private final SiteExport sites;

    @Parameters(index = "0", paramLabel = "WHAT", description = "addresses, supply, prospects oder sites")
    private String what = "";

    @Option(names = "--region", required = true, paramLabel = "AGS", description = "Region")
    private String region = "";

    @Option(
            names = "--filter",
            paramLabel = "key=value",
            description = {
                "Filter wie in der Adresse der Seite, mehrfach möglich. Schlüssel: municipality, locality, street,",
                "postcode, q, stage, eligible, reason, plan, expected_lt, expected_ge, band, down_ge, down_lt, up_ge,",
                "up_lt, technology, tech_down, best, operator, best_operator, usage, hh_ge, biz_ge, known, note, id,",
                "cell, bbox, area, correction, report, site, changed (mit from, to und weiteren)."
            })
    private List<String> filters = new ArrayList<>();

    @Option(names = "--sort", defaultValue = "address", description = "Spalte, mit - davor absteigend")
    private String sort = "address";

    @Option(names = "--as-of", description = "Tag, nach dem gefragt wird, JJJJ-MM-TT")
    private @Nullable String asOf;

    @Option(names = "--known-on", description = "Tag, dessen Wissen antwortet, JJJJ-MM-TT")
    private @Nullable String knownOn;

    @Option(names = "--format", required = true, description = "csv, xlsx, geojson oder gpkg")
    private String format = "csv";

    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "FILE",
            description = "Datei, die geschrieben wird")
    private Path file = Path.of("");

    ExportCommand(AddressExport export, SiteExport sites) {
        this.export = export;
        this.sites = sites;
    }

    @Override
    public Integer call() throws IOException {
        TableFormat chosen = TableFormat.find(format).orElseThrow(() -> new RuleViolation("export.format", format));
        write(table(new AddressQuery(Arguments.region(region), conditions()), Arguments.asOf(asOf, knownOn)), chosen);
        return 0;
    }

    private Table<?> table(AddressQuery query, AsOf when) {
        de.lichtweg.platform.security.Scope scope = CurrentScope.get();
        return switch (what) {
            case "addresses" -> export.table(scope, query, sort, when);
            case "supply" -> export.offers(scope, query, sort, when);
            case "prospects" -> export.prospects(scope, query, sort, when);
            case "sites" -> sites.table(scope, query, "", when);
            default -> throw new RuleViolation("export.what", what);
        };
    }

    private Map<String, List<String>> conditions() {
        Map<String, List<String>> result = new TreeMap<>();
        for (String filter : filters) {
            int at = filter.indexOf('=');
            if (at <= 0) {
                throw new RuleViolation("query.key", filter);
            }
            result.computeIfAbsent(filter.substring(0, at), k -> new ArrayList<>())
                    .add(filter.substring(at + 1));
        }
        return result;
    }

    /** Writes beside the file first, so that a broken export never looks like a whole one. */
    private void write(Table<?> table, TableFormat chosen) throws IOException {
        Path target = file.toAbsolutePath();
        Path part = target.resolveSibling(target.getFileName() + ".part");
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part))) {
            chosen.write(table, out);
        }
        Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
    }
}
