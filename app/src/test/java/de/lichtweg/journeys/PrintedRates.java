package de.lichtweg.journeys;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * Rates of private households as one published table prints them, read by other means than the importer: from the table that
 * the product ships, or from an extract made elsewhere that lies among the shared data.
 */
final class PrintedRates {

    private static final String DISTRICT = "14627";

    /** A key that the tables still print, into which municipality it was merged in 2016, and both numbers of households. */
    private static final String DISSOLVED = "14627280";

    private static final String SUCCESSOR = "14627290";

    private static final Map<LocalDate, String> TABLES = Map.of(
            LocalDate.of(2018, 12, 31), "gemeinde_privat_2018_ende.csv.gz",
            LocalDate.of(2019, 6, 30), "gemeinde_privat_2019_mitte.csv.gz",
            LocalDate.of(2019, 12, 31), "gemeinde_bezirke_privat_2019_ende.csv.gz",
            LocalDate.of(2020, 6, 30), "gemeinde_bezirke_privat_2020_mitte.csv.gz",
            LocalDate.of(2020, 12, 31), "gemeinde_bezirke_privat_2020_ende.csv.gz",
            LocalDate.of(2021, 6, 30), "gemeinde_bezirke_privat_2021_mitte.csv.gz");

    private final Map<String, Map<String, Double>> percent = new HashMap<>();
    private final Map<String, Double> households = new HashMap<>();

    private PrintedRates() {}

    /** What the table prints that the product ships. */
    static PrintedRates shipped(LocalDate day) throws IOException {
        PrintedRates rates = new PrintedRates();
        rates.readTable(Objects.requireNonNull(TABLES.get(day)));
        rates.readHouseholds();
        return rates;
    }

    /** What the extract says; empty where the shared data are not at hand. */
    static Optional<PrintedRates> extracted(LocalDate day) throws IOException {
        Optional<Path> extract = extract();
        if (extract.isEmpty()) {
            return Optional.empty();
        }
        PrintedRates rates = new PrintedRates();
        rates.readExtract(extract.get(), day);
        rates.readHouseholds();
        return Optional.of(rates);
    }

    private void readHouseholds() throws IOException {
        for (List<String> row : rows("haushalte_je_schluessel.csv")) {
            if (row.getFirst().startsWith(DISTRICT)) {
                households.put(row.getFirst(), Double.valueOf(row.get(1)));
            }
        }
    }

    private static Optional<Path> extract() {
        return Stream.iterate(Path.of("").toAbsolutePath(), p -> p != null, Path::getParent)
                .map(up -> up.resolve("shared/data/breitbandatlas/breitbandatlas_meissen_long.csv"))
                .filter(Files::isRegularFile)
                .findFirst();
    }

    /** One value a line: day; group; key; name, which may hold a separator; technology; Mbit/s; percent. */
    private void readExtract(Path file, LocalDate day) throws IOException {
        for (String line : Files.readAllLines(file)) {
            String[] cells = line.split(";", -1);
            if (cells[0].equals(day.toString()) && cells[1].equals("privat")) {
                int last = cells.length - 1;
                put(cells[2], cells[last - 2] + " ≥ " + cells[last - 1] + " Mbit/s", cells[last]);
            }
        }
    }

    /** One key a line, the captions in the first. */
    private void readTable(String name) throws IOException {
        List<List<String>> rows = rows(name);
        List<String> captions = rows.getFirst();
        for (List<String> row : rows) {
            if (row.getFirst().startsWith(DISTRICT)) {
                for (int i = 1; i < Math.min(row.size(), captions.size()); i++) {
                    put(row.getFirst(), captions.get(i), row.get(i));
                }
            }
        }
    }

    private void put(String key, String caption, String value) {
        if (!value.isBlank()) {
            percent.computeIfAbsent(key, k -> new HashMap<>()).put(caption, Double.valueOf(value));
        }
    }

    private static List<List<String>> rows(String name) throws IOException {
        try (InputStream raw = Objects.requireNonNull(PrintedRates.class.getResourceAsStream("/demo/" + name), name);
                InputStream in = name.endsWith(".gz") ? new GZIPInputStream(raw) : raw) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("\"", "")
                    .lines()
                    .map(l -> List.of(l.split("[;,]", -1)))
                    .toList();
        }
    }

    /** Whether everything is printed as whole percents. */
    boolean areWhole() {
        return percent.values().stream().flatMap(row -> row.values().stream()).allMatch(p -> Math.rint(p) == p);
    }

    /** Percent of a municipality of today; that of a merged one is the household-weighted mean of its keys. */
    double percent(String municipality, String caption) {
        double own = printed(municipality, caption);
        if (!municipality.equals(SUCCESSOR)) {
            return own;
        }
        double a = Objects.requireNonNull(households.get(SUCCESSOR));
        double b = Objects.requireNonNull(households.get(DISSOLVED));
        return (own * a + printed(DISSOLVED, caption) * b) / (a + b);
    }

    private double printed(String key, String caption) {
        Map<String, Double> row = Objects.requireNonNull(percent.get(key), key);
        return Objects.requireNonNull(row.get(caption), caption + " of " + key);
    }
}
