package de.lichtweg.planning.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.lichtweg.geodata.formats.Feature;
import de.lichtweg.geodata.formats.GeoPackageReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code plan area} and {@code plan defaults}, from files to files. */
class PlanAreaTest {

    private static final String STREETS = """
            {"type":"FeatureCollection","features":[
            {"type":"Feature","properties":{"highway":"residential","name":"Dorfstraße"},"geometry":{"type":"LineString",\
            "coordinates":[[13.500,51.200],[13.502,51.200],[13.504,51.200]]}},
            {"type":"Feature","properties":{"highway":"track","name":"Feldweg"},"geometry":{"type":"LineString",\
            "coordinates":[[13.502,51.200],[13.502,51.204]]}},
            {"type":"Feature","properties":{"highway":"residential","name":"Insel"},"geometry":{"type":"LineString",\
            "coordinates":[[13.600,51.200],[13.601,51.200]]}}]}
            """;
    private static final String ADDRESSES = """
            strasse;hausnummer;plz;ort;lon;lat
            Dorfstraße;1;01665;Dorf;13,5005;51,2002
            Dorfstr.;2;01665;Dorf;13,5010;51,1998
            Dorfstraße;3;01665;Dorf;13,5030;51,2002
            Feldweg;1;01665;Dorf;13,5022;51,2038
            Insel;9;01665;Dorf;13,6005;51,2001
            """;

    @TempDir
    Path folder;

    private record Said(int exit, String out, String err) {}

    private static Said plan(Object... words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        List<String> texts = new ArrayList<>(List.of("plan"));
        for (Object word : words) {
            texts.add(word.toString());
        }
        int exit = PlanCommand.run(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                texts.toArray(String[]::new));
        return new Said(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    @BeforeEach
    void files() throws IOException {
        file("streets.geojson", STREETS);
        file("addresses.csv", ADDRESSES);
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private Said area(Object... more) {
        List<Object> words = new ArrayList<>(List.of(
                "area",
                "--streets",
                folder.resolve("streets.geojson"),
                "--addresses",
                folder.resolve("addresses.csv"),
                "-o",
                folder.resolve("plan")));
        words.addAll(List.of(more));
        return plan(words.toArray());
    }

    private List<Feature> layer(String name) {
        Path file = folder.resolve("plan/plan.gpkg");
        List<Feature> features = new ArrayList<>();
        GeoPackageReader.layers(file).stream()
                .filter(l -> l.table().equals(name))
                .forEach(l -> {
                    try (GeoPackageReader reader = new GeoPackageReader(file, l)) {
                        reader.forEachRemaining(features::add);
                    }
                });
        return features;
    }

    @Test
    void a_plan_is_written_in_layers_quantities_numbers_and_a_report() throws IOException {
        Said said = area("--json");
        assertThat(said.err()).isEmpty();
        assertThat(said.exit()).isZero();
        JsonNode json = new ObjectMapper().readTree(said.out());
        assertThat(json.get("epsg").asInt()).isEqualTo(25833);
        assertThat(json.get("homes").asInt()).isEqualTo(5);
        assertThat(json.get("homesConnected").asInt()).isEqualTo(4);
        assertThat(json.get("trenchGapPercent").asDouble()).isZero();
        assertThat(json.get("proven").get(0).asText())
                .isEqualTo("Nachweislich das günstigste mögliche Trassennetz, das dieselben Häuser anschließt.");
        assertThat(GeoPackageReader.layers(folder.resolve("plan/plan.gpkg")))
                .extracting(GeoPackageReader.Layer::table)
                .containsExactly("trenches", "ducts", "cables", "house_connections", "pop", "nvt", "homes");
        assertThat(layer("homes"))
                .filteredOn(h -> "nein".equals(h.properties().get("angeschlossen")))
                .singleElement()
                .satisfies(h -> assertThat(h.properties())
                        .containsEntry("grund", "Straße hängt nicht mit den anderen zusammen"));
        double metres = layer("trenches").stream()
                .mapToDouble(t -> Double.parseDouble(t.properties().get("laenge_m")))
                .sum();
        assertThat(Math.round(metres * 1000)).isEqualTo(json.get("trenchMm").asLong());
        assertThat(layer("ducts"))
                .hasSize(4 + layer("nvt").size())
                .allSatisfy(d -> assertThat(Objects.requireNonNull(d.geometry()).getLength())
                        .isBetween(
                                Double.parseDouble(d.properties().get("lae_lr")) * 0.999,
                                Double.parseDouble(d.properties().get("lae_lr")) * 1.001));
        assertThat(folder.resolve("plan/quantities.xlsx")).isNotEmptyFile();
        assertThat(Files.readString(folder.resolve("plan/report.html")))
                .contains("von 5 in der Datei", "Insel 9", "Was angenommen wurde", "<svg", "Summe mit Zuschlägen");
        assertThat(new ObjectMapper()
                        .readTree(folder.resolve("plan/plan.json").toFile())
                        .get("assumptions"))
                .isNotEmpty();
    }

    @Test
    void a_budget_reaches_fewer_houses_and_is_kept() throws IOException {
        JsonNode all = new ObjectMapper().readTree(area("--json").out());
        long half = all.get("cost").get("likelyCents").asLong() * 9 / 10;
        JsonNode json = new ObjectMapper()
                .readTree(area("--json", "--budget", half / 100).out());
        assertThat(json.get("cost").get("likelyCents").asLong()).isLessThanOrEqualTo(half);
        assertThat(json.get("budget").get("homes").asInt())
                .isEqualTo(json.get("homesConnected").asInt())
                .isBetween(1, 3)
                .isLessThanOrEqualTo(json.get("budget").get("homesUpperBound").asInt());
    }

    @Test
    void what_is_shipped_can_be_written_changed_and_read_again() throws IOException {
        Path own = folder.resolve("own");
        assertThat(plan("defaults", "-o", own).exit()).isZero();
        assertThat(plan("defaults", "-o", own).err()).contains("gibt es schon");
        Path prices = own.resolve("price-book.csv");
        Path rules = own.resolve("rule-set.csv");
        Files.writeString(rules, Files.readString(rules).replace("street;track;in", "street;track;no;"));
        Said said = area("--json", "--price-book", prices, "--rules", rules);
        assertThat(said.err()).isEmpty();
        // without the track the house at its end goes to the next street that is there
        assertThat(new ObjectMapper().readTree(said.out()).get("trenchMm").asLong())
                .isLessThan(400_000);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--budget | 0 | Betrag in Euro über 0",
                "--budget | -5 | Betrag in Euro über 0",
                "--time-limit | 0 | über 0",
                "--gap | -1 | ab 0",
                "--streets | gibt-es-nicht.pbf | lässt sich nicht lesen",
                "--streets | empty.geojson | ist leer",
                "--streets | addresses.csv | keine Straße",
                "--streets | broken.geojson | Zeile",
                "--addresses | far.csv | in Reichweite",
                "--addresses | nowhere.csv | keine Adresse mit Lage",
                "--addresses | metres.csv | --crs",
                "--price-book | negative.csv | Zeile 4",
                "--price-book | huge.csv | zu groß",
                "--price-book | short.csv | hat keinen Preis",
                "--rules | odd.csv | Zeile 1",
                "--rules | width.csv | keine Länge in Metern"
            })
    void what_cannot_be_planned_is_refused_with_a_sentence(String option, String value, String sentence)
            throws IOException {
        file("empty.geojson", "");
        file("broken.geojson", STREETS.substring(0, 300));
        file("far.csv", "strasse;hausnummer;lon;lat\nWeit;1;14.9;50.9\n");
        file("nowhere.csv", "strasse;hausnummer\nWeit;1\n");
        file("metres.csv", "strasse;hausnummer;x;y\nWeit;1;400000;5670000\n");
        String head = "name;P\nas-of;2026-01-01\ncode;low;likely;high;source\n";
        file("negative.csv", head + "trench:paving:open_trench;-1;2;3;Test\n");
        file("short.csv", head + "trench:paving:open_trench;1;2;3;Test\n");
        String shipped = de.lichtweg.planning.io.Shipped.text("price-book.csv");
        file(
                "huge.csv",
                shipped.replaceAll(
                        "(?m)^(trench:[a-z_:]+);[^;]+;[^;]+;[^;]+;", "$1;999999999999;999999999999;999999999999;"));
        file("odd.csv", "wer;weiß\n");
        file("width.csv", de.lichtweg.planning.io.Shipped.text("rule-set.csv").replace(";both;5.5;", ";both;breit;"));
        Object given = option.equals("--streets") || value.endsWith(".csv") ? folder.resolve(value) : value;
        Said said = option.equals("--streets") || option.equals("--addresses")
                ? replaced(option, given)
                : area(option, given);
        assertThat(said.err()).contains(sentence);
        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.out()).isEmpty();
        assertThat(folder.resolve("plan")).doesNotExist();
    }

    private Said replaced(String option, Object value) {
        String streets = folder.resolve("streets.geojson").toString();
        String addresses = folder.resolve("addresses.csv").toString();
        return plan(
                "area",
                "--streets",
                option.equals("--streets") ? value : streets,
                "--addresses",
                option.equals("--addresses") ? value : addresses,
                "-o",
                folder.resolve("plan"));
    }
}
