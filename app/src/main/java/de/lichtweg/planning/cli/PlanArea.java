package de.lichtweg.planning.cli;

import de.lichtweg.geodata.crs.Crs;
import de.lichtweg.planner.cost.PriceBook;
import de.lichtweg.planner.cost.PriceBookReader;
import de.lichtweg.planner.graph.Budget;
import de.lichtweg.planning.area.AreaPlan;
import de.lichtweg.planning.area.AreaPlanner;
import de.lichtweg.planning.ground.Assumptions;
import de.lichtweg.planning.ground.GroundNetwork;
import de.lichtweg.planning.ground.NetworkBuilder;
import de.lichtweg.planning.io.AreaInput;
import de.lichtweg.planning.io.PlanFiles;
import de.lichtweg.planning.io.RuleFile;
import de.lichtweg.planning.io.Shipped;
import de.lichtweg.planning.io.Words;
import de.lichtweg.platform.error.RuleViolation;
import de.lichtweg.platform.time.LichtwegClock;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** {@code plan area}: a rough plan on real streets, from files to files. */
@CommandLine.Command(
        name = "area",
        mixinStandardHelpOptions = true,
        description =
                "Plant ein Glasfasernetz auf den Straßen eines Gebiets: Trassen, Verteiler, Rohre, Kabel, Kosten.")
final class PlanArea implements Callable<Integer> {

    private static final long LARGEST_TEXT = 4L << 20;
    private static final long DEAREST_CENTS = 100_000_000;

    @CommandLine.Option(
            names = "--streets",
            paramLabel = "DATEI",
            required = true,
            description = "OpenStreetMap (PBF, XML), GeoJSON, GeoPackage, Shapefile oder CSV mit WKT")
    private @Nullable Path streets;

    @CommandLine.Option(
            names = "--addresses",
            paramLabel = "DATEI",
            description = "Punkte oder Tabelle mit Koordinaten; ohne Angabe die Adressen der Straßendatei")
    private @Nullable Path addresses;

    @CommandLine.Option(names = "--price-book", paramLabel = "DATEI", description = "Preise; sonst das mitgelieferte")
    private @Nullable Path priceBook;

    @CommandLine.Option(names = "--rules", paramLabel = "DATEI", description = "Regeln; sonst das mitgelieferte")
    private @Nullable Path rules;

    @CommandLine.Option(names = "--budget", paramLabel = "EUR", description = "nur so viele Adressen, wie es erreicht")
    private @Nullable BigDecimal budget;

    @CommandLine.Option(names = "--crs", paramLabel = "EPSG", description = "für Dateien, die es nicht selbst sagen")
    private @Nullable Integer crs;

    @CommandLine.Option(names = "--time-limit", paramLabel = "S", description = "höchstens so viele Sekunden, sonst 60")
    private double seconds = 60;

    @CommandLine.Option(
            names = "--gap",
            paramLabel = "PROZENT",
            description = "genügt für die Trassen, wenn nachweislich höchstens so viel teurer; sonst 0,1")
    private double gapPercent = 0.1;

    @CommandLine.Option(names = "-o", paramLabel = "ORDNER", required = true, description = "wohin die Dateien kommen")
    private @Nullable Path folder;

    @CommandLine.Option(names = "--json", description = "eine Zeile JSON")
    private boolean json;

    @CommandLine.Spec
    private CommandLine.Model.@Nullable CommandSpec spec;

    private final Words words = new Words();

    @Override
    public Integer call() {
        try {
            return plan();
        } catch (RuleViolation e) {
            throw new Refused(words.of(e));
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw new Refused(
                    "Kosten oder Längen sind zusammen zu groß oder passen nicht zueinander: " + e.getMessage());
        }
    }

    private int plan() {
        checkOptions();
        PriceBook prices = priceBook == null ? Shipped.prices() : read(priceBook, PriceBookReader::read);
        checkPrices(prices);
        RuleFile given = rules == null ? RuleFile.standard() : read(rules, RuleFile::read);
        Path streetPath = Objects.requireNonNull(streets);
        Path addressPath = addresses == null ? streetPath : addresses;
        AreaInput input = AreaInput.read(streetPath, addressPath, crs);
        Crs system = input.streets().system();
        Assumptions assumptions = new Assumptions(given.ground().name());
        GroundNetwork ground = new NetworkBuilder(given.ground(), prices, system, assumptions)
                .build(
                        input.streets().streets(system, assumptions),
                        input.addresses().houses(system, assumptions));
        AreaPlan plan = solve(new AreaPlanner(ground, given.network(), prices, gapPercent, (step, c, b) -> {}));
        SolveOptions.believe(plan.complaints());
        PlanFiles files =
                new PlanFiles(plan, system, words, names(streetPath, addressPath), new LichtwegClock().today());
        write(files);
        say(plan, files);
        return 0;
    }

    /** Sums of an area are counted in thousandths of a cent; no price of a metre or piece needs to be larger. */
    private static void checkPrices(PriceBook prices) {
        prices.prices().forEach((item, price) -> {
            if (price.range().highCents() > DEAREST_CENTS) {
                throw new Refused("Im Preisbuch ist der Preis der Position „" + item.code()
                        + "“ zu groß; höchstens 1.000.000 € je Meter oder Stück sind möglich.");
            }
        });
    }

    private void checkOptions() {
        if (!(seconds > 0)) {
            throw new Refused("Hinter --time-limit gehört eine Zahl von Sekunden über 0.");
        }
        if (!(gapPercent >= 0)) {
            throw new Refused("Hinter --gap gehört eine Prozentzahl ab 0.");
        }
        boolean wrong = budget != null && (budget.signum() <= 0 || budget.precision() - budget.scale() > 12);
        if (wrong) {
            throw new Refused("Hinter --budget gehört ein Betrag in Euro über 0 und unter einer Billion.");
        }
    }

    private AreaPlan solve(AreaPlanner planner) {
        AreaPlan all = planner.everything(Budget.ofSeconds(seconds));
        return budget == null
                ? all
                : planner.within(all, budget.movePointRight(2).longValue(), Budget.ofSeconds(seconds));
    }

    private static List<String> names(Path streets, Path addresses) {
        return List.of(streets, addresses).stream()
                .map(p -> String.valueOf(p.getFileName()))
                .distinct()
                .toList();
    }

    private static <T> T read(Path file, Function<String, T> reader) {
        try {
            if (Files.size(file) > LARGEST_TEXT) {
                throw new Refused("Die Datei „" + file + "“ ist für ein Preisbuch oder Regelwerk zu groß.");
            }
            return reader.apply(Files.readString(file, StandardCharsets.UTF_8));
        } catch (CharacterCodingException e) {
            throw new Refused("Die Datei „" + file + "“ ist kein Text in UTF-8.");
        } catch (IOException e) {
            throw new Refused("Die Datei „" + file + "“ lässt sich nicht lesen.");
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw new Refused("Die Datei „" + file + "“ lässt sich nicht verstehen. " + e.getMessage());
        }
    }

    private void write(PlanFiles files) {
        try {
            files.write(Objects.requireNonNull(folder));
        } catch (IOException e) {
            throw new Refused("In den Ordner „" + folder + "“ lässt sich nicht schreiben.");
        }
    }

    private void say(AreaPlan plan, PlanFiles files) {
        java.io.PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        if (json) {
            out.println(files.summary());
            return;
        }
        out.printf(
                Locale.GERMANY,
                "%,d von %,d Adressen angeschlossen, %,.1f km Trassen, %,d Netzverteiler.%n",
                plan.served(),
                plan.ground().connections().size() + plan.ground().left().size(),
                plan.trenchMm() / 1e6,
                plan.plan().distributors().size());
        out.printf(
                Locale.GERMANY,
                "Kosten netto: %,.0f bis %,.0f €, wahrscheinlich %,.0f €.%n",
                plan.total().lowCents() / 100.0,
                plan.total().highCents() / 100.0,
                plan.total().likelyCents() / 100.0);
        files.proven().forEach(out::println);
        out.println("Geschrieben: " + folder);
    }
}
