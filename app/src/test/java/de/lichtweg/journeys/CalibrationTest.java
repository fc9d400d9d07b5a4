package de.lichtweg.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.cli.Command;
import de.lichtweg.platform.security.CurrentScope;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.region.Regions;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What {@code ./lichtweg figures --json} says of the demo district is what was published of the real one: per municipality
 * and reporting date within one point, within one and a half where whole percents are published.
 */
class CalibrationTest extends Journey {

    private static final List<LocalDate> PUBLISHED = List.of(
            LocalDate.of(2018, 12, 31),
            LocalDate.of(2019, 6, 30),
            LocalDate.of(2019, 12, 31),
            LocalDate.of(2020, 6, 30),
            LocalDate.of(2020, 12, 31),
            LocalDate.of(2021, 6, 30));

    /** Figure → how the tables call it. */
    private static final Map<String, String> FIGURES = Map.of(
            "wired_30", "leitungsg. Technologien ≥ 30 Mbit/s",
            "wired_50", "leitungsg. Technologien ≥ 50 Mbit/s",
            "wired_100", "leitungsg. Technologien ≥ 100 Mbit/s",
            "wired_200", "leitungsg. Technologien ≥ 200 Mbit/s",
            "wired_400", "leitungsg. Technologien ≥ 400 Mbit/s",
            "wired_1000", "leitungsg. Technologien ≥ 1000 Mbit/s",
            "fttbh", "FTTH/B ≥ 1000 Mbit/s",
            "catv_1000", "CATV ≥ 1000 Mbit/s");

    @Autowired
    private ObjectProvider<Command> commands;

    @Autowired
    private Regions regions;

    @Autowired
    private JsonMapper json;

    @Test
    void everyFigureOfEveryMunicipalityIsTheOneThatWasPublished() throws IOException {
        List<String> misses = new ArrayList<>();
        int compared = 0;
        for (LocalDate day : PUBLISHED) {
            PrintedRates shipped = PrintedRates.shipped(day);
            PrintedRates printed = PrintedRates.extracted(day).orElse(shipped);
            double tolerance = printed.areWhole() ? 1.5 : 1.0;
            Map<String, Map<String, Double>> own = figures(day);
            assertThat(own).as("municipalities of " + day).hasSize(28);
            for (String municipality : own.keySet()) {
                for (String figure : FIGURES.keySet()) {
                    if (isArtefact(day, figure)) {
                        continue;
                    }
                    double is = Objects.requireNonNull(own.get(municipality).get(figure), figure);
                    double should = printed.percent(municipality, Objects.requireNonNull(FIGURES.get(figure)));
                    compared++;
                    if (!(Math.abs(is - should) <= tolerance)) {
                        misses.add(
                                "%s %s %s: published %.2f, own %.2f".formatted(day, municipality, figure, should, is));
                    }
                }
            }
        }
        assertThat(misses).isEmpty();
        assertThat(compared).isEqualTo(28 * (6 * 8 - 2));
    }

    @Test
    void theShippedTablesPrintWhatTheExtractSays() throws IOException {
        for (LocalDate day : PUBLISHED) {
            PrintedRates shipped = PrintedRates.shipped(day);
            PrintedRates extracted = PrintedRates.extracted(day).orElse(shipped);
            assertThat(shipped.areWhole()).isEqualTo(extracted.areWhole()).isEqualTo(day.equals(PUBLISHED.getFirst()));
            for (Regions.Region municipality : regions.children(DISTRICT, day)) {
                for (String caption : FIGURES.values()) {
                    String key = municipality.key().value();
                    assertThat(shipped.percent(key, caption))
                            .as(day + key + caption)
                            .isEqualTo(extracted.percent(key, caption));
                }
            }
        }
    }

    /** The tables of the end of 2018 print the same for 100 and 200 Mbit/s; half a year later they differ by 20 points. */
    private static boolean isArtefact(LocalDate day, String figure) {
        return day.equals(PUBLISHED.getFirst()) && (figure.equals("wired_100") || figure.equals("wired_200"));
    }

    /** Municipality → figure → percent of households. */
    private Map<String, Map<String, Double>> figures(LocalDate day) {
        List<String> keys = regions.children(DISTRICT, day).stream()
                .map(Regions.Region::key)
                .map(RegionKey::value)
                .toList();
        StringWriter out = new StringWriter();
        CommandLine command = commands.stream()
                .map(CommandLine::new)
                .filter(c -> c.getCommandName().equals("figures"))
                .findFirst()
                .orElseThrow()
                .setOut(new PrintWriter(out));
        int exit = CurrentScope.callAs(
                Scope.system("calibration"),
                () -> command.execute("--region", String.join(",", keys), "--as-of", day.toString(), "--json"));
        assertThat(exit).isZero();
        Map<String, Map<String, Double>> percent = new HashMap<>();
        for (JsonNode line : json.readTree(out.toString())) {
            if (line.get("weighting").asString().equals("households")) {
                assertThat(line.get("asOf").asString()).isEqualTo(day.toString());
                percent.computeIfAbsent(line.get("region").asString(), k -> new HashMap<>())
                        .put(line.get("figure").asString(), line.get("rate").asDouble() * 100);
            }
        }
        return percent;
    }
}
