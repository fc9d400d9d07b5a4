package de.lichtweg.coverage.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.lichtweg.coverage.PublishedRates;
import de.lichtweg.coverage.PublishedRates.Basis;
import de.lichtweg.coverage.store.ComposedRates;
import de.lichtweg.coverage.store.ComposedRates.Composed;
import de.lichtweg.coverage.store.RateWeightStore;
import de.lichtweg.geodata.ingest.ImportProfile.Request;
import de.lichtweg.geodata.ingest.Imports;
import de.lichtweg.geodata.ingest.Imports.Result;
import de.lichtweg.kernel.AsOf;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.region.Regions;
import de.lichtweg.testing.LichtwegTest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** The real published tables: all go in, nothing is accepted by force, and what is answered is what they print. */
@LichtwegTest
class PublishedTablesTest {

    private static final LocalDate MIDDLE_OF_2021 = LocalDate.of(2021, 6, 30);

    @Autowired
    Imports imports;

    @Autowired
    PublishedRates rates;

    @Autowired
    ComposedRates composed;

    @Autowired
    Regions regions;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    private static Optional<Path> shared(String name) {
        return Stream.iterate(Path.of("").toAbsolutePath(), p -> p != null, Path::getParent)
                .map(up -> up.resolve("shared").resolve("data").resolve(name))
                .filter(Files::isDirectory)
                .findFirst();
    }

    private List<Result> take(String profile, Path file, boolean dryRun) {
        Request request = new Request(
                TestFile.SCOPE,
                null,
                null,
                null,
                null,
                null,
                false,
                dryRun,
                null,
                file.getFileName().toString(),
                "");
        List<Result> results = imports.runAll(profile, file, request, Map.of(), null);
        System.out.println(file.getFileName() + ": " + results);
        assertThat(results)
                .isNotEmpty()
                .allMatch(r -> r.counts().rejected() == 0 && r.counts().rows() > 0);
        return results;
    }

    private Path shipped(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(getClass().getResourceAsStream("/demo/" + name), name)) {
            Path file = folder.resolve(name);
            Files.write(file, in.readAllBytes());
            return file;
        }
    }

    /** Every published table (long ones shortened) and every register, without "valid rows only". */
    @Test
    void everyPublishedTableAndEveryRegisterGoesIn() throws IOException {
        Optional<Path> tables = shared("breitbandatlas");
        Optional<Path> registers = shared("gemeindeverzeichnis");
        if (tables.isEmpty() || registers.isEmpty()) {
            System.out.println("shared data not present: the shipped tables of Saxony were used alone");
            return;
        }
        long tooMuch = 0;
        for (Path from : List.of(registers.get(), tables.get())) {
            try (Stream<Path> files = Files.list(from)) {
                for (Path file : files.sorted().toList()) {
                    tooMuch += take("auto", ShortTables.of(file, folder), true).stream()
                            .flatMap(r -> r.issues().stream())
                            .filter(issue -> issue.kind().equals("rates.above"))
                            .mapToLong(Imports.IssueCount::count)
                            .sum();
                }
            }
        }
        assertThat(tooMuch)
                .as("values such as 100.39, printed where rounded parts were added")
                .isGreaterThan(100);
    }

    @Test
    void whatIsAnsweredIsWhatTheTablesOfSaxonyPrint() throws IOException {
        take("register", shipped("sachsen_gemeinden_stammdaten.csv.gz"), false);
        take("households", shipped("haushalte_je_schluessel.csv"), false);
        for (String table : List.of(
                "gemeinde_privat_2018_ende.csv.gz",
                "gemeinde_bezirke_privat_2020_mitte.csv.gz",
                "gemeinde_bezirke_privat_2021_mitte.csv.gz",
                "landkreis_privat_2021_1.csv.gz",
                "bundesland_privat_2021_1.csv.gz",
                "deutschland_privat_2021_1.csv.gz")) {
            take("auto", shipped(table), false);
        }

        Table municipalities =
                print("gemeinde_bezirke_privat_2021_mitte.csv.gz", "leitungsg. Technologien ≥ %d Mbit/s");
        Table districts = print("landkreis_privat_2021_1.csv.gz", "verf_100_%d");
        assertThat(municipalities.rows().keySet().stream().filter(k -> k.startsWith("14627")))
                .as("printed keys")
                .hasSize(29);
        List<RegionKey> today = regions.children(new RegionKey("14627"), MIDDLE_OF_2021).stream()
                .map(Regions.Region::key)
                .toList();
        assertThat(today).as("municipalities").hasSize(28);
        for (RegionKey municipality : today) {
            boolean merged = municipality.value().equals("14627290");
            assertThat(answered(municipality))
                    .as(municipality.value())
                    .isEqualTo(merged ? thiendorf(municipalities) : municipalities.of(municipality.value()));
        }
        assertThat(districts.rows()).hasSize(13);
        districts
                .rows()
                .forEach((key, printed) ->
                        assertThat(answered(new RegionKey(key))).as(key).isEqualTo(printed));
        assertThat(answered(new RegionKey("14")))
                .isEqualTo(
                        print("bundesland_privat_2021_1.csv.gz", "verf_100_%d").of("14"));
        assertThat(answered(RegionKey.GERMANY))
                .isEqualTo(
                        print("deutschland_privat_2021_1.csv.gz", "verf_100_%d").of("Deutschland"));
        theMunicipalitiesAddUpToTheirDistrictsAndTheState(districts);
        theCourseOfADistrictBeginsIn2018();
    }

    private void theMunicipalitiesAddUpToTheirDistrictsAndTheState(Table districts) throws IOException {
        Map<String, Map<String, Double>> both = new HashMap<>(districts.rows());
        both.putAll(print("bundesland_privat_2021_1.csv.gz", "verf_100_%d").rows());
        Table above = new Table(both);
        int compared = 0;
        for (int digits : new int[] {2, 5}) {
            for (Composed c : composed.list(new ComposedRates.Question(
                    new RegionKey("14"),
                    digits,
                    "wired",
                    null,
                    MIDDLE_OF_2021.minusDays(1),
                    MIDDLE_OF_2021,
                    RateWeightStore.NOW))) {
                assertThat(c.basis()).isEqualTo(Basis.HOUSEHOLDS);
                assertThat(c.percent())
                        .as(c.region() + " ≥ " + c.downMbps())
                        .isCloseTo(above.percent(c.region().value(), "≥ " + c.downMbps()), within(0.0051));
                compared++;
            }
        }
        assertThat(compared).as("14 areas, 12 classes").isEqualTo(14 * 12);
    }

    private void theCourseOfADistrictBeginsIn2018() {
        assertThat(rates.list(new RegionKey("14627"), "private", AsOf.NOW).stream()
                        .filter(r -> r.technology().equals("wired") && r.downMbps() == 100)
                        .map(r -> r.reportingDate() + " " + r.basis()))
                .containsExactly("2018-12-31 HOUSEHOLDS", "2020-06-30 HOUSEHOLDS", "2021-06-30 PRINTED");
    }

    /** The wired classes that are answered for mid-2021, rounded as they are printed. */
    private Map<String, Double> answered(RegionKey region) {
        return rates.list(region, "private", AsOf.NOW).stream()
                .filter(r -> r.technology().equals("wired") && r.reportingDate().equals(MIDDLE_OF_2021))
                .collect(Collectors.toMap(
                        r -> "≥ " + r.downMbps(),
                        r -> Math.round(r.percent() * 100) / 100.0,
                        (a, b) -> b,
                        TreeMap::new));
    }

    /** Key → class → percent as printed. */
    private record Table(Map<String, Map<String, Double>> rows) {

        Map<String, Double> of(String key) {
            return Objects.requireNonNull(rows.get(key), key);
        }

        double percent(String key, String caption) {
            return Objects.requireNonNull(of(key).get(caption), caption);
        }
    }

    private static Map<String, Double> thiendorf(Table printed) {
        Map<String, Double> mean = new TreeMap<>();
        printed.of("14627290")
                .forEach((caption, own) -> mean.put(
                        caption,
                        Math.round((own * 1122 + printed.percent("14627280", caption) * 663) / (1122 + 663) * 100)
                                / 100.0));
        return mean;
    }

    /** Read off the shipped file by other means than the importer. */
    private Table print(String file, String caption) throws IOException {
        Path path = shipped(file);
        try (InputStream in = new java.util.zip.GZIPInputStream(Files.newInputStream(path))) {
            List<List<String>> rows = new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)
                    .lines()
                    .filter(l -> !l.isBlank())
                    .map(l -> Arrays.asList(l.replace("\"", "").split("[;,]")))
                    .toList();
            List<String> header = rows.getFirst();
            Map<String, Map<String, Double>> found = new TreeMap<>();
            for (List<String> row : rows.subList(1, rows.size())) {
                Map<String, Double> classes = new TreeMap<>();
                for (int edge : new int[] {1, 2, 6, 8, 10, 16, 30, 50, 100, 200, 400, 1000}) {
                    int column = header.indexOf(String.format(caption, edge));
                    classes.put("≥ " + edge, Double.parseDouble(row.get(column)));
                }
                found.put(row.getFirst(), classes);
            }
            return new Table(found);
        }
    }
}
