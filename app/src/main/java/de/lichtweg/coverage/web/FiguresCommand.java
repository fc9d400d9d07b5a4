package de.lichtweg.coverage.web;

import de.lichtweg.coverage.Ledger;
import de.lichtweg.coverage.LedgerView;
import de.lichtweg.coverage.LedgerView.FigureValue;
import de.lichtweg.kernel.AsOf;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.cli.Command;
import de.lichtweg.platform.security.CurrentScope;
import de.lichtweg.region.Regions;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** {@code ./lichtweg figures}: all figures of regions, each with its definition's version and both moments. */
@Component
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
@CommandLine.Command(
        name = "figures",
        mixinStandardHelpOptions = true,
        description = "Gibt die Kennzahlen von Regionen aus.")
class FiguresCommand implements Command {

    private final Ledger ledger;
    private final Regions regions;
    private final JsonMapper json;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--region", required = true, paramLabel = "AGS[,AGS…]", description = "Regionen")
    private String region = "";

    @Option(names = "--as-of", description = "Tag, nach dem gefragt wird, JJJJ-MM-TT")
    private @Nullable String asOf;

    @Option(names = "--known-on", description = "Tag, dessen Wissen antwortet, JJJJ-MM-TT")
    private @Nullable String knownOn;

    @Option(names = "--json", description = "Ergebnis als JSON")
    private boolean asJson;

    FiguresCommand(Ledger ledger, Regions regions, JsonMapper json) {
        this.ledger = ledger;
        this.regions = regions;
        this.json = json;
    }

    @Override
    public Integer call() {
        AsOf moments = Arguments.asOf(asOf, knownOn);
        LedgerView view = ledger.view(CurrentScope.get(), moments);
        List<FigureValue> figures = Arguments.regions(region).stream()
                .flatMap(r -> view.figures(known(r, view)).stream())
                .toList();
        print(figures);
        return 0;
    }

    /** Refuses a region that does not exist on the day; one that was merged away, as known, answers with its successor. */
    private RegionKey known(RegionKey key, LedgerView view) {
        if (key.equals(RegionKey.GERMANY)) {
            return key;
        }
        regions.get(key, view.validOn());
        return regions.resolve(key, view.validOn(), view.operation());
    }

    private void print(List<FigureValue> figures) {
        PrintWriter out = spec.commandLine().getOut();
        if (asJson) {
            out.println(
                    json.writeValueAsString(figures.stream().map(FigureLine::of).toList()));
        } else {
            figures.forEach(f -> out.println(line(f)));
        }
        out.flush();
    }

    private static String line(FigureValue f) {
        String rate = Double.isNaN(f.rate()) ? "–" : String.format(Locale.GERMANY, "%.1f %%", f.rate() * 100);
        return String.format(
                Locale.GERMANY,
                "%-12s %-22s %-11s %9s  %,d von %,d",
                f.region(),
                f.figure(),
                f.weighting().name().toLowerCase(Locale.ROOT),
                rate,
                f.numerator(),
                f.denominator());
    }
}
