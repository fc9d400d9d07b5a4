package de.lichtweg.demo.domain;

import de.lichtweg.geodata.crs.Crs;
import de.lichtweg.geodata.crs.Projection;
import de.lichtweg.geodata.formats.Feature;
import de.lichtweg.geodata.formats.GeoJsonReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/** The shipped facts about the district; {@code resources/demo/SOURCES.md} names their sources. */
final class Facts {

    /** Dissolved keys that the rates still print, and where they belong. */
    static final Map<String, String> MERGED = Map.of("14627280", "14627290");

    private Facts() {}

    /** The 28 municipalities by key. */
    static List<Municipality> municipalities() {
        Map<String, Geometry> boundaries = boundaries();
        Map<String, Integer> households = households();
        Map<String, List<String>> localities = localities();
        Map<String, Map<String, String>> register = new HashMap<>();
        rows("sachsen_gemeinden_stammdaten.csv.gz", ';').forEach(r -> register.put(value(r, "ags"), r));
        List<Municipality> all = new ArrayList<>();
        for (Map<String, String> row : rows("kommunen_plan.csv", ';')) {
            String ags = value(row, "ags");
            Map<String, String> facts = Objects.requireNonNull(register.get(ags));
            String name = value(facts, "name").replace(", Stadt", "");
            all.add(new Municipality(
                    ags,
                    name,
                    value(facts, "plz"),
                    centre(facts),
                    Objects.requireNonNull(boundaries.get(ags)),
                    Objects.requireNonNull(households.get(ags)),
                    localities.getOrDefault(ags, List.of(name)),
                    plan(row)));
        }
        return all;
    }

    private static Municipality.Plan plan(Map<String, String> row) {
        return new Municipality.Plan(
                whole(row, "adressen"),
                Double.parseDouble(value(row, "gigabit_2026")),
                Double.parseDouble(value(row, "kabel_2026")),
                whole(row, "offen"),
                whole(row, "bau"),
                whole(row, "gefoerdert"),
                whole(row, "zugesagt"));
    }

    private static Coordinate centre(Map<String, String> facts) {
        double[] xy = {
            Double.parseDouble(value(facts, "center_lon_destatis").replace(',', '.')),
            Double.parseDouble(value(facts, "center_lat_destatis").replace(',', '.'))
        };
        Projection.between(Crs.WGS84, Crs.UTM33).transform(xy);
        return new Coordinate(xy[0], xy[1]);
    }

    private static Map<String, Geometry> boundaries() {
        Map<String, Geometry> found = new HashMap<>();
        Projection projection = Projection.between(Crs.WGS84, Crs.UTM33);
        try (GeoJsonReader reader = new GeoJsonReader(open("meissen_gemeinden_vg250_2016.geojson.gz"))) {
            while (reader.hasNext()) {
                Feature feature = reader.next();
                Geometry area = projection.transform(Objects.requireNonNull(feature.geometry()));
                String ags = Objects.requireNonNull(feature.properties().get("AGS"));
                found.merge(ags, area, (a, b) -> a.getArea() > b.getArea() ? a : b);
            }
        }
        return found;
    }

    private static Map<String, Integer> households() {
        Map<String, Integer> sums = new TreeMap<>();
        for (Map<String, String> row : rows("haushalte_je_schluessel.csv", ';')) {
            String ags = value(row, "ags");
            sums.merge(MERGED.getOrDefault(ags, ags), whole(row, "haushalte"), Integer::sum);
        }
        return sums;
    }

    /** Households by key as printed in the published rates. */
    static Map<String, Integer> householdsByPrintedKey() {
        Map<String, Integer> found = new TreeMap<>();
        rows("haushalte_je_schluessel.csv", ';').forEach(r -> found.put(value(r, "ags"), whole(r, "haushalte")));
        return found;
    }

    private static Map<String, List<String>> localities() {
        Map<String, List<String>> found = new HashMap<>();
        for (Map<String, String> row : rows("meissen_ortsteile.csv.gz", ';')) {
            found.computeIfAbsent(value(row, "AGS"), k -> new ArrayList<>()).add(value(row, "Ortsteil"));
        }
        return found;
    }

    private static int whole(Map<String, String> row, String column) {
        return Integer.parseInt(value(row, column));
    }

    static String value(Map<String, String> row, String column) {
        return Objects.requireNonNull(row.get(column), column);
    }

    /** Rows of a shipped table, by the texts of its header. The shipped tables have no separator inside quotes. */
    static List<Map<String, String>> rows(String name, char separator) {
        try (InputStream in = open(name)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\"", "");
            List<String> lines = text.lines().filter(l -> !l.isBlank()).toList();
            List<String> header = List.of(lines.getFirst().split(String.valueOf(separator), -1));
            List<Map<String, String>> found = new ArrayList<>();
            for (String line : lines.subList(1, lines.size())) {
                String[] cells = line.split(String.valueOf(separator), -1);
                Map<String, String> row = new HashMap<>();
                for (int i = 0; i < Math.min(cells.length, header.size()); i++) {
                    row.put(header.get(i), cells[i].strip());
                }
                found.add(row);
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Opens a shipped file, unpacked. */
    static InputStream open(String name) {
        try {
            InputStream raw = Objects.requireNonNull(Facts.class.getResourceAsStream("/demo/" + name), name);
            return name.endsWith(".gz") ? new GZIPInputStream(raw) : raw;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
